package io.rowan.metadata;

import java.util.List;

/**
 * An embeddable before the mappings are made.
 *
 * @param name the name with dots
 * @param position the property's position in what holds it
 * @param shape the embeddable's class and properties
 * @param parts what stands at each position
 */
record EmbeddedDraft(String name, int position, ClassShape shape, List<Part> parts) {
    EmbeddedDraft {
        parts = List.copyOf(parts);
    }

    /** What stands at a position. */
    sealed interface Part {
        /**
         * A column's value.
         *
         * @param basic the attribute
         */
        record Leaf(BasicDraft basic) implements Part {}

        /**
         * An embeddable in the embeddable.
         *
         * @param embedded the inner one
         */
        record Nested(EmbeddedDraft embedded) implements Part {}
    }
}
