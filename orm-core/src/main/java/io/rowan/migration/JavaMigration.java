package io.rowan.migration;

import io.rowan.error.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * A revision in Java, for data that must be computed. It stands in the chain like a file:
 *
 * <pre>{@code
 * migrations.with(new SplitNames());
 * }</pre>
 *
 * <p>Where the database rolls its schema back, a failed migration leaves nothing behind; elsewhere it should only change
 * rows.
 */
public interface JavaMigration {
    /**
     * What names it.
     *
     * @return letters and digits, another than those of all other revisions
     */
    String id();

    /**
     * The revision before.
     *
     * @return its id, null for none
     */
    @Nullable
    String revises();

    /**
     * What it is for.
     *
     * @return a line of text
     */
    String message();

    /**
     * Goes from the revision before to this one.
     *
     * @param database the database
     */
    void up(MigrationContext database);

    /**
     * Goes back.
     *
     * @param database the database
     * @throws MigrationException unless overridden
     */
    default void down(MigrationContext database) {
        throw new MigrationException("The migration " + id() + " (" + message()
                + ") has no way back: override down(…) of " + getClass().getName() + ".");
    }
}
