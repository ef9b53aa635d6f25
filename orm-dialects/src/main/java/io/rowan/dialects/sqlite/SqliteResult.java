package io.rowan.dialects.sqlite;

import io.rowan.type.ResultType;
import java.time.OffsetTime;
import java.time.ZoneOffset;

/**
 * Where a value is of a table's column, its declared type tells what it means, as far as the value is of that kind; else
 * the value itself does: whole numbers are longs, others doubles.
 */
final class SqliteResult extends ResultType {
    @Override
    protected Object meaning(Object value, String typeName, int scale) {
        if (value instanceof Number number) {
            return number(number, typeName, scale);
        }
        return value instanceof String text ? text(text, typeName) : value;
    }

    private static Object number(Number value, String declared, int scale) {
        boolean whole = !(value instanceof Double);
        return switch (declared) {
            case "NUMERIC", "DECIMAL" -> decimal(value, scale);
            case "BOOLEAN" -> whole ? (Object) (value.longValue() != 0) : value;
            case "INT", "SMALLINT", "TINYINT" -> value;
            case "REAL" -> value.floatValue();
            default -> whole ? (Object) value.longValue() : value;
        };
    }

    private static Object text(String value, String declared) {
        return switch (declared) {
            case "DATE" -> SqliteTimes.day(value);
            case "TIME" -> SqliteTimes.time(value);
            case "TIMESTAMP" -> SqliteTimes.local(value);
            case "TIMESTAMPTZ" -> SqliteTimes.moment(value).atOffset(ZoneOffset.UTC);
            case "TIMETZ" -> OffsetTime.parse(value);
            default -> value;
        };
    }
}
