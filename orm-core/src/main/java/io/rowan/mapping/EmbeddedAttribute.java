package io.rowan.mapping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An embeddable inside an entity or inside another embeddable. Its leaves are attributes of the entity with slots
 * of their own; this record says how they make one object.
 *
 * @param name the name with dots
 * @param javaType the embeddable class or record
 * @param position the property's position in the class that holds it
 * @param access the embeddable's own access
 * @param parts what stands at each position of {@code access}
 */
public record EmbeddedAttribute(String name, Class<?> javaType, int position, ClassAccess access, List<Part> parts) {
    /** Copies the list. */
    public EmbeddedAttribute {
        parts = List.copyOf(parts);
    }

    /** What stands at a position of an embeddable. */
    public sealed interface Part {
        /**
         * A column's value.
         *
         * @param slot its slot in the entity's state
         */
        record Leaf(int slot) implements Part {}

        /**
         * An embeddable in the embeddable.
         *
         * @param embedded the inner one
         */
        record Nested(EmbeddedAttribute embedded) implements Part {}
    }

    /**
     * Makes the embeddable from an entity's state.
     *
     * @param state the entity's state
     * @return the object, null when all its leaves are null
     */
    public @Nullable Object build(@Nullable Object[] state) {
        @Nullable Object[] values = new @Nullable Object[parts.size()];
        boolean any = false;
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i) instanceof Part.Leaf leaf
                    ? state[leaf.slot()]
                    : ((Part.Nested) parts.get(i)).embedded().build(state);
            any |= values[i] != null;
        }
        return any ? access.create(values) : null;
    }
}
