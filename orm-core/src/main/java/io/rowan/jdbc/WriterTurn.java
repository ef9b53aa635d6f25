package io.rowan.jdbc;

import io.rowan.error.ErrorDetails;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.SerializationException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The turn of one transaction to write, where a dialect says that they take turns. Belongs to one thread at a time. */
final class WriterTurn {
    private final WriteGate gate;
    private final @Nullable Duration patience;
    private long seen;
    private boolean mine;

    WriterTurn(WriteGate gate, @Nullable Duration patience) {
        this.gate = gate;
        this.patience = patience;
    }

    /** The transaction is about to begin, and will see what is committed by now. */
    void begin() {
        seen = gate.written();
    }

    /**
     * Takes the turn before a write.
     *
     * @param hasRead whether the transaction is under way, and sees the rows as they were when it began
     * @param sql the write
     */
    void take(boolean hasRead, String sql) {
        if (patience == null || mine) {
            return;
        }
        if (!gate.enter(patience)) {
            throw new LockTimeoutException(
                    "Another transaction has been writing for " + patience.toMillis()
                            + " ms, and the database takes one"
                            + " writer at a time; end that one, or run this one again. SQL: " + sql,
                    details(sql),
                    null);
        }
        mine = true;
        if (hasRead && seen != gate.written()) {
            throw new SerializationException(
                    "Another transaction wrote after this one began to read, so what it would write may rest on rows that"
                            + " have changed; run it again. SQL: " + sql,
                    details(sql),
                    null);
        }
    }

    /** Whether it is this transaction's turn. */
    boolean taken() {
        return mine;
    }

    /** The time, as {@link System#nanoTime()} counts it, up to which a statement waits for a lock. */
    long until() {
        return System.nanoTime() + (patience == null ? 0 : patience.toNanos());
    }

    /** Waits a moment for a lock; false when the thread is interrupted. */
    boolean pause() {
        try {
            Thread.sleep(1);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static ErrorDetails details(String sql) {
        return new ErrorDetails(sql, null, 0, null, null, null);
    }

    /** Ends with the transaction; a second time does nothing. */
    void end(boolean committed) {
        if (mine) {
            mine = false;
            gate.leave(committed);
        }
    }
}
