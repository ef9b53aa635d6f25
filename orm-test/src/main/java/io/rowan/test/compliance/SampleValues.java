package io.rowan.test.compliance;

import io.rowan.dialect.Feature;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Values of each Java type that a column can have, at the edges where drivers and databases go wrong. */
final class SampleValues {
    /** A type and values of it that every database with some capabilities keeps in a column of the usual size. */
    record Sample(Class<?> type, List<?> values, List<Feature> requires) {
        private static Sample of(Class<?> type, Object... values) {
            return new Sample(type, List.of(values), List.of());
        }

        private static Sample ofLong(Class<?> type, Object... values) {
            return new Sample(type, List.of(values), List.of(Feature.LONG_NUMBERS));
        }

        @Override
        public String toString() {
            return type.getName();
        }
    }

    private static final List<Sample> NUMBERS = List.of(
            Sample.of(Boolean.class, true, false),
            Sample.of(Byte.class, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
            Sample.of(Short.class, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
            Sample.of(Integer.class, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
            Sample.of(Long.class, Long.MIN_VALUE, 0L, Long.MAX_VALUE),
            Sample.of(Float.class, -Float.MAX_VALUE, 1.17549435e-38f, 0f, 0.1f, 16_777_217f),
            Sample.of(Double.class, -1.7976931348623157e308, 2.2250738585072014e-308, 0d, 0.1, 9_007_199_254_740_993d),
            Sample.of(BigDecimal.class, new BigDecimal("0.00"), new BigDecimal("-9999999999999.99")),
            Sample.ofLong(BigDecimal.class, new BigDecimal("-99999999999999999999.99")),
            Sample.of(BigInteger.class, BigInteger.ZERO, BigInteger.valueOf(Long.MIN_VALUE)),
            Sample.ofLong(
                    BigInteger.class,
                    BigInteger.valueOf(Long.MAX_VALUE).add(BigInteger.ONE),
                    BigInteger.TEN.pow(30).negate()));

    private static final List<Sample> TEXTS = List.of(
            Sample.of(
                    String.class,
                    "",
                    " ",
                    " leading and trailing ",
                    "x'); drop table users; --",
                    "it's \"quoted\" and `ticked`",
                    "back\\slash \\' \\\\ \\n",
                    "question ? :name $1 {d '2020-01-01'} {fn now()}",
                    "line\nfeed\r\ttab",
                    "naïve ß Ω 用户 עברית",
                    "emoji 😀 👩‍👩‍👧",
                    "%_"),
            Sample.of(Character.class, 'a', ' ', '\'', '\\', 'ß', '用'),
            Sample.of(byte[].class, new byte[0], new byte[] {0, -1, 39, 92, 127, -128}),
            Sample.of(
                    UUID.class, new UUID(0, 0), new UUID(-1, -1), new UUID(0x0123456789abcdefL, 0x8edcba9876543210L)));

    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2024-02-29T23:59:59.999999+05:30");

    private static final List<Sample> TIMES = List.of(
            Sample.of(
                    LocalDate.class, LocalDate.of(2024, 2, 29), LocalDate.of(1582, 10, 10), LocalDate.of(9999, 12, 31)),
            Sample.of(LocalTime.class, LocalTime.MIN, LocalTime.of(12, 30), LocalTime.of(23, 59, 59, 999_999_000)),
            Sample.of(
                    LocalDateTime.class,
                    LocalDateTime.of(2024, 3, 31, 2, 30),
                    LocalDateTime.of(1582, 10, 10, 0, 0),
                    LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
            Sample.of(
                    Instant.class,
                    Instant.EPOCH,
                    Instant.parse("1900-01-01T00:00:00Z"),
                    Instant.parse("9999-12-31T12:59:59.999999Z")),
            Sample.of(OffsetDateTime.class, MOMENT, MOMENT.withOffsetSameInstant(ZoneOffset.ofHours(-12))),
            Sample.of(ZonedDateTime.class, MOMENT.toZonedDateTime()),
            Sample.of(OffsetTime.class, OffsetTime.of(1, 2, 3, 4_000, ZoneOffset.ofHours(-7))));

    private static final List<Sample> PARTS = List.of(
            Sample.of(Duration.class, Duration.ZERO, Duration.ofNanos(-1), Duration.ofDays(36_525)),
            Sample.ofLong(Duration.class, Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
            Sample.of(Period.class, Period.ZERO, Period.of(1, -2, 3)),
            Sample.of(Year.class, Year.of(2024), Year.of(-44), Year.of(Year.MAX_VALUE)),
            Sample.of(YearMonth.class, YearMonth.of(2024, 2), YearMonth.of(-44, 3), YearMonth.of(12_024, 1)),
            Sample.of(MonthDay.class, MonthDay.of(2, 29)),
            Sample.of(ZoneId.class, ZoneId.of("Europe/Paris"), ZoneId.of("UTC")),
            Sample.of(ZoneOffset.class, ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30)));

    private static final List<Sample> OLDER_TIMES = List.of(
            Sample.of(
                    java.util.Date.class,
                    new java.util.Date(0),
                    new java.util.Date(-1),
                    new java.util.Date(1_234_567_891_234L)),
            Sample.of(Timestamp.class, Timestamp.valueOf("2024-02-29 23:59:59.999999"), new Timestamp(-1)),
            Sample.of(java.sql.Date.class, java.sql.Date.valueOf("2024-02-29")),
            Sample.of(java.sql.Time.class, java.sql.Time.valueOf("23:59:59")),
            Sample.of(
                    java.util.Calendar.class,
                    GregorianCalendar.from(ZonedDateTime.parse("2024-02-29T12:00:00.123+05:30"))));

    private SampleValues() {}

    static List<Sample> all() {
        return Stream.of(NUMBERS, TEXTS, TIMES, PARTS, OLDER_TIMES)
                .flatMap(List::stream)
                .toList();
    }

    /** What counts of a value: databases that keep no offset give points on the time line in another one. */
    static Object kept(Object value) {
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toInstant();
        }
        if (value instanceof java.util.Calendar calendar) {
            return calendar.toInstant();
        }
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        return value;
    }
}
