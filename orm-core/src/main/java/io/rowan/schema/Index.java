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
     * Whether a part is of a text in other letters.
     *
     * @return true for an index whose entries are computed
     */
    public boolean computed() {
        return columns.stream().anyMatch(part -> part.letters() != null);
    }

    /**
     * An indexed column.
     *
     * @param column the column's name
     * @param descending whether the index runs downwards
     * @param letters the letters in which its text is indexed, null for the value as it is
     */
    public record Part(
            String column, boolean descending, @Nullable Letters letters) {
        /**
         * A column with its values as they are.
         *
         * @param column the column's name
         * @param descending whether the index runs downwards
         */
        public Part(String column, boolean descending) {
            this(column, descending, null);
        }
    }

    /** The letters of an indexed text. */
    public enum Letters {
        /** Small letters. */
        LOWER,
        /** Capitals. */
        UPPER
    }
}
