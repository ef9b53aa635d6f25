package io.rowan.error;

/** An object was handed to a session in a state that forbids the call, for example one that belongs to another session. */
public class EntityStateException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public EntityStateException(String message) {
        super(message);
    }
}
