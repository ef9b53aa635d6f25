package io.rowan.metadata;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import java.util.List;

/**
 * What {@code @Column} or {@code @JoinColumn} says of a column, or the defaults of both where neither is there.
 *
 * @param name the name, empty for the default
 * @param unique whether the column alone is a key
 * @param nullable whether null is allowed
 * @param insertable whether inserts write it
 * @param updatable whether updates write it
 * @param definition SQL of the type, empty for none
 * @param options SQL to append to it, empty for none
 * @param table another table than the entity's, empty for none
 * @param size length, precision, scale and fractional digits of seconds
 * @param checks check constraints
 * @param comment the comment, empty for none
 */
record ColumnSettings(
        String name,
        boolean unique,
        boolean nullable,
        boolean insertable,
        boolean updatable,
        String definition,
        String options,
        String table,
        Digits size,
        List<CheckConstraint> checks,
        String comment) {

    static final ColumnSettings DEFAULT =
            new ColumnSettings("", false, true, true, true, "", "", "", new Digits(255, 0, 0, -1), List.of(), "");

    /**
     * The size as {@code @Column} has it.
     *
     * @param length characters or bytes, 255 unless said
     * @param precision digits in all, 0 for the usual
     * @param scale digits after the point
     * @param secondPrecision fractional digits of seconds, -1 for the usual
     */
    record Digits(int length, int precision, int scale, int secondPrecision) {}

    static ColumnSettings of(Column column) {
        return new ColumnSettings(
                column.name(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                column.table(),
                new Digits(column.length(), column.precision(), column.scale(), column.secondPrecision()),
                List.of(column.check()),
                column.comment());
    }

    static ColumnSettings of(JoinColumn column) {
        return new ColumnSettings(
                column.name(),
                column.unique(),
                column.nullable(),
                column.insertable(),
                column.updatable(),
                column.columnDefinition(),
                column.options(),
                column.table(),
                DEFAULT.size,
                List.of(column.check()),
                column.comment());
    }

    /** Whether any statement writes the column. */
    boolean written() {
        return insertable || updatable;
    }
}
