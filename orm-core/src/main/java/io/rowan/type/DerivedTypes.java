package io.rowan.type;

import java.math.BigInteger;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The types of java.time and the older dates that are kept as values of another type. A dialect that keeps that one in
 * another way has these with it. Each is made when it is asked for, because a program has few of them and the JVM links
 * each conversion when it is first named.
 *
 * <p>Those that mean a point on the time line ({@code java.util.Date}, {@code Timestamp}, {@code Calendar}) are kept
 * as such, whatever the zone of the JVM; {@code java.sql.Date} is its calendar day, {@code Time} its whole seconds. The
 * old ones can change inside, so snapshots copy them.
 */
final class DerivedTypes {
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

    private DerivedTypes() {}

    /** A new type, null when the class is not among them. */
    static @Nullable ColumnType<?> of(Class<?> javaType) {
        if (javaType == Instant.class || javaType == ZonedDateTime.class || javaType == Calendar.class) {
            return moment(javaType);
        }
        if (java.util.Date.class.isAssignableFrom(javaType)) {
            return date(javaType);
        }
        if (javaType == Duration.class) {
            return ConvertedType.of(
                    Duration.class, new NumberTypes.BigIntegerType(), DerivedTypes::nanos, DerivedTypes::duration);
        }
        if (javaType == Year.class) {
            return ConvertedType.of(Year.class, new NumberTypes.IntegerType(), Year::getValue, Year::of);
        }
        return text(javaType);
    }

    /** No column holds a region such as Europe/Paris; the offset that the column holds comes back. */
    private static ColumnType<?> moment(Class<?> javaType) {
        ColumnType<OffsetDateTime> moments = new TimeTypes.OffsetDateTimeType();
        if (javaType == Instant.class) {
            return ConvertedType.of(Instant.class, moments, DerivedTypes::moment, OffsetDateTime::toInstant)
                    .sameBy(value -> value.truncatedTo(ChronoUnit.MICROS));
        }
        if (javaType == ZonedDateTime.class) {
            return ConvertedType.of(
                    ZonedDateTime.class, moments, ZonedDateTime::toOffsetDateTime, OffsetDateTime::toZonedDateTime);
        }
        return ConvertedType.of(Calendar.class, moments, DerivedTypes::moment, DerivedTypes::calendar)
                .sameBy(Calendar::getTimeInMillis)
                .ofMutableValues();
    }

    private static @Nullable ColumnType<?> date(Class<?> javaType) {
        if (javaType == Date.class) {
            return ConvertedType.of(Date.class, new TimeTypes.LocalDateType(), Date::toLocalDate, Date::valueOf)
                    .ofMutableValues();
        }
        if (javaType == Time.class) {
            ColumnType<LocalTime> times = new TimeTypes.LocalTimeType();
            return ConvertedType.of(Time.class, times, Time::toLocalTime, Time::valueOf)
                    .ofMutableValues();
        }
        ColumnType<OffsetDateTime> moments = new TimeTypes.OffsetDateTimeType();
        if (javaType == Timestamp.class) {
            return timestamp(moments);
        }
        return javaType == java.util.Date.class ? date(moments) : null;
    }

    private static ColumnType<?> timestamp(ColumnType<OffsetDateTime> moments) {
        return ConvertedType.of(
                        Timestamp.class,
                        moments,
                        value -> moment(value.toInstant()),
                        value -> Timestamp.from(value.toInstant()))
                .ofMutableValues();
    }

    private static ColumnType<?> date(ColumnType<OffsetDateTime> moments) {
        return ConvertedType.of(
                        java.util.Date.class,
                        moments,
                        value -> moment(Instant.ofEpochMilli(value.getTime())),
                        value -> new java.util.Date(value.toInstant().toEpochMilli()))
                .ofMutableValues();
    }

    private static @Nullable ColumnType<?> text(Class<?> javaType) {
        if (javaType == YearMonth.class) {
            ColumnType<String> texts = new TextTypes.StringType(Storage.VARCHAR);
            return ConvertedType.of(YearMonth.class, texts, DerivedTypes::month, YearMonth::parse);
        }
        if (javaType == Period.class) {
            return asText(Period.class, Period::parse);
        }
        if (javaType == MonthDay.class) {
            return asText(MonthDay.class, MonthDay::parse);
        }
        if (javaType == ZoneId.class) {
            return asText(ZoneId.class, ZoneId::of);
        }
        return javaType == ZoneOffset.class ? asText(ZoneOffset.class, ZoneOffset::of) : null;
    }

    private static <T> ColumnType<T> asText(Class<T> javaType, Function<String, T> parse) {
        return ConvertedType.of(javaType, new TextTypes.StringType(Storage.VARCHAR), Object::toString, parse);
    }

    /** ISO 8601 wants a sign before a year of five digits; {@code YearMonth.parse} does too, its text has none. */
    private static String month(YearMonth value) {
        return value.getYear() > 9_999 ? "+" + value : value.toString();
    }

    private static BigInteger nanos(Duration value) {
        return BigInteger.valueOf(value.getSeconds()).multiply(NANOS).add(BigInteger.valueOf(value.getNano()));
    }

    private static Duration duration(BigInteger nanos) {
        BigInteger[] parts = nanos.divideAndRemainder(NANOS);
        return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValue());
    }

    private static OffsetDateTime moment(Instant value) {
        return value.atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime moment(Calendar value) {
        return value.toInstant().atZone(value.getTimeZone().toZoneId()).toOffsetDateTime();
    }

    private static Calendar calendar(OffsetDateTime value) {
        return GregorianCalendar.from(value.toZonedDateTime());
    }
}
