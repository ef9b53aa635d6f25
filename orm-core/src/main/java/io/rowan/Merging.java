package io.rowan;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.error.StaleObjectException;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Relationship;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Copies the state of detached or new objects into those of a session (Jakarta Persistence 3.2, 3.2.7.1). */
final class Merging {
    private final SessionRooms rooms;
    private final Map<Object, Object> merged = new IdentityHashMap<>();

    Merging(SessionRooms rooms) {
        this.rooms = rooms;
    }

    Object merge(Object source) {
        Object known = merged.get(source);
        if (known != null) {
            return known;
        }
        if (rooms.context.entryOf(source) != null) {
            return source;
        }
        EntityMapping mapping = rooms.context.mappings().get(source.getClass());
        Object id = mapping.idOf(source);
        if (source instanceof LazyInstance lazy && unread(lazy) && id != null) {
            return rooms.finder.reference(mapping, id);
        }
        rooms.context.passing().forget(mapping, id);
        Entry entry = id == null ? null : rooms.finder.find(mapping, id, null);
        if (entry != null) {
            checkVersion(mapping, source, entry);
        } else {
            requireNeverStored(mapping, source, id);
        }
        Object target = entry == null ? mapping.instantiate() : entry.entity();
        merged.put(source, target);
        copyBasics(mapping, source, target, entry == null);
        copyRelationships(mapping, source, target);
        if (entry == null) {
            rooms.cascades.add(target);
        }
        return target;
    }

    private static boolean unread(LazyInstance lazy) {
        LazyState state = lazy.rowan$state();
        return state != null && state.unread();
    }

    private static void checkVersion(EntityMapping mapping, Object source, Entry entry) {
        BasicAttribute version = mapping.version();
        if (version == null) {
            return;
        }
        Object own = version.get(source);
        Object row = version.get(entry.entity());
        if (own != null && !Objects.equals(own, row)) {
            throw new StaleObjectException(
                    mapping.name(),
                    List.of(String.valueOf(entry.id())),
                    "merge(" + entry.label() + "): the object has version " + own + ", its row " + row
                            + ": another transaction has changed it. Read it again and repeat the change.");
        }
    }

    /** A version that counts tells that there was a row, which is gone now. */
    private static void requireNeverStored(EntityMapping mapping, Object source, @Nullable Object id) {
        BasicAttribute version = mapping.version();
        if (version == null || id == null) {
            return;
        }
        Object own = version.get(source);
        boolean stored = own != null && !(version.javaType().isPrimitive() && ((Number) own).longValue() == 0);
        if (stored) {
            throw new StaleObjectException(
                    mapping.name(),
                    List.of(id.toString()),
                    "merge(" + mapping.name() + "#" + id + "): the object has version " + own
                            + ", but its row is gone: another transaction has deleted it.");
        }
    }

    private static void copyBasics(EntityMapping mapping, Object source, Object target, boolean isNew) {
        @Nullable Object[] state = Snapshots.copyMutable(mapping, mapping.readState(source));
        @Nullable Object[] now = mapping.readState(target);
        for (BasicAttribute basic : mapping.basics()) {
            boolean id = basic == mapping.id().attribute();
            boolean kept = id && !mapping.id().assigned() || basic == mapping.version();
            if (kept || !isNew && id) {
                state[basic.slot()] = now[basic.slot()];
            }
        }
        mapping.writeBasics(target, state);
    }

    private void copyRelationships(EntityMapping mapping, Object source, Object target) {
        if (source instanceof LazyInstance lazy && !unread(lazy)) {
            copyToOnes(mapping, source, target, lazy.rowan$state());
        } else {
            copyToOnes(mapping, source, target, null);
        }
        for (ToManyAttribute toMany : mapping.toManys()) {
            Object value = toMany.get(source);
            if (value instanceof LazyCollection unloaded && !unloaded.state().loaded()) {
                continue;
            }
            List<Object> elements = new ArrayList<>();
            for (Object element : Snapshots.elements(value)) {
                elements.add(counterpart(toMany.relationship(), element));
            }
            put(toMany, target, elements);
        }
    }

    private void copyToOnes(EntityMapping mapping, Object source, Object target, @Nullable LazyState unread) {
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (unread != null && unread.inverses().contains(toOne)) {
                continue;
            }
            Object value = toOne.get(source);
            toOne.set(target, value == null ? null : counterpart(toOne.relationship(), value));
        }
    }

    /** The session's object for one at the other end of a relationship. */
    private Object counterpart(Relationship relationship, Object value) {
        if (relationship.cascades(CascadeType.MERGE)) {
            return merge(value);
        }
        Object known = merged.get(value);
        if (known != null || rooms.context.entryOf(value) != null) {
            return known == null ? value : known;
        }
        EntityMapping mapping = rooms.context.mappings().get(value.getClass());
        Object id = mapping.idOf(value);
        return id == null ? value : rooms.finder.reference(mapping, id);
    }

    private static void put(ToManyAttribute toMany, Object target, List<Object> elements) {
        Object value = toMany.get(target);
        if (value instanceof LazyCollection lazy) {
            Cascades.touch(lazy);
            List<Object> present = new ArrayList<>(lazy.elements());
            if (!sameObjects(present, elements)) {
                lazy.fill(elements);
            }
        } else {
            Object plain = toMany.newCollection();
            toMany.addAll(plain, elements);
            toMany.set(target, plain);
        }
    }

    private static boolean sameObjects(List<Object> one, List<Object> other) {
        if (one.size() != other.size()) {
            return false;
        }
        Map<Object, Object> known = new IdentityHashMap<>();
        one.forEach(each -> known.put(each, each));
        return known.keySet().containsAll(other);
    }
}
