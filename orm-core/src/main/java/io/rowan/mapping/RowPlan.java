package io.rowan.mapping;

import io.rowan.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** How one result gives an object's own columns. */
public final class RowPlan {
    private final @Nullable Part[] parts;

    /**
     * How a property's column is read.
     *
     * @param type reads the value
     * @param column where it stands in the result, from 1
     * @param slot where it stands in the state
     */
    public record Part(ColumnType<?> type, int column, int slot) {}

    RowPlan(@Nullable Part[] parts) {
        this.parts = parts;
    }

    /**
     * How each property's column is read.
     *
     * @return an element for each property of the class, by position; null for one that is not read this way; not to be
     *     changed
     */
    public @Nullable Part[] parts() {
        return parts;
    }
}
