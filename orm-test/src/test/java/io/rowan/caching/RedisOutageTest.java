package io.rowan.caching;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.cache.Caches;
import io.rowan.test.RowanExtension;
import io.rowan.test.TestUrl;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A Redis that goes away, comes back or does not answer, while eight threads work: no error, no wrong answer. */
class RedisOutageTest {
    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(Counter.class);

    @TempDir
    Path directory;

    private SessionFactory plain;
    private SessionFactory one;
    private SessionFactory other;
    private RedisServer redis;

    @BeforeEach
    void start(SessionFactory orm, TestUrl url) throws Exception {
        assumeTrue(RedisServer.canStart(), "redis-server is not installed");
        plain = orm;
        orm.inTransaction(session -> {
            for (int i = 0; i < CountingThreads.ROWS; i++) {
                session.add(new Counter(i));
            }
        });
        redis = RedisServer.start(directory);
        one = open(url);
        other = open(url);
    }

    private SessionFactory open(TestUrl url) {
        return Rowan.configure()
                .url(url.url())
                .entities(Counter.class)
                .cache(Caches.redis(redis.url()))
                .build();
    }

    @AfterEach
    void stop() {
        if (redis != null) {
            one.close();
            other.close();
            redis.close();
        }
    }

    private void hold(CountingThreads threads) {
        System.out.println("Redis out of order: " + threads + "; " + one.cache().counts());
        assertThat(threads.wrong()).isEmpty();
        assertThat(threads.writes()).isPositive();
        Number sum = plain.fromTransaction(session -> session.scalar(select(sum(Counter_.value))));
        assertThat(sum.longValue()).isEqualTo(threads.writes());
    }

    @Test
    void redis_may_crash_and_stay_away() throws Exception {
        CountingThreads threads = new CountingThreads(one, other);
        threads.count(8, () -> {
            TimeUnit.MILLISECONDS.sleep(700);
            redis.kill();
            TimeUnit.MILLISECONDS.sleep(1_500);
        });
        hold(threads);
    }

    @Test
    void redis_may_crash_and_come_back_several_times() throws Exception {
        CountingThreads threads = new CountingThreads(one, other);
        threads.count(8, () -> {
            for (int i = 0; i < 3; i++) {
                TimeUnit.MILLISECONDS.sleep(400);
                redis.restart();
            }
            TimeUnit.MILLISECONDS.sleep(1_500);
        });
        hold(threads);
        long before = one.cache().counts().hits();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (one.cache().counts().hits() == before && System.nanoTime() < deadline) {
            one.inTransaction(session -> session.get(Counter.class, 1L));
        }
        assertThat(one.cache().counts().hits()).isGreaterThan(before);
    }

    @Test
    void redis_may_be_silent_for_a_while() throws Exception {
        CountingThreads threads = new CountingThreads(one, other);
        threads.count(8, () -> {
            for (int i = 0; i < 3; i++) {
                TimeUnit.MILLISECONDS.sleep(400);
                redis.pause();
                TimeUnit.MILLISECONDS.sleep(200);
                redis.goOn();
                TimeUnit.MILLISECONDS.sleep(800);
            }
        });
        hold(threads);
    }

    @Test
    void a_silent_redis_costs_its_time_out_once_and_not_for_each_read() throws Exception {
        one.inTransaction(session -> session.get(Counter.class, 1L));
        redis.pause();
        try {
            long start = System.nanoTime();
            for (int i = 0; i < 100; i++) {
                long value = one.fromTransaction(session -> session.get(Counter.class, 1L)).value;
                assertThat(value).isZero();
            }
            // A hundred time-outs of 50 ms would be five seconds; one a second is tried.
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(3));
        } finally {
            redis.goOn();
        }
    }
}
