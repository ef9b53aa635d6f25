package io.rowan.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Retry;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.SerializationException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Databases in which one transaction writes at a time, and none writes on what it read before another wrote. */
@Requires(absent = Feature.WRITE_AFTER_OTHERS)
@RowanTest(entities = {Wallet.class, Coin.class})
class OneWriterTest {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private long id;

    @BeforeEach
    void add_a_wallet(SessionFactory orm) {
        Wallet ada = new Wallet("Ada");
        orm.inTransaction(session -> session.add(ada));
        id = ada.id;
    }

    @AfterEach
    void stop_threads() {
        threads.shutdownNow();
    }

    private int balance(SessionFactory orm) {
        return orm.fromTransaction(session -> session.get(Wallet.class, id).balance);
    }

    @Test
    void what_was_read_before_another_wrote_cannot_be_changed(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        orm.inTransaction(other -> other.get(Wallet.class, id).balance = 1);
        wallet.balance = 2;

        assertThatThrownBy(session::flush).isInstanceOf(SerializationException.class);
        session.rollback();

        assertThat(session.get(Wallet.class, id).balance).isEqualTo(1);
    }

    /** A change of a unique column is a deletion to some databases, which conflicts with no other change there. */
    @Test
    void a_change_of_a_unique_column_and_another_change_exclude_each_other(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        orm.inTransaction(other -> other.get(Wallet.class, id).owner = "Bob");
        wallet.balance = 2;

        assertThatThrownBy(session::flush).isInstanceOf(SerializationException.class);
        session.rollback();

        assertThat(session.get(Wallet.class, id).owner).isEqualTo("Bob");
    }

    @Test
    void the_unit_of_work_is_run_again(SessionFactory orm) throws Exception {
        CountDownLatch bothRead = new CountDownLatch(2);
        List<Future<?>> payments = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            payments.add(threads.submit(() -> orm.inTransaction(Retry.times(3), session -> {
                Wallet wallet = session.get(Wallet.class, id);
                bothRead.countDown();
                await(bothRead);
                wallet.balance++;
            })));
        }
        for (Future<?> payment : payments) {
            payment.get(60, TimeUnit.SECONDS);
        }

        assertThat(balance(orm)).isEqualTo(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The lock waits for the writer before it reads. */
    @Test
    void who_locks_first_pays_without_a_conflict(SessionFactory orm) throws Exception {
        List<Future<?>> payments = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            payments.add(threads.submit(() -> {
                for (int j = 0; j < 5; j++) {
                    orm.inTransaction(
                            session -> session.get(Wallet.class, id, LockModeType.PESSIMISTIC_WRITE).balance++);
                }
            }));
        }
        for (Future<?> payment : payments) {
            payment.get(60, TimeUnit.SECONDS);
        }

        assertThat(balance(orm)).isEqualTo(20);
    }
}
