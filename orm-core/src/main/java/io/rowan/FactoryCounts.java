package io.rowan;

import io.rowan.jdbc.StatementCounts;
import io.rowan.readthrough.SharedCache;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Counts what the sessions of a factory do. Safe for threads. */
final class FactoryCounts {
    private final StatementCounts statements;
    private final @Nullable SharedCache cache;
    private final LongAdder flushes = new LongAdder();
    private final LongAdder loads = new LongAdder();

    FactoryCounts(StatementCounts statements, @Nullable SharedCache cache) {
        this.statements = statements;
        this.cache = cache;
    }

    void flushed() {
        flushes.increment();
    }

    void loaded(long objects) {
        if (objects > 0) {
            loads.add(objects);
        }
    }

    Statistics now() {
        return new Statistics(
                statements.statements(),
                statements.rows(),
                flushes.sum(),
                loads.sum(),
                cache == null ? 0 : cache.counts().hits(),
                cache == null ? 0 : cache.counts().misses());
    }
}
