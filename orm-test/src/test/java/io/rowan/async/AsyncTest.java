package io.rowan.async;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Retry;
import io.rowan.SessionFactory;
import io.rowan.error.ErrorDetails;
import io.rowan.error.SerializationException;
import io.rowan.error.SessionClosedException;
import io.rowan.test.RowanExtension;
import io.rowan.test.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Transactions run aside, as many as there are connections. */
@ClassTemplate
class AsyncTest {
    private static final int CONNECTIONS = 10;

    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(Counter.class)
            .configure(orm -> orm.pool(pool -> pool.size(CONNECTIONS).maxOverflow(0)));

    private static long rows(SessionFactory orm) {
        return orm.fromTransaction(session -> Objects.requireNonNull(session.scalar(select(count(Counter_.id)))));
    }

    @Test
    void a_future_gives_what_the_work_gives_after_the_commit(SessionFactory orm) {
        CompletableFuture<Long> inserted = orm.async().fromTransaction(session -> {
            Counter counter = new Counter(3);
            session.add(counter);
            session.flush();
            return Objects.requireNonNull(counter.id);
        });
        CompletableFuture<Integer> number = inserted.thenApply(id ->
                orm.fromTransaction(session -> Objects.requireNonNull(session.get(Counter.class, id)).number));

        assertThat(number.join()).isEqualTo(3);
    }

    @Test
    void a_future_without_a_result_completes_after_the_commit(SessionFactory orm) {
        orm.async().inTransaction(session -> session.add(new Counter(1))).join();

        assertThat(rows(orm)).isOne();
    }

    @Test
    void what_the_work_throws_is_the_futures_failure(SessionFactory orm) {
        IllegalStateException failure = new IllegalStateException("no");
        CompletableFuture<@Nullable Void> future = orm.async().inTransaction(session -> {
            session.add(new Counter(1));
            session.flush();
            throw failure;
        });

        assertThatThrownBy(future::join).isInstanceOf(CompletionException.class).hasCause(failure);
        assertThat(rows(orm)).isZero();
    }

    @Test
    void a_thousand_futures_share_ten_connections(SessionFactory orm, TestDatabase database) {
        List<Counter> counters =
                IntStream.range(0, 1_000).mapToObj(Counter::new).toList();
        orm.inTransaction(session -> session.insertAll(counters));
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        long start = System.nanoTime();
        for (Counter counter : counters) {
            futures.add(orm.async().fromTransaction(session -> {
                Counter own = session.get(Counter.class, Objects.requireNonNull(counter.id));
                most.accumulateAndGet(orm.pool().status().checkedOut(), Math::max);
                return Objects.requireNonNull(own).number;
            }));
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .orTimeout(5, TimeUnit.MINUTES)
                .join();
        System.out.printf(
                "%s: 1,000 futures in %d ms, at most %d connections%n",
                database, (System.nanoTime() - start) / 1_000_000, most.get());

        assertThat(futures).extracting(CompletableFuture::join).hasSize(1_000).doesNotHaveDuplicates();
        assertThat(most.get()).isBetween(1, CONNECTIONS);
    }

    @Test
    void work_is_run_again_as_often_as_said(SessionFactory orm) {
        AtomicInteger runs = new AtomicInteger();
        CompletableFuture<Integer> future = orm.async().fromTransaction(Retry.times(3), session -> {
            session.add(new Counter(1));
            session.flush();
            if (runs.incrementAndGet() < 3) {
                throw new SerializationException("again", new ErrorDetails("", null, 0, null, null, null), null);
            }
            return runs.get();
        });

        assertThat(future.join()).isEqualTo(3);
        assertThat(rows(orm)).isOne();
    }

    @Test
    void threads_are_the_factorys_own(SessionFactory orm) {
        Set<String> names = ConcurrentHashMap.newKeySet();
        for (int i = 0; i < 3; i++) {
            orm.async()
                    .inTransaction(session -> names.add(Thread.currentThread().getName()))
                    .join();
        }
        assertThat(names).allMatch(name -> name.matches("rowan-async-\\d+"));
        assertThat(Thread.currentThread().getName()).doesNotContain("rowan-async");
    }

    @Test
    void a_closed_factory_takes_no_work(SessionFactory orm) {
        orm.close();

        assertThatThrownBy(() -> orm.async().inTransaction(session -> {}))
                .isInstanceOf(SessionClosedException.class)
                .hasMessageStartingWith("async(): the session factory is closed");
    }
}
