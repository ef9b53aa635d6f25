package io.rowan.caching;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;

import io.rowan.Retry;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.StaleObjectException;
import io.rowan.query.Select;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Threads that count numbers up through several factories, and read them. A read may not be older than a commit that had
 * returned, to whomever, before the read began; so it is not older either than what its own thread has seen.
 */
final class CountingThreads {
    static final int ROWS = 10;
    private static final Select<? extends Number> TOTAL =
            select(sum(Counter_.value)).cached(Duration.ofMinutes(5));

    private final List<SessionFactory> factories;
    private final AtomicLongArray committed = new AtomicLongArray(ROWS);
    private final AtomicLong reads = new AtomicLong();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong conflicts = new AtomicLong();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean over;

    CountingThreads(SessionFactory... factories) {
        this.factories = List.of(factories);
    }

    /** Does something, while the threads count, and waits for them. */
    void count(int threads, Meanwhile meanwhile) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                Random random = new Random(i);
                runs.add(pool.submit(() -> work(random)));
            }
            try {
                meanwhile.run();
            } finally {
                over = true;
            }
            for (Future<?> run : runs) {
                run.get(60, TimeUnit.SECONDS);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    interface Meanwhile {
        void run() throws Exception;
    }

    private void work(Random random) {
        long[] seen = new long[ROWS];
        while (!over) {
            SessionFactory orm = factories.get(random.nextInt(factories.size()));
            int row = random.nextInt(ROWS);
            int choice = random.nextInt(10);
            if (choice < 2) {
                seen[row] = Math.max(seen[row], write(orm, row));
            } else if (choice < 9) {
                seen[row] = Math.max(seen[row], read(orm, row, seen[row]));
            } else {
                total(orm);
            }
        }
    }

    private long read(SessionFactory orm, int row, long seen) {
        long least = Math.max(seen, committed.get(row));
        long found = orm.fromTransaction(Retry.times(50), session -> counter(session, row).value);
        reads.incrementAndGet();
        if (found < least) {
            wrong.add("row " + row + ": " + found + " was read after " + least);
        }
        return found;
    }

    private void total(SessionFactory orm) {
        long least = committedInAll();
        Number found = orm.fromTransaction(Retry.times(50), session -> session.scalar(TOTAL));
        reads.incrementAndGet();
        if (found.longValue() < least) {
            wrong.add("a total of " + found + " was read after " + least);
        }
    }

    private long write(SessionFactory orm, int row) {
        while (true) {
            try {
                long written = orm.fromTransaction(Retry.times(50), session -> {
                    Counter counter = counter(session, row);
                    return ++counter.value;
                });
                writes.incrementAndGet();
                committed.accumulateAndGet(row, written, Math::max);
                return written;
            } catch (StaleObjectException | LockTimeoutException e) {
                // Where one transaction writes at a time, those of two factories do not know of each other's turn.
                conflicts.incrementAndGet();
            }
        }
    }

    private static Counter counter(Session session, int row) {
        return session.find(Counter.class, (long) row).orElseThrow();
    }

    private long committedInAll() {
        long sum = 0;
        for (int i = 0; i < ROWS; i++) {
            sum += committed.get(i);
        }
        return sum;
    }

    /** What was wrong. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many increments were committed. */
    long writes() {
        return writes.get();
    }

    @Override
    public String toString() {
        return reads + " reads, " + writes + " writes, " + conflicts + " conflicts, " + wrong.size() + " wrong";
    }
}
