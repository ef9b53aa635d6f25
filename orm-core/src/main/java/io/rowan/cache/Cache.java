package io.rowan.cache;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The cache of a factory: {@code orm.cache()}. What sessions read through it needs no call; this is for values of the
 * application's own. Safe for threads.
 */
public interface Cache {
    /**
     * The value of a key: as it was computed at most so long ago, else computed now. Values are numbers, texts, moments,
     * UUIDs, bytes, and lists and maps of them, or null; for others name the class.
     *
     * @param key the key, of this application's choice
     * @param time how long the value may be used
     * @param supplier computes it; whatever it throws is thrown on
     * @param <T> the value
     * @return the value
     * @throws io.rowan.error.QueryException for a value of a class that cannot be kept so
     */
    <T extends @Nullable Object> T memoize(String key, Duration time, Supplier<T> supplier);

    /**
     * The same for values of a class that Jackson turns into JSON and back, such as a record.
     *
     * @param key the key, of this application's choice
     * @param time how long the value may be used
     * @param type the class of the value
     * @param supplier computes it; whatever it throws is thrown on
     * @param <T> the value
     * @return the value
     * @throws io.rowan.error.ConfigurationException when Jackson is not on the class path
     */
    <T> T memoize(String key, Duration time, Class<T> type, Supplier<T> supplier);

    /**
     * Forgets a memoized value, and possibly a few others.
     *
     * @param key its key
     */
    void forget(String key);

    /** Forgets all: rows, collections, results and memoized values, for all who share the cache. */
    void clear();

    /**
     * How much the cache has helped.
     *
     * @return what was counted since the factory was built
     */
    CacheCounts counts();
}
