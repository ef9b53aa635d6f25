package io.rowan.dialects.sqlite;

import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result of which nobody says what is wanted. Where it is a table's column, its declared type tells, as far
 * as the value is of that kind; else the value itself: whole numbers are longs, others doubles.
 */
final class SqliteResult implements ColumnType<Object> {
    @Override
    public Class<Object> javaType() {
        return Object.class;
    }

    @Override
    public Storage storage() {
        return Storage.VARCHAR;
    }

    @Override
    public int jdbcType() {
        return Types.VARCHAR;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
        statement.setObject(index, value);
    }

    @Override
    public @Nullable Object read(ResultSet rows, int index) throws SQLException {
        Object value = rows.getObject(index);
        if (value instanceof Number number) {
            return number(number, rows.getMetaData(), index);
        }
        return value instanceof String text ? text(text, rows.getMetaData().getColumnTypeName(index)) : value;
    }

    private static Object number(Number value, ResultSetMetaData meta, int index) throws SQLException {
        boolean whole = !(value instanceof Double);
        return switch (meta.getColumnTypeName(index)) {
            case "NUMERIC", "DECIMAL" -> SqliteDecimal.decimal(value, meta.getScale(index));
            case "BOOLEAN" -> whole ? (Object) (value.longValue() != 0) : value;
            case "INT", "SMALLINT", "TINYINT" -> value;
            case "REAL" -> value.floatValue();
            default -> whole ? (Object) value.longValue() : value;
        };
    }

    private static Object text(String value, String declared) {
        return switch (declared) {
            case "DATE" -> SqliteTypes.DAY.parse(value);
            case "TIME" -> SqliteTypes.TIME_OF_DAY.parse(value);
            case "TIMESTAMP" -> SqliteTypes.LOCAL.parse(value);
            case "TIMESTAMPTZ" -> SqliteTypes.MOMENT.parse(value).atOffset(ZoneOffset.UTC);
            case "TIMETZ" -> OffsetTime.parse(value);
            default -> value;
        };
    }

    @Override
    public String toString() {
        return "what the value is";
    }
}
