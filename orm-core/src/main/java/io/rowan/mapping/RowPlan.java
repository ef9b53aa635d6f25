package io.rowan.mapping;

import io.rowan.type.ColumnType;
import org.jspecify.annotations.Nullable;

/** How one result gives an object's own columns. Each array has an element for each property of the class, by position. */
public final class RowPlan {
    private final @Nullable ColumnType<?>[] types;
    private final int[] columns;
    private final int[] slots;

    RowPlan(@Nullable ColumnType<?>[] types, int[] columns, int[] slots) {
        this.types = types;
        this.columns = columns;
        this.slots = slots;
    }

    /**
     * How each property's column is read.
     *
     * @return the types, null for a property that is not read this way; not to be changed
     */
    public @Nullable ColumnType<?>[] types() {
        return types;
    }

    /**
     * Where each property's column stands in the result.
     *
     * @return the positions from 1; not to be changed
     */
    public int[] columns() {
        return columns;
    }

    /**
     * Where each property's value stands in the state.
     *
     * @return the slots; not to be changed
     */
    public int[] slots() {
        return slots;
    }
}
