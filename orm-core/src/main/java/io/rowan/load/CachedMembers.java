package io.rowan.load;

import io.rowan.cache.CacheKey;
import io.rowan.cache.CacheValue;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.readthrough.TransactionCache;
import io.rowan.readthrough.ValueBytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Fills collections through the cache, which holds the ids of their members in order and, each by itself, the members'
 * rows. A collection that the cache lacks comes from the database with the rows of its members, and both go into it.
 */
final class CachedMembers {
    private final TransactionCache cache;
    private final ToManyAttribute toMany;
    private final PersistenceContext context;
    private final CachedRows rows;
    private final Map<Entry, List<@Nullable Object>> seen = new IdentityHashMap<>();

    CachedMembers(TransactionCache cache, ToManyAttribute toMany, PersistenceContext context) {
        this.cache = cache;
        this.toMany = toMany;
        this.context = context;
        this.rows = new CachedRows(cache, toMany.target());
    }

    EntityRows read(List<Entry> owners, FetchByKeys database) {
        Map<Entry, List<?>> known = new IdentityHashMap<>();
        KnownKeys<Entry> looked =
                KnownKeys.look(cache, owners, this::key, (owner, bytes) -> known.put(owner, members(bytes)));
        List<Entry> missing = looked.missing();
        EntityRows read = known(known, database, missing);
        if (!missing.isEmpty()) {
            database.collections(toMany, missing, read, this);
            bring(missing, looked.look());
        }
        return read;
    }

    private @Nullable CacheKey key(Entry owner) {
        Object id = owner.id();
        return id == null ? null : cache.keys().members(owner.mapping(), toMany, id);
    }

    private static List<?> members(byte[] bytes) {
        return ValueBytes.read(bytes) instanceof List<?> ids ? ids : List.of();
    }

    /** Fills the collections whose members are known; one with a member that is not there is left to the database. */
    private EntityRows known(Map<Entry, List<?>> known, FetchByKeys database, List<Entry> missing) {
        EntityMapping target = toMany.target();
        Set<Object> wanted = new LinkedHashSet<>();
        known.values().forEach(wanted::addAll);
        EntityRows read = wanted.isEmpty() ? database.rows(target) : database.byIds(target, List.copyOf(wanted), null);
        known.forEach((owner, ids) -> {
            List<Object> elements = elements(owner, ids);
            if (elements == null) {
                missing.add(owner);
            } else {
                database.fill(owner, toMany, elements);
            }
        });
        return read;
    }

    private @Nullable List<Object> elements(Entry owner, List<?> ids) {
        List<Object> elements = new ArrayList<>(ids.size());
        for (Object id : ids) {
            Entry element = context.find(toMany.target(), id);
            if (element == null || element.unread() || !context.fresh(element) && element.alive()) {
                return null;
            }
            if (element.alive() || owner.state() == Entry.State.REMOVED) {
                elements.add(element.entity());
            }
        }
        return elements;
    }

    /** Takes down a member that the database gave. */
    void saw(ResultSet row, Entry element, Entry owner) throws SQLException {
        rows.take(row);
        seen.computeIfAbsent(owner, o -> new ArrayList<>()).add(element.id());
    }

    private void bring(List<Entry> owners, TransactionCache.Look look) {
        List<CacheValue> values = new ArrayList<>(rows.fresh());
        for (Entry owner : owners) {
            CacheKey key = key(owner);
            byte[] bytes = ValueBytes.write(seen.getOrDefault(owner, List.of()));
            if (key != null && bytes != null) {
                values.add(new CacheValue(key, bytes, cache.ttl()));
            }
        }
        cache.bring(values, look);
    }
}
