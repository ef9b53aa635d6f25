package io.rowan.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A statement as one line of the log. */
class StatementLineTest {
    private static String line(@Nullable Throwable failure, List<List<@Nullable Object>> sets) {
        return StatementLine.of("insert", sets, failure);
    }

    private static String line(@Nullable Object... values) {
        return line(null, List.of(Arrays.asList(values)));
    }

    @Test
    void values_follow_the_statement() {
        assertThat(line("it's", 7, null, true)).isEqualTo("insert -- ['it's', 7, null, true]");
    }

    @Test
    void without_values_the_statement_stands_alone() {
        assertThat(line()).isEqualTo("insert");
        assertThat(line(null, List.of())).isEqualTo("insert");
    }

    @Test
    void a_long_value_is_cut_and_bytes_are_counted() {
        assertThat(line("x".repeat(101))).isEqualTo("insert -- ['" + "x".repeat(100) + "… 101 characters']");
        assertThat(line("x".repeat(100))).isEqualTo("insert -- ['" + "x".repeat(100) + "']");
        assertThat(line(new byte[12])).isEqualTo("insert -- [12 bytes]");
    }

    @Test
    void a_line_stays_one_line() {
        assertThat(line("a\nb")).isEqualTo("insert -- ['a\\nb']");
        assertThat(line("a\rb\r\nc")).doesNotContain("\r").doesNotContain("\n");
        assertThat(line(new StringBuilder("a\nb"))).doesNotContain("\n");
        assertThat(line(List.of("a\nb"))).doesNotContain("\n");
    }

    @Test
    void of_a_batch_the_first_ten_sets_are_shown() {
        List<List<@Nullable Object>> two = List.of(List.of(1), List.of(2));
        assertThat(line(null, two)).isEqualTo("insert -- [1], [2]");

        List<List<@Nullable Object>> many = new ArrayList<>(Collections.nCopies(12, List.of(1)));
        assertThat(line(null, many)).endsWith(", [1], … 12 sets").contains("[1], ".repeat(9));
    }

    @Test
    void a_failure_is_named() {
        assertThat(line(new IllegalStateException("x"), List.of(List.of(1))))
                .isEqualTo("insert -- [1] -- failed: IllegalStateException");
    }
}
