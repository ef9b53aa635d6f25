package io.rowan.mapping;

import io.rowan.schema.Sequence;

/**
 * An entity's id.
 *
 * @param attribute the attribute
 * @param generation who gives the value
 */
public record Identifier(BasicAttribute attribute, KeyGeneration generation) {
    /** Who gives ids. */
    public sealed interface KeyGeneration {
        /** The application sets it before {@code add}. */
        record Assigned() implements KeyGeneration {}

        /** The database gives it with the insert. */
        record Identity() implements KeyGeneration {}

        /**
         * A sequence gives it, so many at a call.
         *
         * @param sequence the sequence
         */
        record Sequenced(Sequence sequence) implements KeyGeneration {}

        /** Rowan makes a random UUID, as a UUID or as text. */
        record Uuid() implements KeyGeneration {}
    }

    /**
     * Whether the application sets the id.
     *
     * @return true for assigned ids
     */
    public boolean assigned() {
        return generation instanceof KeyGeneration.Assigned;
    }

    /**
     * Whether the database gives the id with the insert, so that it is not known before.
     *
     * @return true for identity keys
     */
    public boolean identity() {
        return generation instanceof KeyGeneration.Identity;
    }
}
