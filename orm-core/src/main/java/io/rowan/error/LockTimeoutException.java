package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** A lock was not to be had at once or in time. */
public class LockTimeoutException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public LockTimeoutException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
