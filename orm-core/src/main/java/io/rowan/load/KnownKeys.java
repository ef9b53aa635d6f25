package io.rowan.load;

import io.rowan.cache.CacheKey;
import io.rowan.readthrough.TransactionCache;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looks for things in the cache by keys of their own.
 *
 * @param look what the look gave
 * @param missing what the cache lacks, or what has no key
 * @param <T> the things
 */
record KnownKeys<T>(TransactionCache.Look look, List<T> missing) {
    /** Looks for things, and hands over the bytes of those that are there. */
    static <T> KnownKeys<T> look(
            TransactionCache cache,
            List<T> wanted,
            Function<T, @Nullable CacheKey> keyOf,
            BiConsumer<T, byte[]> found) {
        List<T> missing = new ArrayList<>();
        List<T> keyed = new ArrayList<>();
        List<CacheKey> keys = new ArrayList<>();
        for (T each : wanted) {
            CacheKey key = keyOf.apply(each);
            if (key != null) {
                keys.add(key);
            }
            (key == null ? missing : keyed).add(each);
        }
        TransactionCache.Look look = cache.look(keys);
        hand(keyed, look, missing, found);
        return new KnownKeys<>(look, missing);
    }

    private static <T> void hand(
            List<T> keyed, TransactionCache.Look look, List<T> missing, BiConsumer<T, byte[]> found) {
        for (int i = 0; i < keyed.size(); i++) {
            byte[] bytes = look.values().get(i);
            if (bytes == null) {
                missing.add(keyed.get(i));
            } else {
                found.accept(keyed.get(i), bytes);
            }
        }
    }
}
