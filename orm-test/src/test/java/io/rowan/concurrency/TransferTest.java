package io.rowan.concurrency;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Configuration;
import io.rowan.Isolation;
import io.rowan.Retry;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.StaleObjectException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Eight threads move coins between ten purses; none is lost and none made. {@code -Dtransfers=1000} moves that many in
 * each thread.
 */
@RowanTest(entities = Purse.class)
@Requires(Feature.ROW_LOCKS)
class TransferTest {
    private static final int THREADS = 8;
    private static final int PURSES = 10;
    private static final int COINS = 1_000;
    private static final int TRANSFERS = Integer.getInteger("transfers", 10);
    private static final Retry OFTEN = Retry.times(1_000);

    private SessionFactory orm;

    @BeforeEach
    void fill(SessionFactory factory) {
        orm = factory;
        orm.inTransaction(session -> {
            for (int i = 0; i < PURSES; i++) {
                session.add(new Purse(i, COINS));
            }
        });
    }

    /** One transfer between two different purses. */
    private interface Transfer {
        void run(int from, int to);
    }

    private void runAll(Transfer transfer) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                runs.add(threads.submit(() -> runSome(transfer, random)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        int coins = orm.fromTransaction(session -> session.scalar(select(sum(Purse_.coins))));
        assertThat(coins).isEqualTo(PURSES * COINS);
        int moves = orm.fromTransaction(session -> session.scalar(select(sum(Purse_.version))));
        assertThat(moves).as("each transfer changed two versions").isEqualTo(2 * THREADS * TRANSFERS);
    }

    private static void runSome(Transfer transfer, Random random) {
        for (int i = 0; i < TRANSFERS; i++) {
            int from = random.nextInt(PURSES);
            transfer.run(from, (from + 1 + random.nextInt(PURSES - 1)) % PURSES);
        }
    }

    private static void move(Session session, int from, int to, boolean locked) {
        var both = select(Purse.class).where(Purse_.id.in(from, to)).orderBy(Purse_.id.asc());
        for (Purse purse : session.scalars(locked ? both.forUpdate() : both)) {
            purse.coins += purse.id == from ? -1 : 1;
        }
    }

    @Test
    void row_locks_keep_the_sum() throws Exception {
        runAll((from, to) -> orm.inTransaction(OFTEN, session -> move(session, from, to, true)));
    }

    @Test
    void versions_keep_the_sum() throws Exception {
        runAll((from, to) -> {
            boolean stale;
            do {
                stale = stale(from, to);
            } while (stale);
        });
    }

    private boolean stale(int from, int to) {
        try {
            orm.inTransaction(OFTEN, session -> move(session, from, to, false));
            return false;
        } catch (StaleObjectException e) {
            return true;
        }
    }

    @Test
    void serializable_transactions_keep_the_sum(TestUrl url) throws Exception {
        // snippet: isolation
        Configuration strict =
                Rowan.configure().url(url.url()).entities(Purse.class).isolation(Isolation.SERIALIZABLE);
        // end
        try (SessionFactory serializable = strict.build()) {
            runAll((from, to) -> {
                try {
                    serializable.inTransaction(OFTEN, session -> move(session, from, to, false));
                } catch (StaleObjectException e) {
                    throw new AssertionError("serializable transactions never see an old version", e);
                }
            });
        }
    }
}
