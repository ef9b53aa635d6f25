package io.rowan.migration;

import io.rowan.dialect.Dialect;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database, as a migration in Java sees it: tables, not entities, since the classes of today are not those of the
 * schema between two revisions. All runs in the migration's own transaction. Used by one thread, until the migration ends.
 */
public interface MigrationContext {
    /**
     * Runs a statement.
     *
     * @param sql the statement with a {@code ?} for each value
     * @param values the values; null is bound as text
     * @return how many rows it changed
     * @throws io.rowan.error.DatabaseException when the database refuses it
     */
    int execute(String sql, @Nullable Object... values);

    /**
     * Runs a query and reads all rows.
     *
     * @param sql the query with a {@code ?} for each value
     * @param values the values; null is bound as text
     * @return the rows, a list of values each
     * @throws io.rowan.error.DatabaseException when the database refuses it
     */
    List<List<@Nullable Object>> query(String sql, @Nullable Object... values);

    /**
     * The connected database.
     *
     * @return its dialect
     */
    Dialect dialect();
}
