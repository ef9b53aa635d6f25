package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions of Rowan. Its message says what failed, where, why, and what to write instead. */
public class RowanException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public RowanException(String message) {
        super(message);
    }

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     * @param cause the failure underneath, null when there is none
     */
    public RowanException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
