package io.rowan.error;

/** The row of a reference or of a re-attached, merged or refreshed object is not in the database. */
public class EntityNotFoundException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public EntityNotFoundException(String message) {
        super(message);
    }
}
