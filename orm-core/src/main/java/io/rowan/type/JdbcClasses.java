package io.rowan.type;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.HashMap;
import java.util.Map;

/** The Java class that stands for each JDBC type in results whose columns nobody described (JDBC 4.3, table B-3). */
final class JdbcClasses {
    static final Map<Integer, Class<?>> BY_TYPE = make();

    private JdbcClasses() {}

    private static Map<Integer, Class<?>> make() {
        Map<Integer, Class<?>> classes = new HashMap<>();
        put(classes, Boolean.class, Types.BOOLEAN, Types.BIT);
        putNumbers(classes);
        put(classes, String.class, Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB);
        put(classes, String.class, Types.NCHAR, Types.NVARCHAR, Types.LONGNVARCHAR, Types.NCLOB);
        put(classes, byte[].class, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB);
        putTimes(classes);
        return Map.copyOf(classes);
    }

    private static void putNumbers(Map<Integer, Class<?>> classes) {
        put(classes, Integer.class, Types.TINYINT, Types.SMALLINT, Types.INTEGER);
        put(classes, Long.class, Types.BIGINT);
        put(classes, Float.class, Types.REAL);
        put(classes, Double.class, Types.FLOAT, Types.DOUBLE);
        put(classes, BigDecimal.class, Types.NUMERIC, Types.DECIMAL);
    }

    private static void putTimes(Map<Integer, Class<?>> classes) {
        put(classes, LocalDate.class, Types.DATE);
        put(classes, LocalTime.class, Types.TIME);
        put(classes, LocalDateTime.class, Types.TIMESTAMP);
        put(classes, OffsetTime.class, Types.TIME_WITH_TIMEZONE);
        put(classes, OffsetDateTime.class, Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static void put(Map<Integer, Class<?>> classes, Class<?> javaType, int... jdbcTypes) {
        for (int jdbcType : jdbcTypes) {
            classes.put(jdbcType, javaType);
        }
    }
}
