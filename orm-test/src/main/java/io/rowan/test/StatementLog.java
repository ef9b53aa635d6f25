package io.rowan.test;

import io.rowan.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Keeps what was sent to the database, in order: {@code Rowan.configure().onStatement(log)}. Statements that failed are
 * kept too. Safe for threads.
 *
 * @see SqlAssertions#assertThatSql
 */
public final class StatementLog implements Consumer<StatementEvent> {
    private final List<StatementEvent> events = new ArrayList<>();

    /** An empty log. */
    public StatementLog() {}

    @Override
    public void accept(StatementEvent event) {
        synchronized (events) {
            events.add(event);
        }
    }

    /**
     * Everything: statements, and the steps of transactions.
     *
     * @return a copy as of now
     */
    public List<StatementEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /**
     * The statements, each of them one round trip, without the steps of transactions.
     *
     * @return a copy as of now
     */
    public List<StatementEvent> statements() {
        return events().stream().filter(StatementLog::isStatement).toList();
    }

    /**
     * The texts of the statements.
     *
     * @return a copy as of now
     */
    public List<String> texts() {
        return statements().stream().map(StatementEvent::sql).toList();
    }

    /** Forgets everything. */
    public void clear() {
        synchronized (events) {
            events.clear();
        }
    }

    /**
     * Keeps apart what is sent while some work runs, by whichever thread. This log gets it as well.
     *
     * @param work the work; what it throws comes through
     * @return a log of its own that gets nothing more
     */
    public StatementLog during(Runnable work) {
        int before;
        synchronized (events) {
            before = events.size();
        }
        work.run();
        List<StatementEvent> all = events();
        StatementLog part = new StatementLog();
        all.subList(Math.min(before, all.size()), all.size()).forEach(part);
        return part;
    }

    /** What ran, a line each: statements numbered from 0, with their parameters, and steps of transactions indented. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        int number = 0;
        for (StatementEvent event : events()) {
            String mark = isStatement(event) ? number++ + "." : "";
            lines.append(String.format("%5s %s%n", mark, event));
        }
        return lines.isEmpty() ? "     (nothing)" : lines.toString().stripTrailing();
    }

    static boolean isStatement(StatementEvent event) {
        return switch (event.kind()) {
            case QUERY, UPDATE, BATCH, RETURNING -> true;
            case BEGIN, COMMIT, ROLLBACK, SAVEPOINT, ROLLBACK_TO, RELEASE -> false;
        };
    }
}
