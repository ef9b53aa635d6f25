package io.rowan.error;

/** A session, result or factory was used after it had been closed. */
public class SessionClosedException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public SessionClosedException(String message) {
        super(message);
    }
}
