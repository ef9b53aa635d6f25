package io.rowan.error;

/** Two threads used one session at once. A session belongs to one thread at a time. */
public class ConcurrentUseException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public ConcurrentUseException(String message) {
        super(message);
    }
}
