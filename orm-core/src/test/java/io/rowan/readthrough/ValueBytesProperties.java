package io.rowan.readthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

class ValueBytesProperties {
    private static @Nullable Object back(@Nullable Object value) {
        byte[] bytes = ValueBytes.write(value);
        assertThat(bytes).isNotNull();
        return ValueBytes.read(bytes);
    }

    @Property(tries = 300)
    void plain_values_come_back_the_same(
            @ForAll long number, @ForAll String text, @ForAll BigDecimal decimal, @ForAll byte[] bytes) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                number,
                (int) number,
                (short) number,
                (byte) number,
                Double.longBitsToDouble(number),
                text,
                decimal,
                null));
        assertThat(back(values)).isEqualTo(values);
        assertThat(back(bytes)).isEqualTo(bytes);
        assertThat(back(BigInteger.valueOf(number).pow(3)))
                .isEqualTo(BigInteger.valueOf(number).pow(3));
        assertThat(back(Map.of(text, number))).isEqualTo(Map.of(text, number));
    }

    @Example
    void moments_and_the_rest_come_back_the_same() {
        Timestamp stamp = Timestamp.valueOf("2026-01-02 03:04:05.123456789");
        List<Object> values = List.of(
                LocalDate.of(-44, 3, 15),
                LocalTime.of(1, 2, 3, 4),
                LocalDateTime.of(2026, 1, 2, 3, 4),
                Instant.parse("2026-01-02T03:04:05.000000001Z"),
                OffsetDateTime.parse("2026-01-02T03:04:05+05:30"),
                OffsetTime.parse("03:04:05-08:00"),
                UUID.randomUUID(),
                stamp,
                new java.sql.Date(1_000_000L),
                new java.sql.Time(5L),
                new java.util.Date(7L),
                'x',
                true,
                false,
                1.5f);
        assertThat(back(values)).isEqualTo(values);
        assertThat(back(stamp)).isInstanceOf(Timestamp.class);
    }

    @Example
    void a_value_of_another_class_is_refused() {
        assertThat(ValueBytes.write(new Object())).isNull();
        assertThat(ValueBytes.write(List.of(1, Thread.currentThread()))).isNull();
    }
}
