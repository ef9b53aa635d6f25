package io.rowan.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A foreign key: {@code orders(user_id)} points to {@code users(id)}.
 *
 * @param name the constraint's name
 * @param columns the referring columns
 * @param targetTable the table referred to
 * @param targetSchema that table's schema, null for the connection's
 * @param targetColumns the columns referred to, as many as {@code columns}
 * @param onDelete what the database does when the row referred to is deleted
 * @param onUpdate what the database does when the key referred to changes
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String targetTable,
        @Nullable String targetSchema,
        List<String> targetColumns,
        OnDelete onDelete,
        OnUpdate onUpdate) {

    /** By the name alone: the JVM links nothing for it when a program starts. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** Copies the lists. */
    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** What happens to referring rows when the row that they refer to is deleted. */
    public enum OnDelete {
        /** The delete is refused. */
        NO_ACTION,
        /** The referring rows are deleted too. */
        CASCADE,
        /** The referring columns are set to null. */
        SET_NULL
    }

    /** What happens to referring rows when the key that they refer to changes. */
    public enum OnUpdate {
        /** The change is refused. */
        NO_ACTION,
        /** The referring columns change too. */
        CASCADE
    }
}
