package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.test.Requires;
import io.rowan.test.compliance.SampleValues.Sample;
import io.rowan.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every Java type that can be mapped goes into a real column and comes out again. */
abstract class ValueCompliance extends Compliance {
    private static final String LONG_TEXT = "0123456789abcdeß".repeat(1 << 16);

    /** A table with one column, into which values go and out of which they come. */
    private final class Box<T> {
        private final ColumnType<T> type;
        private final Table table;

        private Box(ColumnType<T> type, Column.Size size) {
            this.type = type.sized(size.precision(), size.scale());
            Column column = new Column("held", this.type, true, size, false, null, null, null);
            this.table = Table.of("boxes", List.of(Column.of("id", type(Long.class), false), column), "id");
            database().create(table);
        }

        /** Puts a value in, in the place of the one before, and takes it out again. */
        private @Nullable T keep(@Nullable T value) {
            update(new Delete(table, null, null));
            update(insert(table, 1, "id", "held"), 1L, value);
            return find(null).get(0);
        }

        private List<@Nullable T> find(@Nullable SqlExpression condition, @Nullable Object... values) {
            SqlSelect select = SqlSelect.of(items(col("b.held")), Words.of(table, "b"), condition);
            return database().column(type, select, values);
        }

        private void check(T value) {
            T read = keep(value);
            assertThat(read).as("%s", value).isNotNull();
            assertThat(SampleValues.kept(Objects.requireNonNull(read))).isEqualTo(SampleValues.kept(value));
            assertThat(find(eq(col("b.held"), new Parameter(0, type)), value))
                    .as("what is found by %s", value)
                    .hasSize(1);
        }

        private void checkAll(List<? extends T> values) {
            values.forEach(this::check);
            assertThat(keep(null)).isNull();
        }
    }

    private <T> Box<T> box(ColumnType<T> type) {
        return new Box<>(type, Column.Size.DEFAULT);
    }

    static List<Sample> samples() {
        return SampleValues.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    @SuppressWarnings("unchecked")
    void a_value_comes_back_as_it_went_in_and_is_found_by(Sample sample) {
        assumeTrue(sample.requires().stream().allMatch(dialect()::supports), "the database has shorter numbers");
        box((ColumnType<Object>) type(sample.type())).checkAll(sample.values());
    }

    @Test
    void enums_are_kept_by_name_and_by_position() {
        check(types().enumByName(DayOfWeek.class));
        database().run(dialect().schemaRenderer().dropTable(Table.of("boxes", List.of())));
        check(types().enumByOrdinal(DayOfWeek.class));
    }

    @SuppressWarnings("unchecked")
    private void check(ColumnType<?> type) {
        box((ColumnType<Object>) type).checkAll(List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
    }

    @Test
    @Requires(Feature.LONG_NUMBERS)
    void a_decimal_keeps_the_digits_of_its_column() {
        Box<BigDecimal> box = new Box<>(type(BigDecimal.class), new Column.Size(0, 30, 10));
        box.checkAll(List.of(new BigDecimal("1234567890.0123456789"), new BigDecimal("-0.0000000001")));
    }

    @Test
    @Requires(absent = Feature.LONG_NUMBERS)
    void a_number_that_is_too_long_to_be_kept_is_refused() {
        Box<BigDecimal> decimals = box(type(BigDecimal.class));
        assertThatThrownBy(() -> decimals.keep(new BigDecimal("12345678901234567890.12")))
                .isInstanceOf(DataException.class);
        database().run(dialect().schemaRenderer().dropTable(Table.of("boxes", List.of())));
        Box<BigInteger> wholes = box(type(BigInteger.class));
        assertThatThrownBy(() -> wholes.keep(BigInteger.TEN.pow(30))).isInstanceOf(DataException.class);
    }

    @Test
    void large_texts_are_kept() {
        assertThat(box(types().text()).keep(LONG_TEXT)).isEqualTo(LONG_TEXT);
    }

    @Test
    void a_text_column_that_is_wide_is_kept() {
        assertThat(new Box<>(type(String.class), new Column.Size(1_048_576, 0, 0)).keep(LONG_TEXT))
                .isEqualTo(LONG_TEXT);
    }

    @Test
    void large_bytes_are_kept() {
        byte[] bytes = new byte[1 << 20];
        bytes[1 << 19] = -1;
        assertThat(box(types().blob()).keep(bytes)).isEqualTo(bytes);
    }

    @Test
    void a_text_of_the_columns_length_fits() {
        Box<String> box = new Box<>(type(String.class), new Column.Size(5, 0, 0));
        assertThat(box.keep("ÄÖÜßé")).isEqualTo("ÄÖÜßé");
    }

    @Test
    @Requires(Feature.TEXT_LENGTHS)
    void a_text_longer_than_its_column_is_refused() {
        Box<String> box = new Box<>(type(String.class), new Column.Size(5, 0, 0));
        assertThatThrownBy(() -> box.keep("123456")).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    @Requires(Feature.NON_FINITE_NUMBERS)
    void a_number_that_is_none_is_kept(double value) {
        assertThat(box(type(Double.class)).keep(value)).isEqualTo((Double) value);
    }

    @Test
    @Requires(absent = Feature.NON_FINITE_NUMBERS)
    void a_number_that_is_none_is_refused() {
        Box<Double> box = box(type(Double.class));
        assertThatThrownBy(() -> box.keep(Double.NaN)).isInstanceOf(DataException.class);
    }

    @Test
    @Requires(Feature.NUL_CHARACTERS)
    void a_character_of_code_0_is_kept() {
        assertThat(box(type(String.class)).keep("a\0b")).isEqualTo("a\0b");
    }

    @Test
    @Requires(absent = Feature.NUL_CHARACTERS)
    void a_character_of_code_0_is_refused() {
        Box<String> box = box(type(String.class));
        assertThatThrownBy(() -> box.keep("a\0b")).isInstanceOf(DataException.class);
    }

    @Test
    void digits_below_a_microsecond_are_cut_off_and_not_rounded() {
        assertThat(box(type(LocalTime.class)).keep(LocalTime.MAX)).isEqualTo(LocalTime.of(23, 59, 59, 999_999_000));
        database().run(dialect().schemaRenderer().dropTable(Table.of("boxes", List.of())));
        Instant late = Instant.parse("2024-12-31T23:59:59.999999999Z");
        assertThat(box(type(Instant.class)).keep(late)).isEqualTo("2024-12-31T23:59:59.999999Z");
    }

    @Test
    void times_with_offset_are_the_same_moment() {
        OffsetTime noon = OffsetTime.parse("12:00:00+05:30");
        assertThat(box(type(OffsetTime.class)).keep(noon)).isEqualTo(noon);
        database().run(dialect().schemaRenderer().dropTable(Table.of("boxes", List.of())));
        OffsetDateTime moment = OffsetDateTime.parse("2024-07-01T12:00:00+05:30");
        Box<OffsetDateTime> box = box(type(OffsetDateTime.class));
        box.keep(moment);
        assertThat(box.find(
                        eq(col("b.held"), new Parameter(0, type(OffsetDateTime.class))),
                        OffsetDateTime.parse("2024-07-01T06:30:00Z")))
                .hasSize(1);
    }

    @Test
    void the_zone_of_the_jvm_plays_no_part_for_points_on_the_time_line() {
        TimeZone before = TimeZone.getDefault();
        try {
            Box<Instant> box = box(type(Instant.class));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
            Instant newYear = Instant.parse("2024-01-01T00:00:00Z");
            box.keep(newYear);
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertThat(box.find(null)).containsExactly(newYear);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
