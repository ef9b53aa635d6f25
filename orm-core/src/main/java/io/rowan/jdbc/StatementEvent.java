package io.rowan.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that ran or failed: one round trip.
 *
 * @param kind what was done
 * @param sql the text, for the transaction's own steps a word such as {@code commit}
 * @param parameterSets the bound values in order of the text, a list for each row of a batch, one list otherwise
 * @param rowCount the rows changed or given back, -1 when unknown: for queries, failures and the transaction's steps
 * @param nanos how long it took, reading included
 * @param failure why it failed, null when it did not
 */
public record StatementEvent(
        Kind kind,
        String sql,
        List<List<@Nullable Object>> parameterSets,
        int rowCount,
        long nanos,
        @Nullable Throwable failure) {

    /** What was done. */
    public enum Kind {
        /** Rows were asked for. */
        QUERY,
        /** Rows were changed. */
        UPDATE,
        /** Rows were changed by one statement with many sets of parameters. */
        BATCH,
        /** Rows were changed and gave columns back. */
        RETURNING,
        /** A transaction began with its connection. */
        BEGIN,
        /** The transaction was committed. */
        COMMIT,
        /** The transaction was rolled back. */
        ROLLBACK,
        /** A savepoint was set. */
        SAVEPOINT,
        /** What came after a savepoint was rolled back. */
        ROLLBACK_TO,
        /** A savepoint was given up. */
        RELEASE
    }
}
