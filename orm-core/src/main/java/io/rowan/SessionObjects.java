package io.rowan;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.QueryException;
import io.rowan.load.EntityFinder;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.Callbacks;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Relationship;
import io.rowan.proxy.LazyInstance;
import io.rowan.sql.SqlSelect;
import io.rowan.type.Conversions;
import jakarta.persistence.CascadeType;
import jakarta.persistence.LockModeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a session does with single objects. */
final class SessionObjects {
    private final SessionRooms rooms;
    private final PersistenceContext context;
    private final ReadOnlyObjects readOnly;

    SessionObjects(SessionRooms rooms) {
        this.readOnly = new ReadOnlyObjects(rooms);
        this.rooms = rooms;
        this.context = rooms.context;
    }

    private static Object id(EntityMapping mapping, @Nullable Object id) {
        if (id == null) {
            throw new QueryException(
                    "The id of a " + mapping.name() + " is null, and no row has that." + " Check it before the call.");
        }
        Class<?> type = mapping.id().attribute().type().javaType();
        return type.isInstance(id) ? id : Conversions.convert(id, type);
    }

    @Nullable
    Object find(Class<?> type, Object id, LockModeType mode) {
        EntityMapping mapping = context.mappings().get(type);
        Object key = id(mapping, id);
        if (passes(mapping, key)) {
            return readOnly.find(mapping, key, mode);
        }
        SessionLocks.require(mapping, mode);
        SqlSelect.Lock lock = SessionLocks.rowLock(mode);
        Entry known = lock == null ? null : context.find(mapping, key);
        if (known != null && known.alive()) {
            rooms.locks.settle(known);
            context.expire(known);
        }
        Entry entry = rooms.finder().find(mapping, key, lock);
        if (entry != null && entry.state() == Entry.State.PERSISTENT) {
            rooms.locks.note(entry, mode);
        }
        return entry == null ? null : entry.entity();
    }

    /** Whether the object of a row is not held here. */
    private boolean passes(EntityMapping mapping, Object id) {
        return rooms.readsOnly(mapping) && context.find(mapping, id) == null;
    }

    void lock(Object entity, LockModeType mode) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        if (rooms.readsOnly(mapping)) {
            throw readOnly.refusal(mapping, "lock(object, " + mode + ")");
        }
        rooms.locks.lock(managed(entity, "lock"), mode);
    }

    List<@Nullable Entry> findAll(Class<?> type, Collection<?> ids) {
        EntityMapping mapping = context.mappings().get(type);
        List<Object> keys = new ArrayList<>(ids.size());
        for (Object id : ids) {
            keys.add(id(mapping, id));
        }
        EntityFinder finder = rooms.readsOnly(mapping) ? new EntityFinder(rooms.passing()) : rooms.finder();
        return finder.findAll(mapping, keys);
    }

    Object reference(Class<?> type, Object id) {
        EntityMapping mapping = context.mappings().get(type);
        Object key = id(mapping, id);
        return passes(mapping, key)
                ? readOnly.reference(mapping, key)
                : rooms.finder().reference(mapping, key);
    }

    Entry managed(Object entity, String call) {
        Entry entry = context.entryOf(entity);
        if (entry == null) {
            throw new EntityStateException(call + "(): the "
                    + context.mappings().get(entity.getClass()).name()
                    + " is not of this session. Add it with add(object), or read it with get(type, id).");
        }
        return entry;
    }

    void delete(Object entity) {
        EntityMapping type = context.mappings().get(entity.getClass());
        if (rooms.readsOnly(type)) {
            throw readOnly.refusal(type, "delete(…)");
        }
        Entry entry = context.entryOf(entity);
        if (entry == null) {
            EntityMapping mapping = context.mappings().get(entity.getClass());
            Object id = mapping.idOf(entity);
            entry = id == null ? null : rooms.finder().find(mapping, id, null);
            if (entry == null) {
                throw new EntityStateException("delete(): the " + mapping.name() + (id == null ? "" : "#" + id)
                        + " has no row, so there is nothing to delete. Read the object with get(type, id) first.");
            }
        }
        if (entry.state() == Entry.State.REATTACHED) {
            rooms.settleReattached();
        }
        readForRemoval(entry);
        rooms.cascades().remove(entry);
    }

    /** What refers to a row is found through its relationships, so these must be read. */
    private void readForRemoval(Entry entry) {
        EntityMapping mapping = entry.mapping();
        boolean referred = !mapping.toManys().isEmpty()
                || mapping.toOnes().stream().anyMatch(each -> !each.owning())
                || mapping.version() != null
                || mapping.callbacks().has(Callbacks.Event.PRE_REMOVE)
                || mapping.callbacks().has(Callbacks.Event.POST_REMOVE);
        Object id = entry.id();
        if (entry.unread() && referred && id != null && rooms.finder().find(mapping, id, null) == null) {
            throw new EntityNotFoundException(
                    "delete(" + entry.label() + "): table " + mapping.table().name() + " has no such row.");
        }
    }

    void refresh(Object entity) {
        if (readOnly.has(entity)) {
            readOnly.refresh(entity);
            return;
        }
        Set<Entry> all = collect(managed(entity, "refresh"), CascadeType.REFRESH);
        Map<EntityMapping, List<Entry>> byMapping = new LinkedHashMap<>();
        for (Entry entry : all) {
            if (entry.state() == Entry.State.PERSISTENT) {
                byMapping
                        .computeIfAbsent(entry.mapping(), m -> new ArrayList<>())
                        .add(entry);
            } else if (entry.entity() == entity) {
                throw new EntityStateException("refresh(" + entry.label() + "): the object is "
                        + state(entity).name().toLowerCase(Locale.ROOT)
                        + ", so there is no row to read. Flush it first, or leave the call out.");
            }
        }
        byMapping.forEach((mapping, entries) -> {
            Set<Entry> found = new HashSet<>(rooms.finder().reread(mapping, entries));
            for (Entry entry : entries) {
                if (!found.contains(entry)) {
                    throw new EntityNotFoundException("refresh(" + entry.label() + "): its row is gone from table "
                            + mapping.table().name() + ". Let the object go with expunge(object).");
                }
            }
        });
    }

    /** An object and what its relationships cascade to, as far as it is loaded, level after level. */
    private Set<Entry> collect(Entry first, CascadeType type) {
        Set<Entry> all = new LinkedHashSet<>(List.of(first));
        Deque<Entry> queue = new ArrayDeque<>(all);
        while (!queue.isEmpty()) {
            Entry entry = queue.poll();
            for (Attribute attribute : entry.mapping().attributes()) {
                Relationship relationship = Cascades.relationship(attribute);
                if (relationship != null && relationship.cascades(type)) {
                    for (Object value : Cascades.reachable(attribute, entry.entity())) {
                        Entry reached = context.entryOf(value);
                        if (reached != null && all.add(reached)) {
                            queue.add(reached);
                        }
                    }
                }
            }
        }
        return all;
    }

    void expire(Object entity) {
        if (readOnly.has(entity)) {
            readOnly.expire(entity);
        } else {
            context.expire(managed(entity, "expire"));
        }
    }

    void expungeAll() {
        context.clear();
        readOnly.expungeAll();
    }

    void expunge(Object entity) {
        if (readOnly.has(entity)) {
            readOnly.expunge(entity);
            return;
        }
        collect(managed(entity, "expunge"), CascadeType.DETACH).forEach(context::evict);
    }

    boolean contains(Object entity) {
        Entry entry = context.entryOf(entity);
        return entry != null && entry.alive() || readOnly.has(entity);
    }

    EntityState state(Object entity) {
        Entry entry = context.entryOf(entity);
        if (entry == null) {
            return readOnly.has(entity) ? EntityState.PERSISTENT : unknown(entity);
        }
        return switch (entry.state()) {
            case PENDING -> EntityState.PENDING;
            case REMOVED, DELETED -> EntityState.DELETED;
            case ABSENT -> EntityState.DETACHED;
            default -> EntityState.PERSISTENT;
        };
    }

    private EntityState unknown(Object entity) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        if (entity instanceof LazyInstance || context.passing().has(mapping, entity)) {
            return EntityState.DETACHED;
        }
        BasicAttribute version = mapping.version();
        boolean versioned = version != null && !version.javaType().isPrimitive() && version.get(entity) != null;
        boolean keyed = !mapping.id().assigned() && mapping.idOf(entity) != null;
        return versioned || keyed || Detached.bears(mapping, entity) ? EntityState.DETACHED : EntityState.TRANSIENT;
    }
}
