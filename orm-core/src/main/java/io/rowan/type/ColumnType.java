package io.rowan.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * Carries one Java value to one JDBC column and back.
 *
 * <p>Implementations are immutable and safe for threads. They see one value at a time and hold none.
 *
 * @param <T> the Java type of a value, boxed
 */
public interface ColumnType<T> {
    /**
     * The Java class of the values.
     *
     * @return the boxed class
     */
    Class<T> javaType();

    /**
     * How the column keeps the values.
     *
     * @return the storage, which a dialect turns into a type name
     */
    Storage storage();

    /**
     * The JDBC type with which null is bound.
     *
     * @return a constant of {@link Types}
     */
    int jdbcType();

    /**
     * Binds a value.
     *
     * @param statement the statement
     * @param index the parameter's position, from 1
     * @param value the value, not null
     * @throws SQLException when the driver refuses it
     */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /**
     * Reads a value.
     *
     * @param rows a result that stands on a row
     * @param index the column's position, from 1
     * @return the value, null for SQL null
     * @throws SQLException when the driver cannot give it
     */
    @Nullable
    T read(ResultSet rows, int index) throws SQLException;

    /**
     * Binds null.
     *
     * @param statement the statement
     * @param index the parameter's position, from 1
     * @throws SQLException when the driver refuses it
     */
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType());
    }

    /**
     * A value as an element of an array that the driver sends, so that many rows go as one array a column.
     *
     * @param value the value, not null
     * @return what the driver writes as {@link #bind} would, null where the value goes only by itself
     */
    default @Nullable Object arrayElement(T value) {
        return null;
    }

    /**
     * Whether two values are the same for the column, so that no update is due.
     *
     * @param one a value, not null
     * @param other another, not null
     * @return true when writing one instead of the other changes nothing
     */
    default boolean same(T one, T other) {
        return one.equals(other);
    }

    /**
     * Whether values can change inside, so that a snapshot needs a copy.
     *
     * @return true for dates of java.util, byte arrays and the like
     */
    default boolean mutable() {
        return false;
    }

    /**
     * Copies a value for a snapshot.
     *
     * @param value the value, not null
     * @return the value itself unless it is mutable
     */
    default T copy(T value) {
        return value;
    }

    /**
     * The type for a column of a certain size. It reads what a plain one reads and may add what the database forgets,
     * such as trailing zeros of a decimal.
     *
     * @param precision digits in all, 0 for the usual
     * @param scale digits after the point; with no precision 0 means the usual two of a decimal
     * @return this unless the size matters to it
     */
    default ColumnType<T> sized(int precision, int scale) {
        return this;
    }

    /**
     * The type that the column itself is of.
     *
     * @return this, or where values are converted the type that they are converted to
     */
    default ColumnType<?> stored() {
        return this;
    }
}
