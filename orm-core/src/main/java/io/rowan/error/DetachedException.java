package io.rowan.error;

/** A lazy relationship was touched on an object that no open session holds; the message names the loader option to add. */
public class DetachedException extends RowanException {
    private static final long serialVersionUID = 1L;
    private final String entity;
    private final String attribute;

    /**
     * Makes the exception.
     *
     * @param entity the entity's name
     * @param attribute the attribute that was touched
     * @param message what failed and what to write instead
     */
    public DetachedException(String entity, String attribute, String message) {
        super(message);
        this.entity = entity;
        this.attribute = attribute;
    }

    /**
     * The entity whose attribute was touched.
     *
     * @return its name
     */
    public String entity() {
        return entity;
    }

    /**
     * The attribute that was touched.
     *
     * @return its name
     */
    public String attribute() {
        return attribute;
    }
}
