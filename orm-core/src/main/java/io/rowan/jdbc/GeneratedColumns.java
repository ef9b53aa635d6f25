package io.rowan.jdbc;

import io.rowan.type.ColumnType;
import java.util.List;

/**
 * Columns that the database fills and the driver is asked for.
 *
 * @param names their names as mapped
 * @param types how they are read, in the same order
 */
public record GeneratedColumns(List<String> names, List<? extends ColumnType<?>> types) {
    /** Copies the lists. */
    public GeneratedColumns {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }
}
