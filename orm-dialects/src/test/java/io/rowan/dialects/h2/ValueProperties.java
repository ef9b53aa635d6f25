package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.type;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AfterProperty;
import org.jspecify.annotations.Nullable;

/** Any value of a type comes back from a real column as {@code same} promises, and is found by itself. */
class ValueProperties {
    private static final int TRIES = 200;
    private static final long YEAR_10000 = 253_402_300_800L;
    private static final int DAY = 86_400;
    private static final Column.Size SIZE = new Column.Size(2_000, 0, 0);

    private final TestDatabase database = TestDatabase.open();
    private @Nullable RoundTrip<?> trip;

    @AfterProperty
    void close() throws SQLException {
        database.close();
    }

    /** The table is made at the first try; all tries of a property share one instance of this class. */
    @SuppressWarnings("unchecked")
    private <T> void comesBack(ColumnType<T> type, T value) {
        RoundTrip<T> current = trip == null ? new RoundTrip<>(database, type, SIZE) : (RoundTrip<T>) trip;
        trip = current;
        T read = current.of(value);
        assertThat(read).isNotNull();
        assertThat(type.same(value, read)).as("%s became %s", value, read).isTrue();
        assertThat(current.findBy(value)).isNotNull();
    }

    @Property(tries = TRIES)
    void texts(@ForAll @StringLength(max = 500) String value) {
        comesBack(type(String.class), value);
    }

    @Property(tries = TRIES)
    void bytes(@ForAll @Size(max = 500) byte[] value) {
        comesBack(type(byte[].class), value);
    }

    @Property(tries = TRIES)
    void characters(@ForAll char value) {
        comesBack(type(Character.class), value);
    }

    @Property(tries = TRIES)
    void doubles(@ForAll double value) {
        comesBack(type(Double.class), value == 0 ? 0 : value);
    }

    @Property(tries = TRIES)
    void decimals(
            @ForAll @BigRange(min = "-99999999999999999999", max = "99999999999999999999") @Scale(2) BigDecimal value) {
        comesBack(type(BigDecimal.class), value);
    }

    @Property(tries = TRIES)
    void whole_numbers_beyond_a_long(@ForAll long high, @ForAll long low) {
        comesBack(type(BigInteger.class), BigInteger.valueOf(high).multiply(BigInteger.valueOf(low)));
    }

    @Property(tries = TRIES)
    void instants(
            @ForAll @LongRange(min = -YEAR_10000, max = YEAR_10000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        comesBack(type(Instant.class), Instant.ofEpochSecond(seconds, nanos));
    }

    @Property(tries = TRIES)
    void dates_with_times(
            @ForAll @LongRange(min = -YEAR_10000, max = YEAR_10000) long seconds,
            @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        comesBack(type(LocalDateTime.class), LocalDateTime.ofEpochSecond(seconds, nanos, ZoneOffset.UTC));
    }

    @Property(tries = TRIES)
    void dates_with_offsets(
            @ForAll @LongRange(min = -YEAR_10000, max = YEAR_10000) long seconds,
            @ForAll @IntRange(min = -DAY / 2, max = DAY / 2) int offset) {
        comesBack(
                type(OffsetDateTime.class), Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.ofTotalSeconds(offset)));
    }

    @Property(tries = TRIES)
    void durations(@ForAll long seconds, @ForAll @IntRange(min = 0, max = 999_999_999) int nanos) {
        comesBack(type(Duration.class), Duration.ofSeconds(Math.min(seconds, Long.MAX_VALUE - 1), nanos));
    }

    @Property(tries = TRIES)
    void months(
            @ForAll @IntRange(min = -999_999_999, max = 999_999_999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        comesBack(type(YearMonth.class), YearMonth.of(year, month));
    }
}
