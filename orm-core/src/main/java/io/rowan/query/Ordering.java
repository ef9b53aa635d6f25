package io.rowan.query;

import org.jspecify.annotations.Nullable;

/**
 * An expression to sort by, with its direction.
 *
 * @param operand what is sorted by
 * @param descending whether the greatest comes first
 * @param nulls where nulls go; null: where the database puts them
 */
public record Ordering(
        Node operand, boolean descending, @Nullable Nulls nulls) implements Sortable {
    /** Where nulls go. */
    public enum Nulls {
        /** Before all values. */
        FIRST,

        /** After all values. */
        LAST
    }

    /**
     * The same order with nulls before all values, whatever the direction.
     *
     * @return a new ordering
     */
    public Ordering nullsFirst() {
        return new Ordering(operand, descending, Nulls.FIRST);
    }

    /**
     * The same order with nulls after all values, whatever the direction.
     *
     * @return a new ordering
     */
    public Ordering nullsLast() {
        return new Ordering(operand, descending, Nulls.LAST);
    }

    @Override
    public Ordering ordering() {
        return this;
    }
}
