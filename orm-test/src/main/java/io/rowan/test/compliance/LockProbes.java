package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.items;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
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
        probes.put(Feature.ROW_LOCKS, test -> requireKeptFrom(test, Mode.UPDATE, Mode.UPDATE, true));
        probes.put(Feature.SHARE_LOCKS, test -> {
            requireKeptFrom(test, Mode.SHARE, Mode.SHARE, false);
            requireKeptFrom(test, Mode.SHARE, Mode.UPDATE, true);
        });
        probes.put(Feature.NO_WAIT, Probe.anyOf("select x from t for update nowait"));
        probes.put(Feature.SKIP_LOCKED, Probe.anyOf("select x from t for update skip locked"));
        probes.put(Feature.LOCK_TIMEOUT, test -> lock(test.database(), test, new Lock(Mode.UPDATE, Wait.WAIT, 1_000)));
    }

    private static void lock(ComplianceDatabase on, Words words, Lock lock) {
        SqlSelect select = SqlSelect.of(items(col("t.x")), Words.of(Probes.table(words), "t"), null)
                .locked(lock);
        on.column(words.type(Long.class), select);
    }

    /** Locks a row on one connection, and looks whether another one has to wait for it. */
    private static void requireKeptFrom(Compliance test, Mode held, Mode wanted, boolean kept) throws SQLException {
        ComplianceDatabase holder = test.another();
        ComplianceDatabase other = test.another();
        holder.connection().setAutoCommit(false);
        other.connection().setAutoCommit(false);
        lock(holder, test, new Lock(held, Wait.WAIT, null));
        CompletableFuture<Void> waiting =
                CompletableFuture.runAsync(() -> lock(other, test, new Lock(wanted, Wait.WAIT, null)));
        boolean waited = waits(waiting, PATIENCE_MILLIS);
        holder.connection().rollback();
        waits(waiting, 20_000);
        other.connection().rollback();
        Probe.require(waited == kept, wanted + " beside " + held + (waited ? " waits" : " does not wait"));
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
