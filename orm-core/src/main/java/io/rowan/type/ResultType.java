package io.rowan.type;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result of which nobody says what is wanted, in a database whose values have types of their own. A dialect
 * tells what a value means.
 */
public abstract class ResultType implements ColumnType<Object> {
    /** For subclasses. */
    protected ResultType() {}

    /**
     * What a value means.
     *
     * @param value the value as the driver gives it, not null
     * @param typeName the type of the column, or of the value where there is no column, as the driver tells it
     * @param scale the digits after the point that the column promises, 0 for none
     * @return the value for the reader
     */
    protected abstract Object meaning(Object value, String typeName, int scale);

    /**
     * A number that stands for a decimal: an integer or a real, of which 15 digits count.
     *
     * @param number the number
     * @param scale the digits after the point that it has at least
     * @return the decimal
     */
    protected static BigDecimal decimal(Number number, int scale) {
        return DecimalAsNumberType.decimal(number, scale);
    }

    @Override
    public final @Nullable Object read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        return value == null
                ? null
                : meaning(
                        value,
                        rows.getMetaData().getColumnTypeName(index),
                        rows.getMetaData().getScale(index));
    }

    @Override
    public final void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public final Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public final Storage storage() {
        return Storage.VARCHAR;
    }

    @Override
    public final int jdbcType() {
        return Types.VARCHAR;
    }

    @Override
    public String toString() {
        return "what the value is";
    }
}
