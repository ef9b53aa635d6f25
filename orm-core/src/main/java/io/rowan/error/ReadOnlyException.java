package io.rowan.error;

/** A read-only session, or a session for an entity that is read-only, was asked to write or to lock. */
public class ReadOnlyException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public ReadOnlyException(String message) {
        super(message);
    }
}
