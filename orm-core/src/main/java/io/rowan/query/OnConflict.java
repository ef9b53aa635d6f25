package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.Arrays;
import java.util.List;

/**
 * An insert that waits to hear what to do about rows that are already there.
 *
 * @param <T> the entity
 */
public final class OnConflict<T> {
    private final Insert<T> insert;
    private final List<AttributeNode> target;

    OnConflict(Insert<T> insert, List<AttributeNode> target) {
        this.insert = insert;
        this.target = target;
    }

    /**
     * Takes the new row's values into the row that is there.
     *
     * @param attributes the attributes to take; at least one
     * @return a new insert
     * @throws QueryException if there is no attribute, here or in {@code onConflict}
     */
    @SafeVarargs
    public final Insert<T> doUpdate(Attribute<? super T, ?>... attributes) {
        String entity = insert.entity().getSimpleName();
        if (attributes.length == 0) {
            throw new QueryException("insert(" + entity + ".class): doUpdate() names nothing to update. "
                    + "Name attributes, such as doUpdate(" + entity + "_.name), or write doNothing().");
        }
        if (target.isEmpty()) {
            throw new QueryException("insert(" + entity + ".class): doUpdate(…) must know which unique attributes find "
                    + "the row. Name them, such as onConflict(" + entity + "_.name).");
        }
        return insert.with(new Conflict(target, nodes(attributes)));
    }

    /**
     * Leaves the row that is there as it is, and the new one out.
     *
     * @return a new insert
     */
    public Insert<T> doNothing() {
        return insert.with(new Conflict(target, List.of()));
    }

    static List<AttributeNode> nodes(Attribute<?, ?>... attributes) {
        return Arrays.stream(attributes).map(Attribute::node).toList();
    }
}
