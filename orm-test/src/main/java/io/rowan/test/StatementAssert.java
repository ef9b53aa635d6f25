package io.rowan.test;

import io.rowan.StatementEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assertions on one statement of a log. */
public final class StatementAssert {
    private final SqlAssert log;
    private final int index;
    private final StatementEvent statement;

    StatementAssert(SqlAssert log, int index, StatementEvent statement) {
        this.log = log;
        this.index = index;
        this.statement = statement;
    }

    /**
     * The statement is this one.
     *
     * @param text the exact text
     * @return this
     */
    public StatementAssert hasText(String text) {
        return check(text.equals(statement.sql()), "text", text, statement.sql());
    }

    /**
     * The statement ran with these values, and not as a batch of several rows.
     *
     * @param values the values in order of the text, equal and of the same type; none for a statement without parameters
     * @return this
     */
    public StatementAssert hasParameters(@Nullable Object... values) {
        return hasParameterSets(List.of(Arrays.asList(values)));
    }

    /**
     * The statement ran with these values for each row of its batch.
     *
     * @param sets a list for each row, in order
     * @return this
     */
    public StatementAssert hasParameterSets(List<? extends List<? extends @Nullable Object>> sets) {
        Object[] expected = sets.stream().map(List::toArray).toArray();
        Object[] found = statement.parameterSets().stream().map(List::toArray).toArray();
        String expectedText = shown(sets);
        String foundText = shown(statement.parameterSets());
        boolean alike = expectedText.equals(foundText);
        return check(
                Objects.deepEquals(expected, found),
                "parameters",
                alike ? typed(sets) : expectedText,
                alike ? typed(statement.parameterSets()) : foundText);
    }

    /**
     * The statement ran with this many sets of parameters in one round trip.
     *
     * @param size how many; 1 unless it is a batch
     * @return this
     */
    public StatementAssert hasBatchSize(int size) {
        int found = statement.parameterSets().size();
        return check(size == found, "batch size", String.valueOf(size), String.valueOf(found));
    }

    /**
     * The statement wrote this many rows, or gave them back.
     *
     * @param rows how many, over a whole batch; -1 when the driver does not tell
     * @return this
     */
    public StatementAssert hasRowCount(int rows) {
        return check(
                rows == statement.rowCount(), "row count", String.valueOf(rows), String.valueOf(statement.rowCount()));
    }

    /**
     * The database refused the statement.
     *
     * @return this
     */
    public StatementAssert hasFailed() {
        return check(statement.failure() != null, "outcome", "failed", "done");
    }

    /**
     * Another statement of the same log.
     *
     * @param other its number, from 0
     * @return assertions on it
     */
    public StatementAssert statement(int other) {
        return log.statement(other);
    }

    private StatementAssert check(boolean holds, String what, String expected, String found) {
        if (!holds) {
            log.fail(String.format(
                    "The %s of statement %d differs.%nExpected: %s%n But was: %s", what, index, expected, found));
        }
        return this;
    }

    private static String shown(List<? extends List<? extends @Nullable Object>> sets) {
        return String.join(", ", sets.stream().map(String::valueOf).toList());
    }

    /** For values that look the same, such as 1 and 1L. */
    private static String typed(List<? extends List<? extends @Nullable Object>> sets) {
        return String.join(
                ", ",
                sets.stream()
                        .map(set -> set.stream()
                                .map(StatementAssert::typed)
                                .toList()
                                .toString())
                        .toList());
    }

    private static String typed(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Arrays.toString(bytes);
        }
        return value == null ? "null" : value + " (" + value.getClass().getSimpleName() + ")";
    }
}
