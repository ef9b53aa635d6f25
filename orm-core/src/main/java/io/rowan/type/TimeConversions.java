package io.rowan.type;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times into each other. Between a point on the time line and a date and time without offset the offset is
 * UTC, whatever the zone of the JVM, except for the old dates, whose fields are those of the JVM's zone by definition.
 */
final class TimeConversions {
    private static final Map<Class<?>, TemporalQuery<?>> TARGETS = Map.of(
            LocalDate.class, LocalDate::from,
            LocalTime.class, LocalTime::from,
            LocalDateTime.class, LocalDateTime::from,
            OffsetDateTime.class, OffsetDateTime::from,
            ZonedDateTime.class, ZonedDateTime::from,
            Instant.class, Instant::from,
            OffsetTime.class, OffsetTime::from,
            Year.class, Year::from);

    private TimeConversions() {}

    static @Nullable Object convert(Object value, Class<?> target) {
        TemporalAccessor temporal = temporal(value, target);
        if (temporal == null) {
            return null;
        }
        if (Date.class.isAssignableFrom(target)) {
            return date(temporal, target);
        }
        TemporalQuery<?> query = TARGETS.get(target);
        return query == null ? null : temporal.query(query);
    }

    private static @Nullable TemporalAccessor temporal(Object value, Class<?> target) {
        if (value instanceof String text) {
            return parsed(text, target);
        }
        if (value instanceof Number number && target == Year.class) {
            return Year.of(Conversions.whole(number));
        }
        return atOffset(value instanceof Date date ? modern(date, target) : value, target);
    }

    /** Gives an offset to what has none, unless the target wants none either. */
    private static @Nullable TemporalAccessor atOffset(Object modern, Class<?> target) {
        if (modern instanceof LocalDateTime local && target != LocalDate.class && target != LocalTime.class) {
            return local.atOffset(ZoneOffset.UTC);
        }
        if (modern instanceof LocalDate day && target != java.sql.Date.class) {
            return day.atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        if (modern instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        return modern instanceof TemporalAccessor temporal ? temporal : null;
    }

    private static Object modern(Date date, Class<?> target) {
        if (date instanceof java.sql.Date day) {
            return day.toLocalDate();
        }
        if (date instanceof java.sql.Time time) {
            return time.toLocalTime();
        }
        boolean fields = target == LocalDate.class || target == LocalTime.class || target == LocalDateTime.class;
        return fields && date instanceof java.sql.Timestamp timestamp
                ? timestamp.toLocalDateTime()
                : Instant.ofEpochMilli(date.getTime());
    }

    private static @Nullable TemporalAccessor parsed(String text, Class<?> target) {
        if (target == LocalDate.class) {
            return LocalDate.parse(text);
        }
        if (target == LocalTime.class) {
            return LocalTime.parse(text);
        }
        String iso = text.replace(' ', 'T');
        if (target == LocalDateTime.class) {
            return LocalDateTime.parse(iso);
        }
        return TARGETS.containsKey(target) && target != Year.class ? ZonedDateTime.parse(iso) : null;
    }

    private static @Nullable Object date(TemporalAccessor temporal, Class<?> target) {
        if (target == java.sql.Date.class) {
            return java.sql.Date.valueOf(LocalDate.from(temporal));
        }
        if (target == java.sql.Time.class) {
            return java.sql.Time.valueOf(LocalTime.from(temporal));
        }
        Instant instant = Instant.from(temporal);
        if (target == java.sql.Timestamp.class) {
            return java.sql.Timestamp.from(instant);
        }
        return target == Date.class ? Date.from(instant) : null;
    }
}
