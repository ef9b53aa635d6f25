package io.rowan.readthrough;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A store that may fail, for those who do without it then. Safe for threads. */
final class SteadyStore {
    private final CacheStore store;
    private final StoreHealth health;
    private final LookCounts counts;

    SteadyStore(CacheStore store, LookCounts counts) {
        this.store = store;
        this.health = StoreHealth.of(store);
        this.counts = counts;
    }

    /** What is there, null when the store cannot be asked. */
    CacheStore.@Nullable Found find(List<CacheKey> keys, long notAfter) {
        CacheStore.Found found = null;
        if (health.ready(store)) {
            try {
                found = store.find(keys, notAfter);
            } catch (RuntimeException e) {
                health.failed(e, Set.of());
            }
        }
        // A change that the store was not told while it answered may be in the answer's past.
        found = found != null && health.ready(store) ? found : null;
        counts.looked(keys.size(), found == null ? 0 : present(found.values()));
        return found;
    }

    private static int present(List<byte @Nullable []> values) {
        int present = 0;
        for (byte @Nullable [] value : values) {
            present += value == null ? 0 : 1;
        }
        return present;
    }

    void put(List<CacheValue> values, long readAt) {
        if (!values.isEmpty() && health.ready(store)) {
            try {
                counts.put(store.put(values, readAt));
            } catch (RuntimeException e) {
                health.failed(e, Set.of());
            }
        }
    }

    void begin(String change, Collection<String> regions) {
        if (!health.ready(store)) {
            health.owe(regions);
            return;
        }
        try {
            store.begin(change, regions);
        } catch (RuntimeException e) {
            health.failed(e, regions);
        }
    }

    void end(String change, Collection<String> regions) {
        if (!health.ready(store)) {
            health.owe(regions);
            return;
        }
        try {
            store.end(change, regions);
        } catch (RuntimeException e) {
            health.failed(e, regions);
        }
    }

    void close() {
        store.close();
    }
}
