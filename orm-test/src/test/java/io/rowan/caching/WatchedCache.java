package io.rowan.caching;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheProvider;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import io.rowan.cache.Caches;
import java.util.Collection;
import java.util.List;

/** A cache of which a test holds the course: something can be done just before each of its steps, once. */
final class WatchedCache implements CacheProvider {
    Runnable beforePut = () -> {};
    Runnable afterBegin = () -> {};
    Runnable beforeEnd = () -> {};
    boolean fails;

    private static final class Watched implements CacheStore {
        private final WatchedCache watch;
        private final CacheStore store;

        Watched(WatchedCache watch, CacheStore store) {
            this.watch = watch;
            this.store = store;
        }

        @Override
        public Found find(List<CacheKey> keys, long notAfter) {
            watch.failIfWanted();
            return store.find(keys, notAfter);
        }

        @Override
        public int put(List<CacheValue> values, long readAt) {
            watch.failIfWanted();
            Runnable before = watch.beforePut;
            watch.beforePut = () -> {};
            before.run();
            return store.put(values, readAt);
        }

        @Override
        public void begin(String change, Collection<String> regions) {
            watch.failIfWanted();
            store.begin(change, regions);
            Runnable after = watch.afterBegin;
            watch.afterBegin = () -> {};
            after.run();
        }

        @Override
        public void end(String change, Collection<String> regions) {
            watch.failIfWanted();
            Runnable before = watch.beforeEnd;
            watch.beforeEnd = () -> {};
            before.run();
            store.end(change, regions);
        }
    }

    private void failIfWanted() {
        if (fails) {
            throw new IllegalStateException("the store is out of order");
        }
    }

    @Override
    public CacheStore open(String space) {
        return new Watched(this, Caches.caffeine().open(space));
    }
}
