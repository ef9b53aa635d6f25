package io.rowan.tutorial;

import io.rowan.PoolStatus;
import io.rowan.Retry;
import io.rowan.SessionFactory;
import io.rowan.error.LockTimeoutException;
import io.rowan.examples.bank.Account;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Threads that each put money into an account of their own, while somebody counts connections. */
final class PoolLoad {
    private final SessionFactory orm;
    private final int threads;
    private final AtomicLong units = new AtomicLong();
    private final AtomicLong lockTimeouts = new AtomicLong();

    /**
     * What happened.
     *
     * @param threads how many threads worked
     * @param time how long
     * @param units the transactions that were committed
     * @param lockTimeouts those that gave up, because others wrote all the time
     * @param samples how often connections were counted
     * @param mostCounted the most connections that the database told of; where it doesn't, that the pool did
     * @param mostCheckedOut the most connections in use that the pool told of
     */
    record Report(
            int threads,
            Duration time,
            long units,
            long lockTimeouts,
            int samples,
            long mostCounted,
            int mostCheckedOut) {
        @Override
        public String toString() {
            return threads + " threads in " + time.toSeconds() + " s: " + units + " transactions, at most "
                    + mostCounted + " connections in the database and " + mostCheckedOut + " checked out, counted "
                    + samples + " times, " + lockTimeouts + " lock time-outs";
        }
    }

    PoolLoad(SessionFactory orm, int threads) {
        this.orm = orm;
        this.threads = threads;
    }

    /**
     * Works and counts.
     *
     * @param time how long
     * @param counting the query of the number of connections, null where the database does not tell
     * @param plain gives the connection that asks
     */
    Report run(Duration time, @Nullable String counting, DataSource plain) throws Exception {
        if (counting == null) {
            return run(time, () -> orm.pool().status().checkedOut());
        }
        try (Connection connection = plain.getConnection();
                PreparedStatement count = connection.prepareStatement(counting)) {
            return run(time, () -> number(count));
        }
    }

    private Report run(Duration time, Count count) throws Exception {
        awaitOwnOnly(count);
        long end = System.nanoTime() + time.toNanos();
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        List<Future<?>> work = new ArrayList<>();
        for (long i = 1; i <= threads; i++) {
            long account = i;
            work.add(executor.submit(() -> deposit(account, end)));
        }
        Report report = watch(time, end, count);
        for (Future<?> each : work) {
            each.get();
        }
        executor.shutdown();
        return new Report(
                threads,
                time,
                units.get(),
                lockTimeouts.get(),
                report.samples(),
                report.mostCounted(),
                report.mostCheckedOut());
    }

    /** Connections of the test before may still be on their way out. The pool's own two numbers come one after the other. */
    private void awaitOwnOnly(Count count) throws SQLException {
        long end = System.nanoTime() + 20_000_000_000L;
        while (count.now() > opened() && System.nanoTime() < end) {
            LockSupport.parkNanos(2_000_000);
        }
    }

    private void deposit(long account, long end) {
        while (System.nanoTime() < end) {
            try {
                orm.inTransaction(
                        Retry.times(20),
                        session -> Objects.requireNonNull(session.get(Account.class, account))
                                .deposit(BigDecimal.ONE));
                units.incrementAndGet();
            } catch (LockTimeoutException e) {
                // Where one transaction writes at a time, thirty of them may wait too long; nothing was written then.
                lockTimeouts.incrementAndGet();
            }
        }
    }

    private long opened() {
        PoolStatus status = orm.pool().status();
        return status.checkedIn() + status.checkedOut();
    }

    private interface Count {
        long now() throws SQLException;
    }

    private static long number(PreparedStatement count) throws SQLException {
        try (ResultSet rows = count.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Report watch(Duration time, long end, Count count) throws SQLException {
        long most = 0;
        int used = 0;
        int samples = 0;
        while (System.nanoTime() < end) {
            most = Math.max(most, count.now());
            used = Math.max(used, orm.pool().status().checkedOut());
            samples++;
            LockSupport.parkNanos(2_000_000);
        }
        return new Report(threads, time, 0, 0, samples, most, used);
    }
}
