package io.rowan.error;

/** A query that may have one result at most had several. */
public class NonUniqueResultException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public NonUniqueResultException(String message) {
        super(message);
    }
}
