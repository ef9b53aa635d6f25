package io.rowan.schema;

import io.rowan.error.MappingException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table with its keys.
 *
 * @param name the name as mapped, unquoted
 * @param schema the schema, null for the connection's
 * @param columns the columns in order of creation
 * @param primaryKey the names of the primary key's columns, empty for none
 * @param foreignKeys the foreign keys
 * @param uniqueKeys the unique constraints
 * @param indexes the other indexes
 * @param checks check constraints
 * @param comment the comment, null for none
 */
public record Table(
        String name,
        @Nullable String schema,
        List<Column> columns,
        List<String> primaryKey,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<Check> checks,
        @Nullable String comment) {

    /** By the name alone, since flushes look tables up for each row. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        primaryKey = List.copyOf(primaryKey);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /**
     * A table with columns and primary key alone.
     *
     * @param name the name
     * @param columns the columns
     * @param primaryKey the primary key's columns
     * @return the table
     */
    public static Table of(String name, List<Column> columns, String... primaryKey) {
        return new Table(name, null, columns, List.of(primaryKey), List.of(), List.of(), List.of(), List.of(), null);
    }

    /**
     * The column of a name.
     *
     * @param column the name, as mapped
     * @return the column
     * @throws MappingException when there is none
     */
    public Column column(String column) {
        for (Column each : columns) {
            if (each.name().equals(column)) {
                return each;
            }
        }
        throw new MappingException(List.of("Table " + name + " has no column " + column + "; it has "
                + columns.stream().map(Column::name).toList()));
    }
}
