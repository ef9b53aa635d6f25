package io.rowan.async;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Partitions;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.WorkCancelledException;
import io.rowan.test.Requires;
import io.rowan.test.RowanExtension;
import io.rowan.test.TestDatabase;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A future that is cancelled gives its connection back within a second, whatever its work does. */
@ClassTemplate
@Timeout(60)
class CancelTest {
    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(Counter.class)
            .configure(orm -> orm.pool(pool -> pool.size(2).maxOverflow(0)));

    private final CountDownLatch begun = new CountDownLatch(1);
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session ->
                session.insertAll(IntStream.range(0, 200).mapToObj(Counter::new).toList()));
    }

    private static long rows(SessionFactory orm) {
        return orm.fromTransaction(session -> Objects.requireNonNull(session.scalar(select(count(Counter_.id)))));
    }

    /** Would take years. */
    private static void never(Session session) {
        session.scalars(sql(
                        Long.class,
                        "select count(*) from counter a, counter b, counter c, counter d, counter e, counter f"
                                + " where a.number + b.number * c.number + d.number * e.number + f.number = 70000"))
                .all();
    }

    /** Waits until no connection is in use, for long: others may keep the machine busy. Gives the time that it took. */
    private static Duration awaitFree(SessionFactory orm) {
        long start = System.nanoTime();
        while (orm.pool().status().checkedOut() > 0 && System.nanoTime() - start < 20_000_000_000L) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(orm.pool().status().checkedOut()).isZero();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Begins work that has written a row, and waits for that. */
    private CompletableFuture<@Nullable Void> begin(SessionFactory orm, Consumer<Session> more) {
        CompletableFuture<@Nullable Void> future = orm.async().inTransaction(session -> {
            try {
                session.add(new Counter(-1));
                session.flush();
                begun.countDown();
                more.accept(session);
            } catch (RuntimeException | Error e) {
                thrown.set(e);
                throw e;
            } finally {
                ended.countDown();
            }
        });
        await(begun);
        return future;
    }

    private void assertCancelled(SessionFactory orm, CompletableFuture<?> future) {
        assertThat(future.cancel(true)).isTrue();
        awaitFree(orm);
        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(rows(orm)).isEqualTo(200);
    }

    @Test
    @Requires(Feature.CANCEL)
    void a_statement_is_cancelled(SessionFactory orm) {
        assertCancelled(orm, begin(orm, CancelTest::never));
        await(ended);
        assertThat(thrown.get()).isNotNull();
    }

    @Test
    @Requires(Feature.CANCEL)
    void a_timeout_ends_the_work_too(SessionFactory orm) {
        CompletableFuture<?> future = begin(orm, CancelTest::never);
        future.orTimeout(10, TimeUnit.MILLISECONDS);

        assertThatThrownBy(future::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(TimeoutException.class);
        awaitFree(orm);
    }

    @Test
    @Requires({Feature.ROW_LOCKS, Feature.CANCEL})
    void who_waits_for_a_lock_waits_no_longer(SessionFactory orm) {
        try (Session other = orm.openSession()) {
            Counter locked = Objects.requireNonNull(
                    other.scalars(select(Counter.class).limit(1)).first());
            long id = Objects.requireNonNull(locked.id);
            other.get(Counter.class, id, LockModeType.PESSIMISTIC_WRITE);
            CompletableFuture<?> future =
                    begin(orm, session -> session.get(Counter.class, id, LockModeType.PESSIMISTIC_WRITE));

            future.cancel(true);
            await(ended);
            assertThat(thrown.get()).isNotNull();
        }
        awaitFree(orm);
        assertThat(rows(orm)).isEqualTo(200);
    }

    @Test
    void work_that_waits_for_something_else_loses_its_connection(SessionFactory orm) {
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<?> future = begin(orm, session -> {
            await(goOn);
            session.flush();
        });
        assertThat(future.cancel(false)).isTrue();
        awaitFree(orm);
        goOn.countDown();
        await(ended);

        assertThat(thrown.get())
                .isInstanceOf(WorkCancelledException.class)
                .hasMessageContaining("its connection is given back and what it wrote is rolled back");
        assertThat(rows(orm)).isEqualTo(200);
    }

    @Test
    void work_that_waits_for_something_else_is_interrupted_if_wanted(SessionFactory orm) {
        CountDownLatch forever = new CountDownLatch(1);
        CompletableFuture<?> future = begin(orm, session -> {
            try {
                forever.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertCancelled(orm, future);
        await(ended);

        assertThat(thrown.get()).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void a_stream_ends(SessionFactory orm) {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<?> future = begin(orm, session -> {
            try (Partitions<Counter> parts = session.partitions(select(Counter.class), 10)) {
                for (List<Counter> part : parts) {
                    assertThat(part).hasSize(10);
                    reading.countDown();
                    await(goOn);
                }
            }
        });
        await(reading);
        assertThat(future.cancel(false)).isTrue();
        awaitFree(orm);
        goOn.countDown();
        await(ended);
        assertThat(thrown.get()).isInstanceOf(WorkCancelledException.class);
    }

    @Test
    void what_has_not_begun_is_not_begun(SessionFactory orm) {
        CountDownLatch goOn = new CountDownLatch(1);
        List<CompletableFuture<@Nullable Void>> first = IntStream.range(0, 2)
                .mapToObj(i -> orm.async().inTransaction(session -> await(goOn)))
                .toList();
        CompletableFuture<?> waiting = orm.async().inTransaction(session -> session.add(new Counter(-2)));
        assertThat(waiting.cancel(true)).isTrue();
        goOn.countDown();
        first.forEach(CompletableFuture::join);
        orm.async().inTransaction(session -> session.add(new Counter(-3))).join();

        assertThat(rows(orm)).isEqualTo(201);
    }

    @Test
    @Requires(Feature.CANCEL)
    void a_connection_is_free_within_a_second(SessionFactory orm, TestDatabase database) {
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CompletableFuture<@Nullable Void> future = orm.async().inTransaction(CancelTest::never);
            while (orm.pool().status().checkedOut() == 0 && !future.isDone()) {
                LockSupport.parkNanos(1_000_000);
            }
            assertThat(future.cancel(true)).as("%s", future).isTrue();
            times.add(awaitFree(orm));
            assertThat(rows(orm)).isEqualTo(200);
        }
        System.out.printf("%s: cancelled futures gave their connections back after %s%n", database, times);
        assertThat(times).anyMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
    }

    @Test
    void a_future_that_is_complete_is_not_cancelled(SessionFactory orm) {
        CompletableFuture<@Nullable Void> future = orm.async().inTransaction(session -> session.add(new Counter(5)));
        future.join();

        assertThat(future.cancel(true)).isFalse();
        assertThat(rows(orm)).isEqualTo(201);
    }
}
