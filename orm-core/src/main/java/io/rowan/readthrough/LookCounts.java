package io.rowan.readthrough;

import io.rowan.cache.CacheCounts;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a factory finds in its cache. Safe for threads. */
final class LookCounts {
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder puts = new LongAdder();

    void looked(int wanted, int found) {
        hits.add(found);
        misses.add(wanted - found);
    }

    void put(int taken) {
        puts.add(taken);
    }

    CacheCounts now() {
        return new CacheCounts(hits.sum(), misses.sum(), puts.sum());
    }
}
