package io.rowan.caching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import io.rowan.cache.Caches;
import io.rowan.error.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;

@ExtendWith(RedisServer.Needed.class)
class RedisStoreTest extends CacheStoreCases {
    private static final CacheKey KEY = new CacheKey("one", List.of("table"));
    private static final CacheValue VALUE = new CacheValue(KEY, new byte[] {1}, Duration.ofMinutes(1));

    @TempDir
    Path directory;

    @Override
    CacheStore open(String space) {
        return RedisServer.cache().namespace(space).open("unused");
    }

    private static boolean found(CacheStore store) {
        return store.find(List.of(KEY), CacheStore.ALWAYS).values().get(0) != null;
    }

    @Test
    void a_redis_that_starts_from_an_old_snapshot_begins_empty() throws Exception {
        assumeTrue(RedisServer.canStart(), "redis-server is not installed");
        try (RedisServer server = RedisServer.start(directory);
                CacheStore store = Caches.redis(server.url())
                        .timeout(Duration.ofSeconds(5))
                        .open("a");
                Jedis redis = new Jedis(server.url())) {
            store.put(List.of(VALUE), store.find(List.of(), CacheStore.ALWAYS).now());
            assertThat(found(store)).isTrue();
            redis.save();
            store.end("lost with the process", List.of("table"));
            server.restart();
            assertThat(found(store)).isFalse();
        }
        try (RedisServer server = RedisServer.start(directory);
                RedisClient redis = RedisClient.create(server.url())) {
            assertThat(redis.keys("*")).as("the snapshot was read").isNotEmpty();
        }
    }

    @Test
    void a_redis_that_forgets_what_has_changed_gives_nothing_from_before() throws Exception {
        assumeTrue(RedisServer.canStart(), "redis-server is not installed");
        try (RedisServer server = RedisServer.start(directory);
                CacheStore store = Caches.redis(server.url())
                        .timeout(Duration.ofSeconds(5))
                        .open("a");
                RedisClient redis = RedisClient.create(server.url())) {
            long before = store.find(List.of(), CacheStore.ALWAYS).now();
            store.put(List.of(VALUE), before);
            redis.keys("*:changes").forEach(redis::del);
            assertThat(found(store)).isFalse();
            redis.flushAll();
            assertThat(store.put(List.of(VALUE), before)).isZero();
        }
    }

    @Test
    void an_address_that_is_none_is_refused_without_its_password() {
        assertThatThrownBy(() -> Caches.redis("http://me:secret@host"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Caches.redis(\"http://…@host\") is no address of Redis. Write redis://host:6379, or"
                        + " rediss://… for TLS.");
    }

    @Test
    void a_wrong_time_out_is_refused() {
        assertThatThrownBy(() -> Caches.redis("redis://host").timeout(Duration.ofMillis(-1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("timeout(PT-0.001S): the time must be positive.");
    }
}
