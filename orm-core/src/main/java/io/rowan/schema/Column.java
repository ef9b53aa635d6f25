package io.rowan.schema;

import io.rowan.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name the name as mapped, unquoted
 * @param type carries values to the column and back
 * @param nullable whether null is allowed
 * @param size length, precision and scale
 * @param identity whether the database gives the value as an identity
 * @param definition SQL that replaces the dialect's type name, null for none
 * @param defaultValue SQL of the default, null for none
 * @param comment the comment, null for none
 */
public record Column(
        String name,
        ColumnType<?> type,
        boolean nullable,
        Size size,
        boolean identity,
        @Nullable String definition,
        @Nullable String defaultValue,
        @Nullable String comment) {

    /** By the name alone, since flushes look columns up for each row. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /**
     * A plain column of the default size.
     *
     * @param name the name
     * @param type the type
     * @param nullable whether null is allowed
     * @return the column
     */
    public static Column of(String name, ColumnType<?> type, boolean nullable) {
        return new Column(name, type, nullable, Size.DEFAULT, false, null, null, null);
    }

    /**
     * Whether the database gives a value where an insert leaves the column out.
     *
     * @return true for identities and columns with a default
     */
    public boolean generated() {
        return identity || defaultValue != null;
    }

    /**
     * The same column of another type.
     *
     * @param other the type
     * @return the column
     */
    public Column withType(ColumnType<?> other) {
        return new Column(name, other, nullable, size, identity, definition, defaultValue, comment);
    }

    /**
     * How large values may be.
     *
     * @param length characters or bytes; 0 for the storage's usual length
     * @param precision digits in all, or fractional digits of seconds for times; 0 for the usual
     * @param scale digits after the point
     */
    public record Size(int length, int precision, int scale) {
        /** The storage's usual size: 255 characters or bytes, NUMERIC(38, 2), microseconds. */
        public static final Size DEFAULT = new Size(0, 0, 0);
    }
}
