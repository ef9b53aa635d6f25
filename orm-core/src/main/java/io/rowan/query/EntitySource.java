package io.rowan.query;

import java.util.Objects;

/**
 * The occurrence of an entity in the nearest enclosing statement scope. A subquery is a scope, and so is the condition
 * of {@code any} and {@code has}, whose target is the nearest occurrence inside it. What a scope does not have is
 * looked up in the one around it; that is how a subquery refers to the outer statement.
 *
 * @param entity the entity's class, a superclass of it, or, before it is read through a path, an embeddable's class
 */
public record EntitySource(Class<?> entity) implements Source {
    /** Refuses null. */
    public EntitySource {
        Objects.requireNonNull(entity, "entity");
    }

    @Override
    public String toString() {
        return entity.getSimpleName();
    }
}
