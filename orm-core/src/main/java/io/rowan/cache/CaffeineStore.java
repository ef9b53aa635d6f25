package io.rowan.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in this process's memory. One lock for the times of changes, which takes less than a look at the map. */
final class CaffeineStore implements CacheStore {
    private final Changes changes = new Changes();
    private final Cache<String, Kept> kept;

    private record Kept(byte[] bytes, long readAt, Duration ttl) {}

    CaffeineStore(long maximumSize) {
        kept = Caffeine.newBuilder()
                .maximumSize(maximumSize)
                .expireAfter(Expiry.<String, Kept>writing((name, value) -> value.ttl()))
                .build();
    }

    @Override
    public Found find(List<CacheKey> keys, long notAfter) {
        List<byte @Nullable []> values = new ArrayList<>(keys.size());
        synchronized (changes) {
            for (CacheKey key : keys) {
                Kept found = kept.getIfPresent(key.name());
                values.add(found != null && usable(key, found, notAfter) ? found.bytes() : null);
            }
            return new Found(changes.now(), values);
        }
    }

    private boolean usable(CacheKey key, Kept found, long notAfter) {
        return found.readAt() <= notAfter && changes.holds(key.regions(), found.readAt());
    }

    @Override
    public int put(List<CacheValue> values, long readAt) {
        int taken = 0;
        synchronized (changes) {
            for (CacheValue value : values) {
                if (changes.holds(value.key().regions(), readAt)) {
                    kept.put(value.key().name(), new Kept(value.bytes(), readAt, value.ttl()));
                    taken++;
                }
            }
        }
        return taken;
    }

    @Override
    public void begin(String change, Collection<String> regions) {
        synchronized (changes) {
            changes.begin(change, regions);
        }
    }

    @Override
    public void end(String change, Collection<String> regions) {
        synchronized (changes) {
            changes.end(change, regions);
        }
    }
}
