package io.rowan.error;

import java.util.List;

/** Rows that an update or a delete should have hit were gone or had another version (Jakarta Persistence 3.2, 3.5). */
public class StaleObjectException extends RowanException {
    private static final long serialVersionUID = 1L;
    private final String entity;
    private final String[] ids;

    /**
     * Makes the exception.
     *
     * @param entity the entity's name
     * @param ids the ids of the stale objects as text, in the order of the statement
     * @param message what failed, with versions, and what to do
     */
    public StaleObjectException(String entity, List<String> ids, String message) {
        super(message);
        this.entity = entity;
        this.ids = ids.toArray(new String[0]);
    }

    /**
     * The entity whose rows were stale.
     *
     * @return its name
     */
    public String entity() {
        return entity;
    }

    /**
     * The ids of the stale objects, as text.
     *
     * @return at least one id
     */
    public List<String> ids() {
        return List.of(ids);
    }
}
