package io.rowan.migration;

import io.rowan.dialect.Dialect;
import io.rowan.schema.SchemaChange;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The history of a database's schema, as a directory of SQL files {@code <id>_<message>.sql}, each with an up and a down
 * part. The database remembers in a table of its own, {@code rowan_migrations}, which are applied, with what text.
 *
 * <p>Any number of processes may upgrade at once: one works, the others wait and find nothing left to do. Where the
 * database rolls its schema back, a revision that fails leaves nothing behind; elsewhere what was done is kept statement by
 * statement, and the next run goes on behind it. There a second connection holds the lock, so the pool must give two.
 *
 * <p>Each call throws {@link io.rowan.error.MigrationException} when the files have two heads, when an applied file is
 * missing or was edited, and when the table was changed by hand. Immutable and safe for threads.
 */
public interface Migrations {
    /**
     * Writes a revision from the difference between the classes and the database. Drops and probable renames are marked by
     * comments. Review the file: it may be edited until it is applied.
     *
     * @param message what it is for
     * @return the new file; its parts are empty when there is no difference
     * @throws io.rowan.error.MigrationException when the database is not at the head: upgrade first
     */
    Path revision(String message);

    /**
     * Writes a revision with empty parts, to be filled by hand.
     *
     * @param message what it is for
     * @return the new file
     */
    Path emptyRevision(String message);

    /**
     * Applies revisions, one transaction each.
     *
     * @param target {@code head} for all, {@code +n} for the next ones, or an id or its beginning
     * @return the ids of those that this call applied, in order; empty when the database is there already
     * @throws io.rowan.error.MigrationException when a statement fails, with the statement; those before it stay where the
     *     database does not roll its schema back
     */
    List<String> upgrade(String target);

    /**
     * Takes revisions back, the last one first.
     *
     * @param target {@code base} for all, {@code -n} for the last ones, or an id or its beginning, which itself stays
     * @return the ids of those that this call took back, in order
     * @throws io.rowan.error.MigrationException when a statement fails or a revision has no way back
     */
    List<String> downgrade(String target);

    /**
     * The last applied revision.
     *
     * @return its id, null for none
     */
    @Nullable
    String current();

    /**
     * All revisions.
     *
     * @return from the first to the head
     */
    List<Revision> history();

    /**
     * Says which revision the database is at, without running anything: for a database that was made in another way, and
     * after a repair by hand. What the version table said before is forgotten.
     *
     * @param target {@code head}, {@code base}, or an id or its beginning
     */
    void stamp(String target);

    /**
     * What keeps the database from being what the classes want.
     *
     * @return the changes that a revision would hold; empty when there are none
     * @throws io.rowan.error.MigrationException when the database is not at the head
     */
    List<SchemaChange> check();

    /**
     * The same with migrations in Java, further to earlier ones.
     *
     * @param more the migrations
     * @return another value
     */
    Migrations with(JavaMigration... more);

    /**
     * The same with further databases for which revisions are written. Where the statements differ, a file has a section for
     * each.
     *
     * @param more their dialects
     * @return another value
     */
    Migrations dialects(Dialect... more);
}
