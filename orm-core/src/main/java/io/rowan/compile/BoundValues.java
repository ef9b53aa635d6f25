package io.rowan.compile;

import io.rowan.error.QueryException;
import io.rowan.mapping.EntityMapping;
import io.rowan.type.Conversions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the values of a statement ready to be bound: objects become their ids, numbers the column's type. */
public final class BoundValues {
    private BoundValues() {}

    /**
     * Makes values ready in place.
     *
     * @param values the statement's values
     * @param bindings what is done to them
     * @return the same array
     * @throws QueryException for an object without an id
     */
    public static @Nullable Object[] prepare(@Nullable Object[] values, List<Binding> bindings) {
        for (int i = 0; i < bindings.size(); i++) {
            Binding binding = bindings.get(i);
            Object value = values[binding.index()];
            if (value == null) {
                continue;
            }
            EntityMapping entity = binding.entity();
            if (entity != null && entity.javaType().isInstance(value)) {
                value = idOf(entity, value);
            }
            if (!binding.type().javaType().isInstance(value)) {
                value = Conversions.convert(value, binding.type().javaType());
            }
            values[binding.index()] = value;
        }
        return values;
    }

    private static Object idOf(EntityMapping mapping, Object entity) {
        Object id = mapping.idOf(entity);
        if (id == null) {
            throw new QueryException(
                    "A " + mapping.name() + " without id stands in a condition, so no row can refer to it."
                            + " Add it to the session and flush first.");
        }
        return id;
    }
}
