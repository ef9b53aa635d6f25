package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.WorkCancelledException;
import io.rowan.examples.aside.Dashboard;
import io.rowan.examples.shop.Order;
import io.rowan.examples.shop.OrderItem;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import io.rowan.examples.shop.User;
import io.rowan.examples.shop.User_;
import io.rowan.test.RowanExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand futures and what a cancelled one may be doing are the matter of {@code io.rowan.async}. */
@ClassTemplate
@Timeout(120)
class Row16AsyncTest {
    // snippet: pool
    private static final int CORE = 5;
    private static final int MOST = 20;

    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(User.class, Product.class, Order.class, OrderItem.class)
            .configure(orm -> orm.pool(pool -> pool.size(CORE).maxOverflow(MOST - CORE)));
    // end

    private SessionFactory orm;
    private Dashboard dashboard;

    @BeforeEach
    void fill(SessionFactory factory) {
        orm = factory;
        orm.inTransaction(session -> {
            session.addAll(new User("Bob", "bob@example.com"), new User("Alice", "alice@example.com"));
            session.add(new Product("Pen", BigDecimal.ONE, 500, "office"));
            session.add(new Product("Book", BigDecimal.TEN, 20, "books"));
        });
        dashboard = new Dashboard(orm);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void figures_are_gathered_from_transactions_of_their_own() {
        assertThat(dashboard.figures().join()).isEqualTo(new Dashboard.Figures(2, 0, 520));
    }

    @Test
    void names_come_in_time() {
        assertThat(dashboard.names(Duration.ofMinutes(1)).join()).containsExactly("Alice", "Bob");
    }

    @Test
    void as_many_run_at_once_as_there_are_connections() {
        CyclicBarrier together = new CyclicBarrier(MOST);
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Long>> futures = IntStream.range(0, 5 * MOST)
                .mapToObj(i -> orm.async().fromTransaction(session -> {
                    long users = Objects.requireNonNull(session.scalar(select(count(User_.id))));
                    meet(together);
                    most.accumulateAndGet(orm.pool().status().checkedOut(), Math::max);
                    return users;
                }))
                .toList();

        assertThat(futures)
                .extracting(CompletableFuture::join)
                .hasSize(5 * MOST)
                .containsOnly(2L);
        assertThat(most.get()).isLessThanOrEqualTo(MOST);
    }

    /** Twenty that wait for each other: fewer at once would never go on. */
    private static void meet(CyclicBarrier together) {
        try {
            together.await(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void one_that_fails_rolls_its_own_transaction_back() {
        CompletableFuture<@Nullable Void> good =
                orm.async().inTransaction(session -> session.add(new Product("Cup", BigDecimal.ONE, 1, "kitchen")));
        good.join();
        CompletableFuture<@Nullable Void> bad = orm.async().inTransaction(session -> {
            session.add(new Product("Jug", BigDecimal.ONE, 1, "kitchen"));
            session.flush();
            throw new IllegalStateException("out of clay");
        });

        assertThatThrownBy(() -> CompletableFuture.allOf(good, bad).join())
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("out of clay");
        List<String> kitchen = orm.fromTransaction(
                session -> session.scalars(select(Product_.name).where(Product_.category.eq("kitchen")))
                        .all());
        assertThat(kitchen).containsExactly("Cup");
    }

    @Test
    void a_cancelled_one_gives_its_connection_back() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
        CompletableFuture<@Nullable Void> slow = orm.async().inTransaction(session -> {
            session.add(new Product("Jug", BigDecimal.ONE, 1, "kitchen"));
            session.flush();
            begun.countDown();
            await(goOn);
            thrown.set(refusal(session));
            ended.countDown();
        });
        await(begun);
        slow.cancel(false);
        awaitFree();
        goOn.countDown();
        await(ended);

        assertThat(thrown.get()).isInstanceOf(WorkCancelledException.class);
        long products =
                orm.fromTransaction(session -> Objects.requireNonNull(session.scalar(select(count(Product_.id)))));
        assertThat(products).isEqualTo(2);
    }

    private static @Nullable Throwable refusal(Session session) {
        try {
            session.flush();
            return null;
        } catch (WorkCancelledException e) {
            return e;
        }
    }

    /** While the work itself still waits. */
    private void awaitFree() {
        long end = System.nanoTime() + 20_000_000_000L;
        while (orm.pool().status().checkedOut() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(orm.pool().status().checkedOut()).isZero();
    }
}
