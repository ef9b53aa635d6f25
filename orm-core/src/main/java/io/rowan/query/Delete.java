package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.Arrays;
import java.util.List;

/**
 * A bulk delete. Immutable: each clause returns a new one.
 *
 * @param <T> the entity
 */
public final class Delete<T> implements WriteStatement {
    private final Class<T> entity;
    private final List<Node> conditions;

    Delete(Class<T> entity, List<Node> conditions) {
        this.entity = entity;
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Deletes only rows that fulfil all the conditions, and those of earlier calls.
     *
     * @param more the conditions; none of them is no condition
     * @return a new delete
     * @throws QueryException if a condition is null
     */
    public Delete<T> where(Predicate... more) {
        return new Delete<>(entity, SelectClauses.append(conditions, Predicate.conditions(Arrays.asList(more))));
    }

    /**
     * The entity whose rows are deleted.
     *
     * @return the entity's class
     */
    public Class<T> entity() {
        return entity;
    }

    /**
     * The conditions on rows, of which all must be true.
     *
     * @return the conditions; empty for none
     */
    public List<Node> conditions() {
        return conditions;
    }
}
