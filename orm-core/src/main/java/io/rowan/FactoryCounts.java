package io.rowan;

import io.rowan.jdbc.StatementCounts;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/** Counts what the sessions of a factory do. Safe for threads. */
final class FactoryCounts {
    private final StatementCounts statements;
    private final LongSupplier cacheHits;
    private final LongSupplier cacheMisses;
    private final LongAdder flushes = new LongAdder();
    private final LongAdder loads = new LongAdder();

    FactoryCounts(StatementCounts statements, LongSupplier cacheHits, LongSupplier cacheMisses) {
        this.statements = statements;
        this.cacheHits = cacheHits;
        this.cacheMisses = cacheMisses;
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
                cacheHits.getAsLong(),
                cacheMisses.getAsLong());
    }
}
