package io.rowan.flush;

import java.util.List;

/**
 * A value of a unique key of a row's table. Values that hold a null are never shared, so they are left out.
 *
 * @param constraint the unique key's name
 * @param values one value a column, compared by {@code equals}
 * @param parkable whether a column of the key may be null; otherwise the executor picks a free value when the row
 *     has to give up this one early
 */
public record UniqueValue(String constraint, List<Object> values, boolean parkable) {
    /** Stands for the name of a table's primary key. */
    static final String PRIMARY_KEY = "primary key";

    /** Copies the list. */
    public UniqueValue {
        values = List.copyOf(values);
    }
}
