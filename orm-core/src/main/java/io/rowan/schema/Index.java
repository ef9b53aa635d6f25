package io.rowan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An index.
 *
 * @param name the index's name
 * @param columns the indexed columns, in order
 * @param unique whether it forbids equal rows
 * @param where the condition of a partial index as SQL from the mapping, null for all rows
 * @param include columns that a covering index carries beside
 */
public record Index(
        String name,
        List<Part> columns,
        boolean unique,
        @Nullable String where,
        List<String> include) {
    /** Copies the lists. */
    public Index {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    /**
     * An indexed column.
     *
     * @param column the column's name
     * @param descending whether the index runs downwards
     */
    public record Part(String column, boolean descending) {}
}
