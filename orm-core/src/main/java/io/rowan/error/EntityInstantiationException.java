package io.rowan.error;

/** An entity, embeddable or record could not be made from the values that the database holds. */
public class EntityInstantiationException extends RowanException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed, where, why, and what to write instead
     */
    public EntityInstantiationException(String message) {
        super(message);
    }
}
