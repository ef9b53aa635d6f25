package io.rowan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way from an entity to a value: one property, or through embeddables to a property inside.
 *
 * @param name the name with dots, {@code address.city}
 * @param javaType the declared type of the property at the end
 * @param steps the properties on the way; the first is the entity's own
 */
public record PropertyPath(String name, Class<?> javaType, List<Step> steps) {
    /** Copies the list. */
    public PropertyPath {
        steps = List.copyOf(steps);
    }

    /**
     * One property on the way.
     *
     * @param access the access of the class that has the property
     * @param position the property's position in it
     */
    public record Step(ClassAccess access, int position) {}

    /**
     * Reads the value.
     *
     * @param entity the entity
     * @return the value, null also where an embeddable on the way is null
     */
    public @Nullable Object get(Object entity) {
        Object at = entity;
        for (Step step : steps) {
            if (at == null) {
                return null;
            }
            at = step.access.get(at, step.position);
        }
        return at;
    }

    /**
     * Whether the property is the entity's own, not inside an embeddable.
     *
     * @return true for a path of one step
     */
    public boolean direct() {
        return steps.size() == 1;
    }
}
