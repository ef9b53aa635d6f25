package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.cache.Caches;
import io.rowan.caching.RedisServer;
import io.rowan.examples.rates.Currency;
import io.rowan.examples.rates.Rates;
import io.rowan.examples.rates.RedisBasics;
import io.rowan.test.RowanExtension;
import io.rowan.test.StatementLog;
import io.rowan.test.TestUrl;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.RedisClient;

@ClassTemplate
@ExtendWith(RedisServer.Needed.class)
class Row19RedisTest {
    private static final long DOLLAR = 840;

    @RegisterExtension
    static final RowanExtension ROWAN =
            RowanExtension.of(Currency.class).configure(orm -> orm.cache(RedisServer.cache()));

    private final String prefix = "row19:" + UUID.randomUUID() + ":";
    private final RedisClient redis = RedisClient.create(RedisServer.URL);
    private final RedisBasics basics = new RedisBasics(redis, prefix);
    private Rates rates;
    private SessionFactory orm;

    @BeforeEach
    void write(SessionFactory factory) {
        orm = factory;
        rates = new Rates(factory);
        orm.inTransaction(session -> session.addAll(
                new Currency(DOLLAR, "USD", new BigDecimal("1.1000")),
                new Currency(826, "GBP", new BigDecimal("0.8500"))));
    }

    @AfterEach
    void clean() {
        redis.keys(prefix + "*").forEach(redis::del);
        redis.close();
    }

    @Test
    void a_text_is_kept_for_its_time() throws InterruptedException {
        basics.keep("greeting", "hello", Duration.ofMinutes(5));
        assertThat(basics.get("greeting")).isEqualTo("hello");
        basics.keep("greeting", "hello", Duration.ofMillis(1));
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (basics.get("greeting") != null && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(basics.get("greeting")).isNull();
    }

    @Test
    void visits_are_counted() {
        assertThat(basics.visit("home")).isEqualTo(1);
        assertThat(basics.visit("home")).isEqualTo(2);
        assertThat(basics.visit("about")).isEqualTo(1);
    }

    @Test
    void a_user_is_a_hash() {
        basics.saveUser(1, Map.of("name", "Alice", "email", "alice@example.com"));
        assertThat(basics.user(1)).containsEntry("name", "Alice").hasSize(2);
        assertThat(basics.user(2)).isEmpty();
    }

    @Test
    void tasks_leave_the_queue_in_their_order() {
        basics.enqueue("first");
        basics.enqueue("second");
        assertThat(basics.dequeue()).isEqualTo("first");
        assertThat(basics.dequeue()).isEqualTo("second");
        assertThat(basics.dequeue()).isNull();
    }

    @Test
    void an_expensive_function_is_computed_once_in_five_minutes() {
        String code = "USD-" + prefix;
        double first = rates.forecast(code);
        for (int i = 0; i < 9; i++) {
            assertThat(rates.forecast(code)).isEqualTo(first);
        }
        assertThat(rates.computed()).isEqualTo(1);
        assertThat(rates.hitRate()).isEqualTo(90);
    }

    @Test
    void a_rate_is_read_once_and_a_change_is_seen_at_once(StatementLog log) {
        rates.rate(DOLLAR);
        log.clear();
        assertThat(rates.rate(DOLLAR)).isEqualByComparingTo("1.1");
        assertThat(log.statements()).isEmpty();
        rates.change(DOLLAR, new BigDecimal("1.2000"));
        assertThat(rates.rate(DOLLAR)).isEqualByComparingTo("1.2");
    }

    @Test
    void a_result_is_read_once_and_a_change_is_seen_at_once(StatementLog log) {
        assertThat(rates.strong()).containsExactly("GBP");
        log.clear();
        assertThat(rates.strong()).containsExactly("GBP");
        assertThat(log.statements()).isEmpty();
        rates.change(DOLLAR, new BigDecimal("0.9900"));
        assertThat(rates.strong()).containsExactly("GBP", "USD");
    }

    @Test
    void another_process_shares_what_is_cached_and_what_has_changed(TestUrl url) {
        // snippet: configure
        SessionFactory second = Rowan.configure()
                .url(url.url())
                .entities(Currency.class)
                .cache(Caches.redis(RedisServer.URL)
                        .timeout(Duration.ofSeconds(5))
                        .ttl(Duration.ofMinutes(30)))
                .build();
        // end
        try (second) {
            Rates there = new Rates(second);
            rates.rate(DOLLAR);
            there.rate(DOLLAR);
            assertThat(second.cache().counts().hits()).isEqualTo(1);
            there.change(DOLLAR, new BigDecimal("1.3000"));
            assertThat(rates.rate(DOLLAR)).isEqualByComparingTo("1.3");
            assertThat(there.size()).isEqualTo(2);
        }
    }
}
