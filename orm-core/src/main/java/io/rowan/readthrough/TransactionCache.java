package io.rowan.readthrough;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheStore;
import io.rowan.cache.CacheValue;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Table;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What one session sees of the cache, one transaction after another. A transaction reads nothing from the cache that comes
 * from tables which it has written, and brings nothing of them. Belongs to one thread at a time.
 */
public final class TransactionCache {
    private static final long UNKNOWN = -1;
    private static final long UNREACHABLE = -2;

    private final SharedCache cache;
    private final TransactionWrites writes = new TransactionWrites();
    private long began = UNKNOWN;

    TransactionCache(SharedCache cache) {
        this.cache = cache;
    }

    /**
     * What a look into the cache gave.
     *
     * @param values a value for each key, null where there is none
     * @param readAt the time before which the values were right that are now read in the database; negative when they are
     *     not to be kept
     */
    public record Look(List<byte @Nullable []> values, long readAt) {}

    /**
     * The names of values.
     *
     * @return makes keys
     */
    public CacheKeys keys() {
        return cache.keys();
    }

    /**
     * How long rows and collections are kept.
     *
     * @return the provider's word
     */
    public Duration ttl() {
        return cache.ttl();
    }

    /**
     * Whether rows of an entity are read through the cache now.
     *
     * @param mapping the entity
     * @return false for one without {@code @Cacheable}, and after this transaction wrote its table
     */
    public boolean serves(EntityMapping mapping) {
        return cache.keys().keeps(mapping) && serves(Set.of(mapping.table()));
    }

    /**
     * Whether what is read from tables may come from the cache now.
     *
     * @param tables the tables
     * @return false after this transaction wrote one of them
     */
    public boolean serves(Collection<Table> tables) {
        return cache.mode() != ReadMode.NONE
                && (writes.none()
                        || !writes.touch(tables.stream().map(CachedTables::name).collect(Collectors.toSet())));
    }

    /**
     * Says that the database's transaction is about to begin. What it sees may be as of now, so the time is noted.
     */
    public void beginning() {
        if (cache.mode() == ReadMode.SNAPSHOT && began == UNKNOWN) {
            look(List.of());
        }
    }

    /**
     * Looks for values.
     *
     * @param keys what is looked for
     * @return what is there
     */
    public Look look(List<CacheKey> keys) {
        boolean snapshot = cache.mode() == ReadMode.SNAPSHOT;
        if (snapshot && began == UNREACHABLE) {
            return nothing(keys);
        }
        CacheStore.Found found = cache.store().find(keys, snapshot && began >= 0 ? began : CacheStore.ALWAYS);
        if (snapshot && began == UNKNOWN) {
            began = found == null ? UNREACHABLE : found.now();
        }
        return found == null ? nothing(keys) : new Look(found.values(), readAt(found));
    }

    private long readAt(CacheStore.Found found) {
        return switch (cache.mode()) {
            case SNAPSHOT -> began;
            case STATEMENT -> found.now();
            case DIRTY, NONE -> UNKNOWN;
        };
    }

    private static Look nothing(List<CacheKey> keys) {
        return new Look(Collections.nCopies(keys.size(), null), UNREACHABLE);
    }

    /**
     * Brings values that were read in the database after a look.
     *
     * @param values the values
     * @param look the look
     */
    public void bring(List<CacheValue> values, Look look) {
        if (look.readAt() >= 0) {
            cache.store().put(values, look.readAt());
        }
    }

    /**
     * Says that rows were inserted.
     *
     * @param table the table
     */
    public void inserted(Table table) {
        writes.inserted(CachedTables.name(table));
    }

    /**
     * Says that a row was updated or deleted.
     *
     * @param table the table
     * @param id the row's id
     */
    public void wrote(Table table, Object id) {
        writes.row(CachedTables.name(table), id);
    }

    /**
     * Says that any rows of a table may have changed.
     *
     * @param table the table
     */
    public void wroteAll(Table table) {
        writes.whole(CachedTables.name(table));
    }

    /**
     * Says that rows or their keys have gone, and so that rows which refer to them may have changed.
     *
     * @param table the table
     */
    public void wroteReferring(Table table) {
        String name = CachedTables.name(table);
        for (String each : cache.tables().following(name)) {
            if (!each.equals(name)) {
                writes.whole(each);
            }
        }
    }

    /**
     * Says that native text was run that may have written.
     *
     * @param sql the text
     * @param named the entity that it gives, null for none
     */
    public void wroteNative(String sql, @Nullable EntityMapping named) {
        Set<String> tables = cache.tables().writtenBy(sql);
        if (tables == null) {
            writes.anything();
        } else {
            tables.forEach(writes::whole);
        }
        if (named != null) {
            writes.whole(CachedTables.name(named.table()));
        }
    }

    /**
     * Commits, and lets nobody see afterwards what was cached of the rows that were written.
     *
     * @param commit commits in the database
     */
    public void commit(Runnable commit) {
        if (writes.none()) {
            began = UNKNOWN;
            commit.run();
        } else {
            commit(commit, writes.regions(), StoreHealth.change());
        }
    }

    private void commit(Runnable commit, Set<String> regions, String change) {
        cache.store().begin(change, regions);
        try {
            commit.run();
        } finally {
            cache.store().end(change, regions);
            forget();
        }
    }

    /**
     * Says that the transaction was rolled back. What it wrote is thrown away all the same: a native statement may have
     * committed by itself, and a version that was not as expected may have come from the cache.
     */
    public void rolledBack() {
        if (!writes.none()) {
            cache.store().end(StoreHealth.change(), writes.regions());
        }
        forget();
    }

    private void forget() {
        writes.clear();
        began = UNKNOWN;
    }
}
