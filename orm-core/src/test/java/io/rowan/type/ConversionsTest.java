package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.QueryException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a value when another type is asked for, and what is refused. */
class ConversionsTest {
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2024-02-29T12:30:00+02:00");
    private static final UUID ID = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");

    private static Arguments to(Object value, Class<?> target, Object result) {
        return Arguments.of(value, target, result);
    }

    static Stream<Arguments> numbers() {
        return Stream.of(
                to(7L, int.class, 7),
                to(7, Long.class, 7L),
                to(-128L, Byte.class, (byte) -128),
                to(32_767, Short.class, (short) 32_767),
                to(new BigDecimal("7.00"), Long.class, 7L),
                to(new BigDecimal("1e3"), Integer.class, 1_000),
                to(BigInteger.TEN.pow(18), Long.class, 1_000_000_000_000_000_000L),
                to(2.0, Integer.class, 2),
                to(0.1, BigDecimal.class, new BigDecimal("0.1")),
                to(7, BigDecimal.class, new BigDecimal("7")),
                to(Long.MAX_VALUE, BigInteger.class, BigInteger.valueOf(Long.MAX_VALUE)),
                to(new BigDecimal("0.1"), Double.class, 0.1),
                to(0.1, Float.class, 0.1f),
                to(Double.POSITIVE_INFINITY, Float.class, Float.POSITIVE_INFINITY),
                to(Float.NEGATIVE_INFINITY, Double.class, Double.NEGATIVE_INFINITY),
                to(Long.MAX_VALUE, Double.class, 0x1p63),
                to((1L << 54) + 1, Double.class, 0x1p54),
                to(16_777_217, Float.class, 16_777_216f),
                to(BigInteger.TEN.pow(20), Double.class, 1e20),
                to("42", Integer.class, 42),
                to("4.20", BigDecimal.class, new BigDecimal("4.20")),
                to("0.5", Double.class, 0.5),
                to(true, Integer.class, 1),
                to(false, Long.class, 0L));
    }

    static Stream<Arguments> othersThanNumbers() {
        return Stream.of(
                to(7, String.class, "7"),
                to(new BigDecimal("1e3"), String.class, "1000"),
                to('x', String.class, "x"),
                to(ID, String.class, ID.toString()),
                to(1, Boolean.class, true),
                to(new BigDecimal("0.00"), boolean.class, false),
                to(0.5, Boolean.class, true),
                to("true", Boolean.class, true),
                to("t", Boolean.class, true),
                to("0", Boolean.class, false),
                to("x", char.class, 'x'),
                to("MAY", Month.class, Month.MAY),
                to(4L, Month.class, Month.MAY),
                to(new BigDecimal("4"), Month.class, Month.MAY),
                to(ID.toString(), UUID.class, ID),
                to(
                        new byte[] {0, 17, 34, 51, 68, 85, 102, 119, -120, -103, -86, -69, -52, -35, -18, -1},
                        UUID.class,
                        ID),
                to(2024, Year.class, Year.of(2024)));
    }

    static Stream<Arguments> times() {
        LocalDateTime utc = LocalDateTime.of(2024, 2, 29, 10, 30);
        return Stream.of(
                to(MOMENT, Instant.class, MOMENT.toInstant()),
                to(MOMENT, LocalDate.class, LocalDate.of(2024, 2, 29)),
                to(MOMENT, LocalTime.class, LocalTime.of(12, 30)),
                to(MOMENT, OffsetTime.class, MOMENT.toOffsetTime()),
                to(MOMENT, ZonedDateTime.class, MOMENT.toZonedDateTime()),
                to(MOMENT, Year.class, Year.of(2024)),
                to(MOMENT, Timestamp.class, Timestamp.from(MOMENT.toInstant())),
                to(MOMENT.toInstant(), LocalDateTime.class, utc),
                to(MOMENT.toInstant(), Date.class, Date.from(MOMENT.toInstant())),
                to(utc, Instant.class, MOMENT.toInstant()),
                to(utc, LocalDate.class, utc.toLocalDate()),
                to(utc, OffsetDateTime.class, utc.atOffset(ZoneOffset.UTC)),
                to(utc.toLocalDate(), LocalDateTime.class, utc.toLocalDate().atStartOfDay()),
                to(utc.toLocalDate(), java.sql.Date.class, java.sql.Date.valueOf("2024-02-29")),
                to(utc.toLocalTime(), java.sql.Time.class, java.sql.Time.valueOf("10:30:00")),
                to(java.sql.Date.valueOf("2024-02-29"), LocalDate.class, utc.toLocalDate()),
                to(java.sql.Time.valueOf("10:30:00"), LocalTime.class, utc.toLocalTime()),
                to(Timestamp.valueOf(utc), LocalDateTime.class, utc),
                to(Timestamp.valueOf(utc), LocalDate.class, utc.toLocalDate()),
                to(Date.from(MOMENT.toInstant()), Instant.class, MOMENT.toInstant()),
                to("2024-02-29", LocalDate.class, utc.toLocalDate()),
                to("10:30", LocalTime.class, utc.toLocalTime()),
                to("2024-02-29 10:30:00", LocalDateTime.class, utc),
                to("2024-02-29T12:30:00+02:00", Instant.class, MOMENT.toInstant()),
                to("2024-02-29 12:30:00+02:00", OffsetDateTime.class, MOMENT));
    }

    @ParameterizedTest
    @MethodSource({"numbers", "othersThanNumbers", "times"})
    void a_value_becomes_what_is_asked_for(Object value, Class<?> target, Object result) {
        assertThat((Object) Conversions.convert(value, target)).isEqualTo(result);
    }

    static Stream<Arguments> misfits() {
        return Stream.of(
                Arguments.of(128, Byte.class),
                Arguments.of(32_768, Short.class),
                Arguments.of(1L << 31, int.class),
                Arguments.of(BigInteger.ONE.shiftLeft(63), Long.class),
                Arguments.of(new BigDecimal("0.5"), Long.class),
                Arguments.of(2.5, BigInteger.class),
                Arguments.of(Double.NaN, Integer.class),
                Arguments.of(Double.POSITIVE_INFINITY, BigDecimal.class),
                Arguments.of(1e39, Float.class),
                Arguments.of(new BigDecimal("1e400"), Double.class),
                Arguments.of(new BigDecimal("-1e400"), Float.class),
                Arguments.of(BigInteger.TEN.pow(400), double.class),
                Arguments.of("1e400", Double.class),
                Arguments.of("sekret", Integer.class),
                Arguments.of("", Long.class),
                Arguments.of("yes", Boolean.class),
                Arguments.of("xy", Character.class),
                Arguments.of("", Character.class),
                Arguments.of("MAYBE", Month.class),
                Arguments.of("may", Month.class),
                Arguments.of(12, Month.class),
                Arguments.of(-1, Month.class),
                Arguments.of((1L << 32) + 4, Month.class),
                Arguments.of(4.5, Month.class),
                Arguments.of((1L << 32) + 2024, Year.class),
                Arguments.of(2024.5, Year.class),
                Arguments.of("sekret", UUID.class),
                Arguments.of(new byte[15], UUID.class),
                Arguments.of(new byte[1], String.class),
                Arguments.of("2024-02-30", LocalDate.class),
                Arguments.of("sekret", Instant.class),
                Arguments.of(LocalTime.NOON, LocalDate.class),
                Arguments.of(7, LocalDate.class),
                Arguments.of("sekret", List.class),
                Arguments.of(new Object(), Integer.class));
    }

    @ParameterizedTest
    @MethodSource("misfits")
    void what_does_not_fit_is_refused_without_being_shown(Object value, Class<?> target) {
        assertThatThrownBy(() -> Conversions.convert(value, target))
                .isInstanceOf(QueryException.class)
                .hasMessageStartingWith("A value of type " + value.getClass().getName() + " does not become a ")
                .hasMessageEndingWith("; ask for " + value.getClass().getName() + " or cast it in the query")
                .hasMessageNotContaining("sekret");
    }

    @Test
    void a_misfit_says_whether_the_value_or_the_type_is_to_blame() {
        assertThatThrownBy(() -> Conversions.convert(300, byte.class))
                .hasMessage("A value of type java.lang.Integer does not become a java.lang.Byte: it is out of range or"
                        + " not written as one; ask for java.lang.Integer or cast it in the query");
        assertThatThrownBy(() -> Conversions.convert(300, UUID.class))
                .hasMessageContaining("does not become a java.util.UUID: there is no such conversion;");
    }

    @Test
    void a_value_of_the_wanted_class_stays_the_same_object() {
        BigDecimal value = new BigDecimal("1.0");
        byte[] bytes = {1};

        assertThat(Conversions.convert(value, BigDecimal.class)).isSameAs(value);
        assertThat(Conversions.convert(value, Number.class)).isSameAs(value);
        assertThat(Conversions.convert(bytes, byte[].class)).isSameAs(bytes);
        assertThat(Conversions.convert(value, Object.class)).isSameAs(value);
    }

    @Test
    void a_failure_of_the_calendar_stays_inside() {
        assertThatThrownBy(() -> Conversions.convert(Instant.MAX, Date.class))
                .isInstanceOf(QueryException.class)
                .isNotInstanceOf(DateTimeException.class);
    }
}
