package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static io.rowan.test.compliance.Words.items;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Lock.Mode;
import io.rowan.sql.SqlSelect.Lock.Wait;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Probes of row locks, with two connections. */
final class LockProbes {
    private static final int PATIENCE_MILLIS = 700;

    private LockProbes() {}

    static void put(Map<Feature, Probe> probes) {
        probes.put(Feature.ROW_LOCKS, LockProbes::rows);
        probes.put(Feature.SHARE_LOCKS, test -> {
            require(waits(test, Mode.SHARE, Mode.SHARE, 1), false, "a share lock beside another");
            require(waits(test, Mode.SHARE, Mode.UPDATE, 1), true, "a lock beside a share lock");
        });
        probes.put(Feature.NO_WAIT, Probe.anyOf("select x from t for update nowait"));
        probes.put(Feature.SKIP_LOCKED, Probe.anyOf("select x from t for update skip locked"));
        probes.put(
                Feature.LOCK_TIMEOUT, test -> lock(test.database(), test, new Lock(Mode.UPDATE, Wait.WAIT, 1_000), 1));
    }

    /** A row is locked, and no other one with it: to lock the whole database is something else. */
    private static void rows(Compliance test) throws SQLException {
        test.update(insert(Probes.table(test), 1, "x", "y"), 2L, 2L);
        require(waits(test, Mode.UPDATE, Mode.UPDATE, 1), true, "a lock of the same row");
        require(waits(test, Mode.UPDATE, Mode.UPDATE, 2), false, "a lock of another row");
    }

    private static void require(boolean waited, boolean expected, String what) throws SQLException {
        Probe.require(waited == expected, what + (waited ? " waits" : " does not wait"));
    }

    private static void lock(ComplianceDatabase on, Words words, Lock lock, int row) {
        SqlSelect select = SqlSelect.of(
                        items(col("t.x")), Words.of(Probes.table(words), "t"), eq(col("t.x"), new Constant(row)))
                .locked(lock);
        on.column(words.type(Long.class), select);
    }

    /** Locks the first row on one connection, and looks whether another one has to wait for a row. */
    private static boolean waits(Compliance test, Mode held, Mode wanted, int row) throws SQLException {
        ComplianceDatabase holder = test.another();
        ComplianceDatabase other = test.another();
        holder.connection().setAutoCommit(false);
        other.connection().setAutoCommit(false);
        lock(holder, test, new Lock(held, Wait.WAIT, null), 1);
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> lock(other, test, new Lock(wanted, Wait.WAIT, null), row));
        boolean waited = waits(waiting, PATIENCE_MILLIS);
        holder.connection().rollback();
        waits(waiting, 20_000);
        other.connection().rollback();
        return waited;
    }

    /** Whether a lock is not given in time. */
    private static boolean waits(CompletableFuture<Void> waiting, int millis) {
        try {
            waiting.get(millis, TimeUnit.MILLISECONDS);
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException | ExecutionException e) {
            return e.getCause() instanceof RowanException;
        }
    }
}
