package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Retry;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.IntegrityException;
import io.rowan.examples.bank.Account;
import io.rowan.examples.bank.Account_;
import io.rowan.examples.bank.Bank;
import io.rowan.examples.bank.InsufficientFundsException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import jakarta.persistence.LockModeType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@RowanTest(entities = Account.class)
class Row12TransactionTest {
    private static final BigDecimal TEN = new BigDecimal("10.00");
    private SessionFactory orm;
    private Bank bank;

    @BeforeEach
    void open(SessionFactory factory) {
        orm = factory;
        bank = new Bank(factory);
        orm.inTransaction(session ->
                session.addAll(new Account(1, new BigDecimal("100.00")), new Account(2, new BigDecimal("100.00"))));
    }

    private BigDecimal balance(long number) {
        return orm.fromTransaction(session -> session.get(Account.class, number).getBalance());
    }

    @Test
    void money_is_moved_whole() {
        bank.transfer(1, 2, new BigDecimal("30.00"));
        assertThat(balance(1)).isEqualByComparingTo("70");
        assertThat(balance(2)).isEqualByComparingTo("130");
    }

    @Test
    void too_little_money_moves_nothing() {
        assertThatThrownBy(() -> bank.transfer(1, 2, new BigDecimal("100.01")))
                .isInstanceOf(InsufficientFundsException.class)
                .hasMessage("Account 1 has 100.00, and 100.01 were to be taken out.");
        assertThat(balance(1)).isEqualByComparingTo("100");
        assertThat(balance(2)).isEqualByComparingTo("100");
    }

    @Test
    void opposite_transfers_of_many_threads_keep_the_sum() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<?>> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            long from = i % 2 + 1;
            runs.add(threads.submit(() -> bank.transfer(from, 3 - from, BigDecimal.ONE)));
        }
        for (Future<?> run : runs) {
            run.get();
        }
        threads.shutdown();
        assertThat(balance(1)).isEqualByComparingTo("100");
        assertThat(balance(2)).isEqualByComparingTo("100");
    }

    /** One takes the accounts from the first to the last, the other from the last to the first: both wait for each other. */
    @Test
    @Requires(Feature.ROW_LOCKS)
    void both_of_a_deadlock_come_through_because_the_victim_runs_again() throws Exception {
        CyclicBarrier bothHoldOne = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        Future<?> one = threads.submit(() -> depositInTurn(1, 2, bothHoldOne, runs));
        Future<?> other = threads.submit(() -> depositInTurn(2, 1, bothHoldOne, runs));
        one.get();
        other.get();
        threads.shutdown();

        assertThat(runs).hasValueGreaterThan(2);
        assertThat(balance(1)).isEqualByComparingTo("120");
        assertThat(balance(2)).isEqualByComparingTo("120");
    }

    private void depositInTurn(long from, long to, CyclicBarrier bothHoldOne, AtomicInteger runs) {
        // snippet: retry
        orm.inTransaction(
                Retry.times(3),
                session -> { // at most 3 runs, each in a session of its own
                    boolean first = runs.incrementAndGet() <= 2;
                    session.get(Account.class, from, LockModeType.PESSIMISTIC_WRITE)
                            .deposit(TEN);
                    if (first) {
                        await(bothHoldOne); // so that this test meets a deadlock: each holds what the other wants
                    }
                    session.get(Account.class, to, LockModeType.PESSIMISTIC_WRITE)
                            .deposit(TEN);
                });
        // end
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void duplicates_are_skipped_by_a_savepoint_each() {
        List<Account> accounts = List.of(
                new Account(3, TEN),
                new Account(1, TEN),
                new Account(4, TEN),
                new Account(2, TEN),
                new Account(5, TEN));
        // snippet: savepoints
        int skipped = orm.fromTransaction(session -> {
            int duplicates = 0;
            for (Account account : accounts) {
                try {
                    session.nested(() -> session.add(account)); // a savepoint: undone alone if it throws
                } catch (IntegrityException duplicate) {
                    duplicates++;
                }
            }
            return duplicates;
        });
        // end
        assertThat(skipped).isEqualTo(2);
        orm.inTransaction(session -> assertThat(
                        session.scalars(select(Account_.number).orderBy(Account_.number.asc())))
                .containsExactly(1L, 2L, 3L, 4L, 5L));
    }
}
