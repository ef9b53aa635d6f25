package io.rowan.cache;

import io.rowan.error.ConfigurationException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A cache in Redis. Immutable: each call gives another one. */
public final class RedisCache implements CacheProvider {
    private final URI url;
    private final Duration timeout;
    private final Duration ttl;
    private final @Nullable String namespace;

    private RedisCache(URI url, Duration timeout, Duration ttl, @Nullable String namespace) {
        this.url = url;
        this.timeout = timeout;
        this.ttl = ttl;
        this.namespace = namespace;
    }

    static RedisCache at(String url) {
        try {
            URI uri = URI.create(url);
            if (Set.of("redis", "rediss").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return new RedisCache(uri, Duration.ofMillis(50), Duration.ofHours(1), null);
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(wrong(url) + " (" + e.getMessage() + ")");
        }
        throw new ConfigurationException(wrong(url));
    }

    private static String wrong(String url) {
        return "Caches.redis(\"" + url.replaceFirst("//.*@", "//…@")
                + "\") is no address of Redis. Write redis://host:6379, or rediss://… for TLS.";
    }

    /**
     * How long a call waits for Redis before the database is asked instead.
     *
     * @param time the time, of 50 ms unless set; it counts for connecting, and for each answer
     * @return a cache with it
     */
    public RedisCache timeout(Duration time) {
        return new RedisCache(url, positive("timeout", time), ttl, namespace);
    }

    /**
     * How long rows and collections are kept at most.
     *
     * @param time the time, an hour unless set
     * @return a cache with it
     */
    public RedisCache ttl(Duration time) {
        return new RedisCache(url, timeout, positive("ttl", time), namespace);
    }

    /**
     * Names the database, for processes that reach one database under different addresses. All that share it must write the
     * same name, and none of another database may.
     *
     * @param name the name; made of the database's address and schema unless set
     * @return a cache with it
     */
    public RedisCache namespace(String name) {
        return new RedisCache(url, timeout, ttl, name);
    }

    static Duration positive(String what, Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new ConfigurationException(what + "(" + time + "): the time must be positive.");
        }
        return time;
    }

    @Override
    public Duration ttl() {
        return ttl;
    }

    @Override
    public CacheStore open(String space) {
        Caches.require("redis.clients.jedis.Jedis", "Caches.redis(…)", Caches.JEDIS);
        return new RedisStore(url, timeout, namespace == null ? space : namespace);
    }
}
