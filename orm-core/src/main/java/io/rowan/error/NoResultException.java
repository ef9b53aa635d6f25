package io.rowan.error;

/** A query that must have exactly one result had none. */
public class NoResultException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public NoResultException(String message) {
        super(message);
    }
}
