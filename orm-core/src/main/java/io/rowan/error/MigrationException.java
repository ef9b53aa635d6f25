package io.rowan.error;

import org.jspecify.annotations.Nullable;

/**
 * Migrations cannot go on: two heads, an applied file that is missing or was edited, a version table that was changed by
 * hand, a statement that failed. The message says which file or row it is and what to do.
 */
public class MigrationException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to do
     */
    public MigrationException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to do
     * @param cause the failure underneath, null when there is none
     */
    public MigrationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
