package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** The transaction cannot be serialized with others that ran beside it; running it again may succeed. */
public class SerializationException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public SerializationException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
