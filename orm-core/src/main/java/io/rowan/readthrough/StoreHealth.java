package io.rowan.readthrough;

import io.rowan.cache.CacheStore;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a store answers, and which changes it has not been told. While it is owed any nobody in this process asks it: it
 * would give what was before them. Stores of one address share this. A store that failed is left alone for a while, so
 * that a slow one does not make everything slow. Safe for threads.
 */
final class StoreHealth {
    private static final Logger LOG = LoggerFactory.getLogger("io.rowan.cache");
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();
    private static final long SILENCE = Duration.ofMinutes(1).toNanos();
    private static final Map<Object, StoreHealth> SHARED = new ConcurrentHashMap<>();

    private final Set<String> owed = new HashSet<>();
    private volatile boolean well = true;
    private boolean paying;
    private long retryAt;
    private @Nullable Long warnedAt;

    static StoreHealth of(CacheStore store) {
        Object identity = store.identity();
        return identity == store ? new StoreHealth() : SHARED.computeIfAbsent(identity, i -> new StoreHealth());
    }

    /** Whether the store may be asked. One that has failed is told what it is owed first. */
    boolean ready(CacheStore store) {
        return well || pay(store);
    }

    private boolean pay(CacheStore store) {
        Set<String> due = due();
        if (due == null) {
            return false;
        }
        try {
            store.end(change(), due);
        } catch (RuntimeException e) {
            failed(e, due);
            return paid(false);
        }
        return paid(true);
    }

    /** What the store is owed, null when it is not yet time to tell it. */
    private synchronized @Nullable Set<String> due() {
        if (paying || System.nanoTime() - retryAt < 0) {
            return null;
        }
        paying = true;
        Set<String> due = Set.copyOf(owed);
        owed.clear();
        return due;
    }

    /** Changes that failed to arrive meanwhile are still owed. */
    private synchronized boolean paid(boolean all) {
        paying = false;
        well = all && owed.isEmpty();
        return well;
    }

    /** Says that the store failed, and which changes it may not know. */
    synchronized void failed(RuntimeException failure, Collection<String> regions) {
        owe(regions);
        long now = System.nanoTime();
        retryAt = now + PAUSE;
        if (warnedAt == null || now - warnedAt > SILENCE) {
            warnedAt = now;
            LOG.warn(
                    "The cache does not answer, so the database does. This is said once a minute at most: {}",
                    text(failure));
        }
    }

    private static String text(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure.toString() : failure + ", caused by " + cause;
    }

    /** Says which changes the store does not know. */
    synchronized void owe(Collection<String> regions) {
        owed.addAll(regions);
        well = false;
    }

    static String change() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
