package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.DataException;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import io.rowan.type.SubstituteTypes;
import io.rowan.type.TypeRegistry;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.DayOfWeek;
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
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java type of the registry goes into a real column and comes out again. */
class ValueTest {
    private static final TypeRegistry TYPES = TestDatabase.DIALECT.types();
    private static final String LONG_TEXT = "0123456789abcdeß".repeat(1 << 16);

    /** The last constant has a class of its own. */
    enum Size {
        SMALL,
        LARGE {
            @Override
            public String toString() {
                return "huge";
            }
        }
    }

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** Values of one type and the column's size. */
    record Values(ColumnType<?> type, Column.Size size, List<?> values) {
        @Override
        public String toString() {
            return type.toString();
        }
    }

    private static Values of(Class<?> javaType, Object... values) {
        return new Values(type(javaType), Column.Size.DEFAULT, List.of(values));
    }

    private static Column.Size sized(int length, int precision, int scale) {
        return new Column.Size(length, precision, scale);
    }

    private static Stream<Values> simple() {
        return Stream.of(
                of(boolean.class, true, false),
                of(byte.class, Byte.MIN_VALUE, (byte) 0, Byte.MAX_VALUE),
                of(short.class, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                of(int.class, Integer.MIN_VALUE, 0, Integer.MAX_VALUE),
                of(long.class, Long.MIN_VALUE, 0L, Long.MAX_VALUE),
                of(float.class, -Float.MAX_VALUE, Float.MIN_VALUE, 0f, 0.1f, Float.NaN, Float.POSITIVE_INFINITY),
                of(double.class, -Double.MAX_VALUE, Double.MIN_VALUE, 0d, 0.1, Double.NaN, Double.NEGATIVE_INFINITY),
                of(char.class, 'a', ' ', '\'', '\\', 'ß', '\0'),
                of(UUID.class, new UUID(0, 0), new UUID(-1, -1), UUID.randomUUID()),
                of(BigDecimal.class, new BigDecimal("0.00"), new BigDecimal("-99999999999999999999.99")),
                of(
                        BigInteger.class,
                        BigInteger.ZERO,
                        BigInteger.TEN.pow(38).subtract(BigInteger.ONE).negate()),
                of(byte[].class, new byte[0], new byte[] {0, -1, 39, 92, 127}),
                new Values(type(BigDecimal.class), sized(0, 38, 10), List.of(new BigDecimal("1234567890.0123456789"))),
                new Values(TYPES.blob(), Column.Size.DEFAULT, List.of(new byte[0], new byte[1 << 20])));
    }

    private static Stream<Values> texts() {
        List<String> texts = List.of(
                "",
                " ",
                " leading and trailing ",
                "x'); drop table users; --",
                "it's \"quoted\" and `ticked`",
                "back\\slash \\' \\\\ \\n",
                "question ? :name $1 {d '2020-01-01'} {fn now()}",
                "line\nfeed\r\ttab",
                "nul \0 within",
                "naïve ß Ω 用户 עברית",
                "emoji 😀 👩‍👩‍👧 \uD83C\uDDE9\uD83C\uDDEA",
                "%_");
        return Stream.of(
                new Values(type(String.class), Column.Size.DEFAULT, texts),
                new Values(type(String.class), sized(1_048_576, 0, 0), List.of(LONG_TEXT)),
                new Values(TYPES.text(), Column.Size.DEFAULT, texts),
                new Values(TYPES.text(), Column.Size.DEFAULT, List.of(LONG_TEXT)));
    }

    private static Stream<Values> times() {
        OffsetDateTime moment = OffsetDateTime.parse("2024-02-29T23:59:59.999999+05:30");
        Instant old = Instant.parse("0044-03-15T12:00:00Z");
        return Stream.of(
                of(LocalDate.class, LocalDate.of(2024, 2, 29), LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31)),
                of(LocalTime.class, LocalTime.MIN, LocalTime.of(23, 59, 59, 999_999_000)),
                of(LocalDateTime.class, LocalDateTime.of(2024, 3, 31, 2, 30), LocalDateTime.of(1582, 10, 10, 0, 0)),
                of(Instant.class, Instant.EPOCH, old, Instant.parse("9999-12-31T23:59:59.999999Z")),
                of(OffsetDateTime.class, moment, moment.withOffsetSameInstant(ZoneOffset.ofHours(-12))),
                of(ZonedDateTime.class, moment.toZonedDateTime()),
                of(OffsetTime.class, OffsetTime.of(1, 2, 3, 4_000, ZoneOffset.ofHours(-7))),
                of(
                        Duration.class,
                        Duration.ZERO,
                        Duration.ofNanos(-1),
                        Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
                of(Period.class, Period.ZERO, Period.of(1, -2, 3)),
                of(Year.class, Year.of(2024), Year.of(-44), Year.of(Year.MAX_VALUE)),
                of(YearMonth.class, YearMonth.of(2024, 2), YearMonth.of(-44, 3), YearMonth.of(12_024, 1)),
                of(MonthDay.class, MonthDay.of(2, 29)),
                of(ZoneId.class, ZoneId.of("Europe/Paris"), ZoneId.of("UTC")),
                of(ZoneOffset.class, ZoneOffset.UTC, ZoneOffset.ofHoursMinutes(-3, -30)));
    }

    private static Stream<Values> olderTimes() {
        GregorianCalendar calendar = GregorianCalendar.from(ZonedDateTime.parse("2024-02-29T12:00:00.123+05:30"));
        return Stream.of(
                of(
                        java.util.Date.class,
                        new java.util.Date(0),
                        new java.util.Date(-1),
                        new java.util.Date(1_234_567_891_234L)),
                of(Timestamp.class, Timestamp.valueOf("2024-02-29 23:59:59.999999"), new Timestamp(-1)),
                of(java.sql.Date.class, java.sql.Date.valueOf("2024-02-29"), java.sql.Date.valueOf("0044-03-15")),
                of(java.sql.Time.class, java.sql.Time.valueOf("23:59:59")),
                of(java.util.Calendar.class, calendar));
    }

    private static Stream<Values> enums() {
        return Stream.of(
                new Values(TYPES.enumByName(Size.class), Column.Size.DEFAULT, List.of(Size.SMALL, Size.LARGE)),
                new Values(TYPES.enumByOrdinal(Size.class), Column.Size.DEFAULT, List.of(Size.SMALL, Size.LARGE)),
                new Values(TYPES.enumByName(DayOfWeek.class), Column.Size.DEFAULT, List.of(DayOfWeek.FRIDAY)));
    }

    private static List<Values> all() {
        return Stream.of(simple(), texts(), times(), olderTimes(), enums())
                .flatMap(values -> values)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_value_comes_back_as_it_went_in_and_is_found_by(Values values) {
        check(values.type(), values);
    }

    @SuppressWarnings("unchecked")
    private <T> void check(ColumnType<T> type, Values values) {
        RoundTrip<T> trip = new RoundTrip<>(database, type, values.size());
        for (T value : (List<T>) values.values()) {
            T read = trip.of(value);
            assertThat(read).as(type.toString()).isEqualTo(value);
            assertThat(read != null && type.same(value, read)).isTrue();
            assertThat(trip.findBy(value)).isEqualTo(value);
        }
        assertThat(trip.of(null)).isNull();
    }

    @Test
    void every_type_of_the_registry_is_tried() {
        Set<String> tried = all().stream()
                .map(values -> values.type().javaType().getName())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = Stream.of(
                        Boolean.class,
                        Byte.class,
                        Short.class,
                        Integer.class,
                        Long.class,
                        Float.class,
                        Double.class,
                        Character.class,
                        String.class,
                        BigDecimal.class,
                        BigInteger.class,
                        byte[].class,
                        UUID.class,
                        LocalDate.class,
                        LocalTime.class,
                        LocalDateTime.class,
                        Instant.class,
                        OffsetDateTime.class,
                        ZonedDateTime.class,
                        OffsetTime.class,
                        Duration.class,
                        Period.class,
                        Year.class,
                        YearMonth.class,
                        MonthDay.class,
                        ZoneId.class,
                        ZoneOffset.class,
                        java.util.Date.class,
                        Timestamp.class,
                        java.util.Calendar.class,
                        java.sql.Date.class,
                        java.sql.Time.class)
                .map(Class::getName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tried).containsAll(known);
    }

    @Test
    void digits_below_a_microsecond_are_cut_off_and_not_rounded() {
        LocalTime late = LocalTime.MAX;
        Instant moment = Instant.parse("2024-12-31T23:59:59.999999999Z");

        assertThat(trip(type(LocalTime.class)).of(late)).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
        assertThat(trip(type(Instant.class)).of(moment)).isEqualTo("2024-12-31T23:59:59.999999Z");
        assertThat(trip(type(Timestamp.class)).of(Timestamp.from(moment)))
                .isEqualTo(Timestamp.from(moment.minusNanos(999)));
        assertThat(type(LocalTime.class).same(late, late.minusNanos(999))).isTrue();
        assertThat(type(LocalTime.class).same(late, late.minusNanos(1_000))).isFalse();
    }

    @Test
    void a_region_comes_back_as_its_offset_of_that_moment() {
        ZonedDateTime summer = ZonedDateTime.parse("2024-07-01T12:00:00+02:00[Europe/Paris]");

        assertThat(trip(type(ZonedDateTime.class)).of(summer))
                .isEqualTo(ZonedDateTime.parse("2024-07-01T12:00:00+02:00"));
    }

    @Test
    void the_zone_of_the_jvm_plays_no_part_for_points_on_the_time_line() {
        TimeZone before = TimeZone.getDefault();
        try {
            RoundTrip<Instant> trip = trip(type(Instant.class));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            trip.of(Instant.parse("2024-01-01T00:00:00Z"));
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(trip.findBy(Instant.parse("2024-01-01T00:00:00Z"))).isEqualTo("2024-01-01T00:00:00Z");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_calendar_loses_its_region_and_keeps_its_offset() {
        GregorianCalendar paris =
                GregorianCalendar.from(ZonedDateTime.parse("2024-07-01T12:00:00+02:00[Europe/Paris]"));
        java.util.Calendar read = trip(type(java.util.Calendar.class)).of(paris);

        assertThat(read).isNotNull();
        assertThat(read.getTimeInMillis()).isEqualTo(paris.getTimeInMillis());
        assertThat(read.getTimeZone().getRawOffset()).isEqualTo((int) TimeUnit.HOURS.toMillis(2));
    }

    @Test
    void a_constant_that_the_enum_does_not_know_is_an_error_that_names_those_it_knows() {
        trip(type(String.class)).of("MEDIUM");
        database.run("create view sizes as select held, 7 as position from boxes");

        assertThatThrownBy(() -> readOne("select held from sizes", TYPES.enumByName(Size.class)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("holds 'MEDIUM', but its constants are [SMALL, huge]");
        assertThatThrownBy(() -> readOne("select position from sizes", TYPES.enumByOrdinal(Size.class)))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("holds position 7");
    }

    private Object readOne(String query, ColumnType<?> type) {
        try (var transaction = database.transaction()) {
            return transaction.query(RenderedSql.of(query), new Object[0], rows -> {
                assertThat(rows.next()).isTrue();
                return Arrays.asList(type.read(rows, 1));
            });
        }
    }

    @Test
    void a_value_of_another_class_is_refused_without_being_shown() {
        RoundTrip<?> trip = trip(type(Long.class));

        assertThatThrownBy(() -> refuse(trip))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining("Parameter 1 takes a value of java.lang.Long")
                .hasMessageContaining("got one of java.lang.String")
                .hasMessageNotContaining("sekret");
    }

    @SuppressWarnings("unchecked")
    private static void refuse(RoundTrip<?> trip) {
        ((RoundTrip<Object>) trip).of("sekret");
    }

    @Test
    void a_text_that_is_too_long_is_an_error_with_its_column() {
        RoundTrip<String> trip = new RoundTrip<>(database, type(String.class), sized(5, 0, 0));

        assertThat(trip.of("12345")).isEqualTo("12345");
        assertThatThrownBy(() -> trip.of("sekret"))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("A value does not fit column held")
                .hasMessageNotContaining("sekret");
    }

    private <T> RoundTrip<T> trip(ColumnType<T> type) {
        return new RoundTrip<>(database, type, Column.Size.DEFAULT);
    }

    @Test
    void substitutes_carry_values_to_columns_of_another_type() {
        assertThat(trip(SubstituteTypes.booleanAsNumber()).findAfter(true)).isTrue();
        assertThat(trip(SubstituteTypes.booleanAsNumber()).findAfter(false)).isFalse();
        assertThat(trip(SubstituteTypes.doubleBoundAs(Types.DOUBLE)).findAfter(1e300))
                .isEqualTo(1e300);
        assertThat(trip(SubstituteTypes.floatBoundAs(Types.REAL)).findAfter(1.5f))
                .isEqualTo(1.5f);
        assertThat(trip(SubstituteTypes.doubleBoundAs(Types.DOUBLE)).of(null)).isNull();
        LocalTime time = LocalTime.parse("23:59:59.123456");
        assertThat(trip(SubstituteTypes.timeAsText()).findAfter(time)).isEqualTo(time);
        ColumnType<LocalTime> onFirstDay =
                SubstituteTypes.keptAs(SubstituteTypes.timeAsDateTime(type(LocalDateTime.class)), Storage.TIMESTAMP);
        assertThat(trip(onFirstDay).findAfter(time)).isEqualTo(time);
    }
}
