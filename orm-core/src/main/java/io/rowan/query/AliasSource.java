package io.rowan.query;

import java.util.Objects;

/**
 * A named occurrence of an entity, as {@link Dsl#alias} makes it. The name tells occurrences apart; it need not be the
 * name that the SQL uses.
 *
 * @param entity the entity's class
 * @param name the name, not blank
 */
public record AliasSource(Class<?> entity, String name) implements Source {
    /** Refuses null. */
    public AliasSource {
        Objects.requireNonNull(entity, "entity");
        Objects.requireNonNull(name, "name");
    }

    @Override
    public String toString() {
        return name;
    }
}
