package io.rowan.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** When two values are the same for a column, and how a snapshot is kept of those that can change inside. */
class SnapshotTest {
    private static final ColumnType<List<String>> WORDS = words();

    @SuppressWarnings("unchecked")
    private static <T> ColumnType<T> type(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(TypeRegistry.standard().find(javaType));
    }

    @SuppressWarnings("unchecked")
    private static ColumnType<List<String>> words() {
        Class<List<String>> list = (Class<List<String>>) (Class<?>) List.class;
        return ConvertedType.of(
                        list,
                        type(String.class),
                        words -> words.isEmpty() ? null : String.join(",", words),
                        text -> new ArrayList<>(List.of(text.split(","))))
                .ofMutableValues();
    }

    @Test
    void decimals_are_the_same_when_they_are_equal_as_numbers() {
        ColumnType<BigDecimal> type = type(BigDecimal.class);

        assertThat(type.same(new BigDecimal("1.0"), new BigDecimal("1.00"))).isTrue();
        assertThat(type.same(new BigDecimal("1.0"), new BigDecimal("1.01"))).isFalse();
    }

    @Test
    void bytes_are_compared_one_by_one() {
        assertThat(type(byte[].class).same(new byte[] {1, 2}, new byte[] {1, 2}))
                .isTrue();
        assertThat(type(byte[].class).same(new byte[] {1, 2}, new byte[] {1})).isFalse();
    }

    static Stream<Arguments> microseconds() {
        Instant moment = Instant.parse("2024-02-29T12:00:00.000001999Z");
        OffsetDateTime dated = OffsetDateTime.parse("2024-02-29T12:00:00.000001999+02:00");
        return Stream.of(
                Arguments.of(Instant.class, moment, moment.minusNanos(999), moment.plusNanos(1)),
                Arguments.of(OffsetDateTime.class, dated, dated.minusNanos(999), dated.plusNanos(1)),
                Arguments.of(
                        LocalTime.class,
                        dated.toLocalTime(),
                        dated.toLocalTime().minusNanos(999),
                        dated.toLocalTime().plusNanos(1)),
                Arguments.of(
                        LocalDateTime.class,
                        dated.toLocalDateTime(),
                        dated.toLocalDateTime().minusNanos(999),
                        dated.toLocalDateTime().plusNanos(1)),
                Arguments.of(
                        OffsetTime.class,
                        dated.toOffsetTime(),
                        dated.toOffsetTime().minusNanos(999),
                        dated.toOffsetTime().plusNanos(1)),
                Arguments.of(
                        ZonedDateTime.class,
                        dated.toZonedDateTime(),
                        dated.toZonedDateTime().minusNanos(999),
                        dated.toZonedDateTime().plusNanos(1)),
                Arguments.of(
                        Timestamp.class,
                        Timestamp.from(moment),
                        Timestamp.from(moment.minusNanos(999)),
                        Timestamp.from(moment.plusNanos(1))));
    }

    @ParameterizedTest
    @MethodSource("microseconds")
    <T> void times_are_the_same_up_to_the_microsecond(Class<T> javaType, T value, T same, T other) {
        assertThat(type(javaType).same(value, same)).isTrue();
        assertThat(type(javaType).same(value, other)).isFalse();
    }

    /** Where a database keeps the offset, writing the one instead of the other changes the column. */
    @Test
    void one_instant_at_two_offsets_is_not_the_same() {
        OffsetDateTime noon = OffsetDateTime.parse("2024-02-29T12:00:00Z");
        OffsetDateTime one = OffsetDateTime.parse("2024-02-29T13:00:00+01:00");

        assertThat(type(OffsetDateTime.class).same(noon, one)).isFalse();
    }

    @Test
    void a_region_is_the_same_as_its_offset() {
        ZonedDateTime paris = ZonedDateTime.parse("2024-07-01T12:00:00+02:00[Europe/Paris]");

        assertThat(type(ZonedDateTime.class).same(paris, ZonedDateTime.parse("2024-07-01T12:00:00+02:00")))
                .isTrue();
    }

    @Test
    void calendars_are_the_same_at_the_same_moment() {
        Calendar here = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        Calendar there = new GregorianCalendar(TimeZone.getTimeZone("Asia/Kolkata"));
        there.setTimeInMillis(here.getTimeInMillis());
        assertThat(type(Calendar.class).same(here, there)).isTrue();

        there.add(Calendar.MILLISECOND, 1);
        assertThat(type(Calendar.class).same(here, there)).isFalse();
    }

    static Stream<Arguments> mutables() {
        return Stream.of(
                Arguments.of(type(byte[].class), new byte[] {1}),
                Arguments.of(type(Date.class), new Date(5)),
                Arguments.of(type(Timestamp.class), new Timestamp(5)),
                Arguments.of(type(java.sql.Date.class), java.sql.Date.valueOf("2024-02-29")),
                Arguments.of(type(java.sql.Time.class), java.sql.Time.valueOf("12:30:00")),
                Arguments.of(type(Calendar.class), new GregorianCalendar()),
                Arguments.of(TypeRegistry.standard().blob(), new byte[] {1}),
                Arguments.of(WORDS, List.of("a", "b")));
    }

    @ParameterizedTest
    @MethodSource("mutables")
    <T> void what_can_change_inside_is_copied(ColumnType<T> type, T value) {
        T copy = type.copy(value);

        assertThat(type.mutable()).isTrue();
        assertThat(copy).isNotSameAs(value);
        assertThat(type.same(value, copy)).isTrue();
    }

    @Test
    void a_changed_value_differs_from_its_copy() {
        byte[] bytes = {1};
        byte[] before = type(byte[].class).copy(bytes);
        bytes[0] = 2;
        assertThat(type(byte[].class).same(before, bytes)).isFalse();

        Date date = new Date(5);
        Date earlier = type(Date.class).copy(date);
        date.setTime(6);
        assertThat(type(Date.class).same(earlier, date)).isFalse();
    }

    @Test
    void what_cannot_change_inside_is_its_own_copy() {
        String text = "x";

        assertThat(type(String.class).mutable()).isFalse();
        assertThat(type(String.class).copy(text)).isSameAs(text);
        assertThat(type(Instant.class).copy(Instant.MAX)).isSameAs(Instant.MAX);
    }

    @Test
    void converted_values_are_the_same_when_what_is_stored_is() {
        ColumnType<String> folded =
                ConvertedType.of(String.class, type(String.class), text -> text.toLowerCase(Locale.ROOT), text -> text);

        assertThat(folded.same("A", "a")).isTrue();
        assertThat(folded.same("A", "b")).isFalse();
        assertThat(folded.mutable()).isFalse();
        assertThat(folded.copy("A")).isEqualTo("A");
    }

    @Test
    void a_converted_value_that_is_stored_as_null_is_the_same_as_another_such() {
        assertThat(WORDS.same(List.of(), List.of())).isTrue();
        assertThat(WORDS.same(List.of(), List.of("a"))).isFalse();
        assertThat(WORDS.copy(List.of())).isEmpty();
    }
}
