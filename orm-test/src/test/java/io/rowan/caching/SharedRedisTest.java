package io.rowan.caching;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sum;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.test.RowanExtension;
import io.rowan.test.TestUrl;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Eight threads on two factories over one Redis: nothing older than what is committed is read, no update is lost. */
@ClassTemplate
@ExtendWith(RedisServer.Needed.class)
class SharedRedisTest {
    @RegisterExtension
    static final RowanExtension ROWAN =
            RowanExtension.of(Counter.class).configure(orm -> orm.cache(RedisServer.cache()));

    @Test
    void no_read_is_older_than_a_commit_and_no_update_is_lost(SessionFactory orm, TestUrl url, Dialect dialect)
            throws Exception {
        orm.inTransaction(session -> {
            for (int i = 0; i < CountingThreads.ROWS; i++) {
                session.add(new Counter(i));
            }
        });
        try (SessionFactory other = Rowan.configure()
                .url(url.url())
                .entities(Counter.class)
                .cache(RedisServer.cache())
                .build()) {
            CountingThreads threads = new CountingThreads(orm, other);
            threads.count(8, () -> TimeUnit.SECONDS.sleep(Integer.getInteger("rowan.cache.seconds", 2)));
            System.out.println(dialect.name() + ", two factories over one Redis: " + threads + "; "
                    + orm.cache().counts() + "; " + other.cache().counts());
            assertThat(threads.wrong()).isEmpty();
            assertThat(threads.writes()).isPositive();
            assertThat(orm.cache().counts().hits()).isPositive();
            Number sum = orm.fromTransaction(session -> session.scalar(select(sum(Counter_.value))));
            assertThat(sum.longValue()).isEqualTo(threads.writes());
        }
    }
}
