package io.rowan.jdbc;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Lets one transaction of a factory at a time write, for databases that do not keep writers apart. Safe for threads. */
final class WriteGate {
    private final Semaphore place = new Semaphore(1, true);
    private final AtomicLong written = new AtomicLong();

    /** How many transactions have written so far. */
    long written() {
        return written.get();
    }

    /** Waits for the place; false when it is not to be had in time, or the thread is interrupted. */
    boolean enter(Duration patience) {
        try {
            return place.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave(boolean committed) {
        if (committed) {
            written.incrementAndGet();
        }
        place.release();
    }
}
