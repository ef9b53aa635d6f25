package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** The connection to the database is gone or could not be made. */
public class ConnectionLostException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public ConnectionLostException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
