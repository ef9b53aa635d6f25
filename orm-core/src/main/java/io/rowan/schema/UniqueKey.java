package io.rowan.schema;

import java.util.List;

/**
 * A unique constraint.
 *
 * @param name the constraint's name
 * @param columns the columns that together are unique
 */
public record UniqueKey(String name, List<String> columns) {
    /** Copies the list. */
    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
