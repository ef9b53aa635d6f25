package io.rowan.cache;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cache in this process's memory. Factories of one database that are given the same object share it. Immutable but for
 * its values; safe for threads.
 */
public final class CaffeineCache implements CacheProvider {
    private final long maximumSize;
    private final Duration ttl;
    private final Map<String, CacheStore> stores = new ConcurrentHashMap<>();

    CaffeineCache() {
        this(10_000, Duration.ofHours(1));
    }

    private CaffeineCache(long maximumSize, Duration ttl) {
        this.maximumSize = maximumSize;
        this.ttl = ttl;
    }

    /**
     * The same with another limit.
     *
     * @param values how many values are kept at most
     * @return a cache of its own
     */
    public CaffeineCache maximumSize(long values) {
        return new CaffeineCache(values, ttl);
    }

    /**
     * The same with another time.
     *
     * @param time how long rows and collections are kept at most
     * @return a cache of its own
     */
    public CaffeineCache ttl(Duration time) {
        return new CaffeineCache(maximumSize, RedisCache.positive("ttl", time));
    }

    @Override
    public Duration ttl() {
        return ttl;
    }

    @Override
    public CacheStore open(String space) {
        Caches.require("com.github.benmanes.caffeine.cache.Caffeine", "Caches.caffeine()", Caches.CAFFEINE);
        return stores.computeIfAbsent(space, s -> new CaffeineStore(maximumSize));
    }
}
