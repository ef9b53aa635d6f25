package io.rowan;

import io.rowan.jdbc.StatementLine;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent to the database: one round trip.
 *
 * @param kind what it was
 * @param sql the statement's text; for a step of a transaction a word such as {@code commit}
 * @param parameterSets the bound values, a list for each row of a batch; one empty list for a statement without any
 * @param rowCount how many rows came back or were written, -1 when it is not known
 * @param duration how long it took
 * @param failure why it failed, null when it did not
 */
public record StatementEvent(
        Kind kind,
        String sql,
        List<List<@Nullable Object>> parameterSets,
        int rowCount,
        Duration duration,
        @Nullable Throwable failure) {

    static StatementEvent of(io.rowan.jdbc.StatementEvent event) {
        return new StatementEvent(
                Kind.valueOf(event.kind().name()),
                event.sql(),
                event.parameterSets(),
                event.rowCount(),
                Duration.ofNanos(event.nanos()),
                event.failure());
    }

    /** The event as one line, as {@link Configuration#echo} logs it: long values are cut, as are long batches. */
    @Override
    public String toString() {
        return StatementLine.of(sql, parameterSets, failure);
    }

    /** What was sent. */
    public enum Kind {
        /** A query. */
        QUERY,
        /** A statement that writes. */
        UPDATE,
        /** A statement that writes, with several sets of values. */
        BATCH,
        /** A statement that writes and gives back values of the rows. */
        RETURNING,
        /** The beginning of a transaction. */
        BEGIN,
        /** A commit. */
        COMMIT,
        /** A rollback. */
        ROLLBACK,
        /** A savepoint. */
        SAVEPOINT,
        /** A rollback to a savepoint. */
        ROLLBACK_TO,
        /** The release of a savepoint. */
        RELEASE
    }
}
