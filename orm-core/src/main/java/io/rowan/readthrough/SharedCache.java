package io.rowan.readthrough;

import io.rowan.cache.Cache;
import io.rowan.cache.CacheCounts;
import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheProvider;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import io.rowan.error.ConfigurationException;
import io.rowan.error.QueryException;
import io.rowan.mapping.EntityMappings;
import io.rowan.type.JsonTypes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The cache of a factory: the store with what is known of the factory's tables and transactions. Safe for threads. */
public final class SharedCache implements Cache, AutoCloseable {
    private static final String MEMO = "memo";

    private final SteadyStore store;
    private final LookCounts counts = new LookCounts();
    private final CachedTables tables;
    private final CacheKeys keys;
    private final Duration ttl;
    private final ReadMode mode;

    /**
     * Opens the cache of a factory.
     *
     * @param provider opens the store
     * @param space names the database
     * @param mappings what is mapped
     * @param mode what transactions may take and bring
     * @throws ConfigurationException when a library is missing
     */
    public SharedCache(CacheProvider provider, String space, EntityMappings mappings, ReadMode mode) {
        this.store = new SteadyStore(provider.open(space), counts);
        this.tables = new CachedTables(mappings);
        this.keys = new CacheKeys(mappings);
        this.ttl = provider.ttl();
        this.mode = mode;
    }

    SteadyStore store() {
        return store;
    }

    CachedTables tables() {
        return tables;
    }

    CacheKeys keys() {
        return keys;
    }

    Duration ttl() {
        return ttl;
    }

    ReadMode mode() {
        return mode;
    }

    /**
     * What a session sees of it.
     *
     * @return for one session
     */
    public TransactionCache transactions() {
        return new TransactionCache(this);
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // A null that was computed is given back as one.
    public <T extends @Nullable Object> T memoize(String key, Duration time, Supplier<T> supplier) {
        CacheKey named = memo(key);
        CacheStore.Found found = store.find(List.of(named), CacheStore.ALWAYS);
        byte[] known = found == null ? null : found.values().get(0);
        if (known != null) {
            return (T) ValueBytes.read(known);
        }
        T value = supplier.get();
        CacheValue kept = kept(key, time, value);
        if (found != null) {
            store.put(List.of(kept), found.now());
        }
        return value;
    }

    private static CacheValue kept(String key, Duration time, @Nullable Object value) {
        if (time.isZero() || time.isNegative()) {
            throw new QueryException("memoize(\"" + key + "\", " + time + ", …): the time must be positive.");
        }
        byte[] bytes = ValueBytes.write(value);
        if (bytes == null) {
            throw new QueryException("memoize(\"" + key + "\"): a value of "
                    + (value == null ? "null" : value.getClass().getName())
                    + " cannot be kept so. Write memoize(key, ttl, TheClass.class, supplier) to keep it as JSON, or"
                    + " memoize its id.");
        }
        return new CacheValue(memo(key), bytes, time);
    }

    @Override
    public <T> T memoize(String key, Duration time, Class<T> type, Supplier<T> supplier) {
        JsonTypes json = JsonTypes.find()
                .orElseThrow(() -> new ConfigurationException("memoize(\"" + key + "\", …, " + type.getSimpleName()
                        + ".class, …) keeps JSON. Add " + JsonTypes.JACKSON + " to the dependencies."));
        T value = json.value(memoize(key, time, () -> json.text(supplier.get())), type);
        if (value == null) {
            throw new QueryException("memoize(\"" + key + "\", …, " + type.getSimpleName()
                    + ".class, …): JSON's null is no value of the class. Give the key to values of this class alone.");
        }
        return value;
    }

    @Override
    public void forget(String key) {
        store.end(StoreHealth.change(), Set.of(memoPart(key)));
    }

    @Override
    public void clear() {
        store.end(StoreHealth.change(), Set.of(CachedTables.ALL, MEMO));
    }

    private static CacheKey memo(String key) {
        return new CacheKey("m:" + key, List.of(MEMO, memoPart(key)));
    }

    /** Forgetting one value forgets a few others, so that what is remembered of it does not grow. */
    private static String memoPart(String key) {
        return MEMO + "#" + Math.floorMod(key.hashCode(), 1_024);
    }

    @Override
    public CacheCounts counts() {
        return counts.now();
    }

    /** Lets connections go. What is cached stays for others. */
    @Override
    public void close() {
        store.close();
    }
}
