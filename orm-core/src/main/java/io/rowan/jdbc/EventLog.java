package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts what ran, and tells a listener. Without a listener nothing is measured and nothing is made. */
final class EventLog {
    private final @Nullable StatementListener listener;
    private final StatementCounts counts;

    EventLog(@Nullable StatementListener listener, StatementCounts counts) {
        this.listener = listener;
        this.counts = counts;
    }

    StatementCounts counts() {
        return counts;
    }

    long start() {
        return listener == null ? 0 : System.nanoTime();
    }

    /** Tells what is about to run. */
    long start(StatementEvent.Kind kind, RenderedSql sql, @Nullable Object[] values) {
        if (listener != null && listener.awaits()) {
            List<List<@Nullable Object>> sets = List.of(Binding.inOrder(sql, values));
            listener.executing(new StatementEvent(kind, sql.text(), sets, -1, 0, null));
        }
        return start();
    }

    long startBatch(RenderedSql sql, List<@Nullable Object[]> rows) {
        if (listener != null && listener.awaits()) {
            listener.executing(new StatementEvent(StatementEvent.Kind.BATCH, sql.text(), sets(sql, rows), -1, 0, null));
        }
        return start();
    }

    void step(StatementEvent.Kind kind, String word, long start, @Nullable Throwable failure) {
        if (listener != null) {
            tell(listener, new StatementEvent(kind, word, List.of(), -1, System.nanoTime() - start, failure));
        }
    }

    void ran(StatementEvent.Kind kind, RenderedSql sql, @Nullable Object[] values, int rowCount, long start) {
        counts.ran(rowCount);
        if (listener != null) {
            List<List<@Nullable Object>> sets = List.of(Binding.inOrder(sql, values));
            tell(listener, new StatementEvent(kind, sql.text(), sets, rowCount, System.nanoTime() - start, null));
        }
    }

    void failed(StatementEvent.Kind kind, RenderedSql sql, @Nullable Object[] values, long start, Throwable failure) {
        counts.ran(0);
        if (listener != null) {
            List<List<@Nullable Object>> sets = List.of(Binding.inOrder(sql, values));
            tell(listener, new StatementEvent(kind, sql.text(), sets, -1, System.nanoTime() - start, failure));
        }
    }

    void batch(RenderedSql sql, List<@Nullable Object[]> rows, int rowCount, long start, @Nullable Throwable failure) {
        counts.ran(rowCount);
        if (listener != null) {
            StatementEvent.Kind kind = StatementEvent.Kind.BATCH;
            long nanos = System.nanoTime() - start;
            tell(listener, new StatementEvent(kind, sql.text(), sets(sql, rows), rowCount, nanos, failure));
        }
    }

    private static List<List<@Nullable Object>> sets(RenderedSql sql, List<@Nullable Object[]> rows) {
        List<List<@Nullable Object>> sets = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            sets.add(Binding.inOrder(sql, values));
        }
        return sets;
    }

    private static void tell(StatementListener listener, StatementEvent event) {
        listener.executed(event);
    }
}
