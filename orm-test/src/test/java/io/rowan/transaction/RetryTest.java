package io.rowan.transaction;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Retry;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.CommitOutcomeUnknownException;
import io.rowan.error.ConfigurationException;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.IntegrityException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units of work that are run again after a real deadlock (semantics, rule 22). */
@RowanTest(entities = {Wallet.class, Coin.class})
class RetryTest {
    /** On a busy machine the loser may be back before the winner has what it lost, and they meet again. */
    private static final int MOST_RUNS = 6;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);
    private final AtomicInteger runs = new AtomicInteger();
    private long first;
    private long second;

    @BeforeEach
    void add_two_wallets(SessionFactory orm) {
        Wallet ada = new Wallet("Ada");
        Wallet bob = new Wallet("Bob");
        orm.inTransaction(session -> session.addAll(ada, bob));
        first = ada.id;
        second = bob.id;
    }

    @AfterEach
    void stop_threads() {
        threads.shutdownNow();
    }

    /** Locks one wallet, waits until the other thread has the other one, and wants that too. */
    private void payIntoBoth(Session session, long one, long other) {
        runs.incrementAndGet();
        session.get(Wallet.class, one, LockModeType.PESSIMISTIC_WRITE).balance++;
        session.flush();
        bothHoldOne.countDown();
        await(bothHoldOne);
        session.get(Wallet.class, other, LockModeType.PESSIMISTIC_WRITE).balance++;
        session.flush();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Throwable> failuresOf(Runnable one, Runnable other) throws InterruptedException {
        List<Throwable> failures = new ArrayList<>();
        for (Future<?> each : List.of(threads.submit(one), threads.submit(other))) {
            try {
                each.get(30, TimeUnit.SECONDS);
            } catch (java.util.concurrent.ExecutionException e) {
                failures.add(e.getCause());
            } catch (java.util.concurrent.TimeoutException e) {
                throw new AssertionError("the two transactions wait for each other", e);
            }
        }
        return failures;
    }

    private int balance(SessionFactory orm, long id) {
        return orm.fromTransaction(session -> session.get(Wallet.class, id).balance);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void a_deadlock_arrives_as_an_error_of_ours(SessionFactory orm) throws InterruptedException {
        List<Throwable> failures = failuresOf(
                () -> orm.inTransaction(session -> payIntoBoth(session, first, second)),
                () -> orm.inTransaction(session -> payIntoBoth(session, second, first)));

        assertThat(failures).singleElement().isInstanceOf(DeadlockException.class);
        assertThat(balance(orm, first)).isEqualTo(1);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void after_a_deadlock_the_unit_is_run_again(SessionFactory orm) throws InterruptedException {
        List<Throwable> failures = failuresOf(
                () -> orm.inTransaction(Retry.times(5), session -> payIntoBoth(session, first, second)),
                () -> orm.inTransaction(Retry.times(5), session -> payIntoBoth(session, second, first)));

        assertThat(failures).isEmpty();
        assertThat(runs).hasValueBetween(3, MOST_RUNS);
        assertThat(balance(orm, first)).isEqualTo(2);
        assertThat(balance(orm, second)).isEqualTo(2);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void one_run_is_the_last(SessionFactory orm) throws InterruptedException {
        List<Throwable> failures = failuresOf(
                () -> orm.inTransaction(Retry.times(1), session -> payIntoBoth(session, first, second)),
                () -> orm.inTransaction(Retry.times(1), session -> payIntoBoth(session, second, first)));

        assertThat(failures).singleElement().isInstanceOf(DatabaseException.class);
        assertThat(runs).hasValue(2);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void each_run_has_a_fresh_session_and_the_last_one_answers(SessionFactory orm) throws InterruptedException {
        List<Session> sessions = new java.util.concurrent.CopyOnWriteArrayList<>();
        Runnable one = () -> assertThat(orm.<String>fromTransaction(Retry.times(5), session -> {
                    sessions.add(session);
                    payIntoBoth(session, first, second);
                    return "paid";
                }))
                .isEqualTo("paid");
        Runnable other = () -> orm.inTransaction(Retry.times(5), session -> {
            sessions.add(session);
            payIntoBoth(session, second, first);
        });

        assertThat(failuresOf(one, other)).isEmpty();
        assertThat(sessions).hasSizeBetween(3, MOST_RUNS).doesNotHaveDuplicates();
    }

    @Test
    void another_failure_is_not_tried_again(SessionFactory orm) {
        assertThatThrownBy(() -> orm.inTransaction(Retry.times(3), session -> {
                    runs.incrementAndGet();
                    session.add(new Wallet("Ada"));
                }))
                .isInstanceOf(IntegrityException.class);

        assertThat(runs).hasValue(1);
    }

    private static void assumeConnectionsCanBeCut(SessionFactory orm, TestDatabase database) {
        Optional<String> cutting = orm.fromTransaction(database::cutting);
        assumeTrue(cutting.isPresent(), "the database offers no way to cut a connection");
    }

    /** An embedded database is shut down, and starts again empty. */
    private void loseConnectionOnce(SessionFactory orm, Session session, TestDatabase database) {
        session.execute(sql(runs.get() == 0 ? "update wallet set version = version" : "select 1"));
        String cutting = database.cutting(session).orElseThrow();
        if (runs.incrementAndGet() == 1) {
            try {
                orm.inTransaction(other -> other.execute(sql(cutting)));
            } catch (ConnectionLostException e) {
                assertThat(e).as("this connection is cut too").hasMessageContaining("connection");
            }
        }
    }

    @Test
    void a_connection_lost_before_the_commit_is_tried_again(SessionFactory orm, TestDatabase database) {
        assumeConnectionsCanBeCut(orm, database);
        int answer = orm.fromTransaction(Retry.times(2), session -> {
            loseConnectionOnce(orm, session, database);
            return session.scalars(sql(Integer.class, "select 7")).one();
        });

        assertThat(answer).isEqualTo(7);
        assertThat(runs).hasValue(2);
    }

    @Test
    void a_commit_whose_outcome_is_unknown_is_not_tried_again(SessionFactory orm, TestDatabase database) {
        assumeConnectionsCanBeCut(orm, database);
        assertThatThrownBy(
                        () -> orm.inTransaction(Retry.times(2), session -> loseConnectionOnce(orm, session, database)))
                .isInstanceOf(CommitOutcomeUnknownException.class)
                .hasMessageStartingWith(
                        "The connection was lost while the commit was on its way, so nobody knows whether"
                                + " the transaction is committed.");

        assertThat(runs).hasValue(1);
    }

    @Test
    void work_runs_at_least_once() {
        assertThatThrownBy(() -> Retry.times(0))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Retry.times(0): work runs at least once. Write 1 or more.");
    }
}
