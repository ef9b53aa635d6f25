package io.rowan.query;

import org.jspecify.annotations.Nullable;

/**
 * A relationship that a select follows.
 *
 * @param kind whether rows without a partner stay
 * @param relationship the relationship
 * @param alias the name of the joined occurrence; null: it is the entity's plain occurrence
 * @param on a further condition on the joined rows; null: none
 */
public record Join(
        Kind kind,
        AttributeNode relationship,
        @Nullable AliasSource alias,
        @Nullable Node on) {
    /** Whether rows without a partner stay. */
    public enum Kind {
        /** They are left out. */
        INNER,

        /** They stay, with nulls for the partner. */
        LEFT
    }
}
