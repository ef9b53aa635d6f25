package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.ConcurrentUseException;
import io.rowan.test.RowanTest;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A session used by two threads at once raises (semantics, rule 23). */
@RowanTest(entities = {Wallet.class, Coin.class})
class ThreadTest {
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** Another thread that stays inside the session until it is let go. */
    private Thread occupy(Session session) throws InterruptedException {
        Thread other = new Thread(
                () -> session.noAutoflush(() -> {
                    inside.countDown();
                    await(done);
                }),
                "other");
        other.start();
        assertThat(inside.await(20, TimeUnit.SECONDS)).isTrue();
        return other;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void release(Thread other) throws InterruptedException {
        done.countDown();
        other.join(20_000);
    }

    @Test
    void every_call_while_another_thread_is_inside_raises(Session session) throws InterruptedException {
        Thread other = occupy(session);

        assertThatThrownBy(() -> session.get(Wallet.class, 1L))
                .isInstanceOf(ConcurrentUseException.class)
                .hasMessage("Two threads use one session at once: "
                        + Thread.currentThread().getName() + " and other. A session belongs to one thread at a time;"
                        + " open one for each.");
        assertThatThrownBy(() -> session.add(new Wallet("Ada"))).isInstanceOf(ConcurrentUseException.class);
        assertThatThrownBy(session::rollback).isInstanceOf(ConcurrentUseException.class);
        assertThatThrownBy(session::close).isInstanceOf(ConcurrentUseException.class);

        release(other);
    }

    @Test
    void a_lazy_touch_while_another_thread_is_inside_raises(SessionFactory orm, Session session)
            throws InterruptedException {
        Wallet stored = new Wallet("Ada", new Coin(5));
        orm.inTransaction(each -> each.add(stored));
        Wallet wallet = session.get(Wallet.class, stored.id);
        Thread other = occupy(session);

        assertThatThrownBy(() -> wallet.coins.size()).isInstanceOf(ConcurrentUseException.class);

        release(other);
        assertThat(wallet.coins).hasSize(1);
    }

    @Test
    void one_thread_after_the_other_may_use_it(SessionFactory orm, Session session) throws InterruptedException {
        Thread other = new Thread(() -> session.add(new Wallet("Ada")));
        other.start();
        other.join(20_000);
        session.commit();

        assertThat(orm.<Integer>fromTransaction(
                        each -> each.scalars(select(Wallet.class)).all().size()))
                .isEqualTo(1);
    }
}
