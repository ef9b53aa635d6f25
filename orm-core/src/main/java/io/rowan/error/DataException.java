package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** A value does not fit its column: too long, out of range, or not convertible. */
public class DataException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public DataException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
