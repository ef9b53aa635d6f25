package io.rowan.cache;

import io.rowan.error.ConfigurationException;

/** The caches that a factory can be given: {@code Rowan.configure().cache(Caches.redis("redis://127.0.0.1:6379"))}. */
public final class Caches {
    static final String JEDIS = "redis.clients:jedis:7.5.3";
    static final String CAFFEINE = "com.github.ben-manes.caffeine:caffeine:3.3.1";

    private Caches() {}

    /**
     * A cache in Redis, shared by all processes that use one database. Redis is not asked before the first use; slow or
     * gone, it costs a warning and the cache's help, nothing else.
     *
     * @param url such as {@code redis://127.0.0.1:6379}, {@code redis://user:password@host:6379/2} or {@code rediss://…} for TLS
     * @return the cache, with time-outs of 50 ms and values kept for an hour
     */
    public static RedisCache redis(String url) {
        return RedisCache.at(url);
    }

    /**
     * A cache in this process's memory, for a database that no other process writes. Factories of the same database have to
     * be given the same object.
     *
     * @return the cache, of at most 10,000 values that are kept for an hour
     */
    public static CaffeineCache caffeine() {
        return new CaffeineCache();
    }

    /** Says what to add where a library is not there. */
    static void require(String className, String call, String coordinates) {
        try {
            Class.forName(className, false, Caches.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new ConfigurationException(call + " needs a library that is not on the class path. Add " + coordinates
                    + " to the dependencies.");
        }
    }
}
