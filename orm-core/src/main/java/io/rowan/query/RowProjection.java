package io.rowan.query;

import java.util.List;

/**
 * Gives rows of several values.
 *
 * @param items the expressions
 */
public record RowProjection(List<Item> items) implements Projection {
    /** Copies the list. */
    public RowProjection {
        items = List.copyOf(items);
    }
}
