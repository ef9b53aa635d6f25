package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Statements that write, each with its values, for a database that takes them in one round trip
 * ({@link io.rowan.dialect.Dialect#statementGroups()}). Used once, by one thread.
 */
public final class StatementGroup {
    private final List<Part> parts = new ArrayList<>();

    private record Part(RenderedSql sql, @Nullable Object[] values) {}

    /** Makes an empty group. */
    public StatementGroup() {}

    /**
     * Adds a statement.
     *
     * @param sql the statement, which needs no others before or after it and gives no rows
     * @param values its values
     */
    public void add(RenderedSql sql, @Nullable Object[] values) {
        parts.add(new Part(sql, values));
    }

    String text() {
        return parts.stream().map(part -> part.sql.text()).collect(Collectors.joining("; "));
    }

    /** How many rows each statement changed. */
    int[] run(PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Part part : parts) {
            position = Binding.bind(statement, position, part.sql, part.values);
        }
        boolean rows = statement.execute();
        int[] counts = new int[parts.size()];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = statement.getUpdateCount();
            if (rows || counts[i] < 0) {
                throw new SQLException("The driver gave no count for statement " + (i + 1) + " of " + counts.length);
            }
            rows = statement.getMoreResults();
        }
        return counts;
    }

    /** Tells what is about to run; the time at which it starts. */
    long start(EventLog log) {
        long first = log.start();
        for (Part part : parts) {
            log.start(StatementEvent.Kind.UPDATE, part.sql, part.values);
        }
        return first;
    }

    /** Tells what ran: each statement by itself, with the time of all. */
    void ran(EventLog log, int[] counts, long start) {
        for (int i = 0; i < counts.length; i++) {
            log.ran(StatementEvent.Kind.UPDATE, parts.get(i).sql, parts.get(i).values, counts[i], start);
        }
    }

    /** Tells that all failed: nobody knows which it was, and none counts. */
    void failed(EventLog log, long start, Throwable failure) {
        for (Part part : parts) {
            log.failed(StatementEvent.Kind.UPDATE, part.sql, part.values, start, failure);
        }
    }
}
