package io.rowan.error;

import org.jspecify.annotations.Nullable;

/**
 * No connection of the pool became free in time: all were in use. The database had no part in it, so the work is not run
 * again by itself.
 */
public class PoolTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message the pool's numbers and what to do
     * @param details the pool's codes
     * @param cause the pool's exception, null when there is none
     */
    public PoolTimeoutException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
