package io.rowan.query;

import java.util.List;

/**
 * How a select loads a relationship of its entities.
 *
 * @param strategy how it is loaded
 * @param path the relationship and, after it, those of its targets; each is loaded so, but
 *     {@link Strategy#RAISE} is about the last one only
 */
public record LoadOption(Strategy strategy, List<AttributeNode> path) {
    /** How a relationship is loaded. */
    public enum Strategy {
        /** In the same statement, with a join. */
        JOINED,

        /** In one more statement a level, with the owners' keys in a list. */
        SELECTIN,

        /** In one more statement a level, with the first statement as a subquery. */
        SUBQUERY,

        /** Not at all: touching it is an error that says what to add. */
        RAISE
    }

    /** Copies the list. */
    public LoadOption {
        path = List.copyOf(path);
    }
}
