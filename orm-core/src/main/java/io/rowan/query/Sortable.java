package io.rowan.query;

/** What {@code orderBy} takes: an {@link Ordering}, or an expression, which sorts ascending. */
public sealed interface Sortable permits Expression, Labeled, Ordering {
    /**
     * The order that this stands for.
     *
     * @return an ordering with a direction
     */
    Ordering ordering();
}
