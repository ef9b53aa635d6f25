package io.rowan;

import io.rowan.context.Snapshots;
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
import org.jspecify.annotations.Nullable;

/** Copies the state of detached or new objects into those of a session (Jakarta Persistence 3.2, 3.2.7.1). */
final class Merging {
    private final SessionRooms rooms;
    private final MergeLevels levels;

    Merging(SessionRooms rooms) {
        this.rooms = rooms;
        this.levels = new MergeLevels(rooms);
    }

    Object merge(Object source) {
        List<MergeLevels.Copy> copies = levels.read(source);
        for (MergeLevels.Copy copy : copies) {
            if (!copy.managed()) {
                copyBasics(copy.mapping(), copy.source(), copy.target(), copy.isNew());
            }
        }
        copies.forEach(this::copyRelationships);
        for (MergeLevels.Copy copy : copies) {
            if (copy.isNew()) {
                rooms.cascades().add(copy.target());
            }
        }
        Object target = levels.target(source);
        return target == null ? source : target;
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

    private void copyRelationships(MergeLevels.Copy copy) {
        copyToOnes(copy);
        for (ToManyAttribute toMany : copy.mapping().toManys()) {
            Object value = toMany.get(copy.source());
            if (MergeLevels.loaded(value) && copies(copy, toMany.relationship())) {
                copyToMany(copy, toMany, value);
            }
        }
    }

    /** An object of this session just passes the merge on: what came of it takes the place of what it holds. */
    private static boolean copies(MergeLevels.Copy copy, Relationship relationship) {
        return !copy.managed() || relationship.cascades(CascadeType.MERGE);
    }

    private void copyToMany(MergeLevels.Copy copy, ToManyAttribute toMany, @Nullable Object value) {
        List<Object> elements = new ArrayList<>();
        boolean same = true;
        for (Object element : Snapshots.elements(value)) {
            Object counterpart = counterpart(element);
            same &= counterpart == element;
            elements.add(counterpart);
        }
        if (!copy.managed() || !same) {
            put(toMany, copy.target(), elements);
        }
    }

    private void copyToOnes(MergeLevels.Copy copy) {
        LazyState state = copy.source() instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        for (ToOneAttribute toOne : copy.mapping().toOnes()) {
            boolean unread = state != null && state.inverses().contains(toOne);
            if (!unread && copies(copy, toOne.relationship())) {
                Object value = toOne.get(copy.source());
                Object counterpart = value == null ? null : counterpart(value);
                if (!copy.managed() || counterpart != value) {
                    toOne.set(copy.target(), counterpart);
                }
            }
        }
    }

    /** The session's object for one at the other end of a relationship. */
    private Object counterpart(Object value) {
        Object known = levels.target(value);
        if (known != null || rooms.context.entryOf(value) != null) {
            return known == null ? value : known;
        }
        EntityMapping mapping = rooms.context.mappings().get(value.getClass());
        Object id = mapping.idOf(value);
        return id == null ? value : rooms.finder().reference(mapping, id);
    }

    private static void put(ToManyAttribute toMany, Object target, List<Object> elements) {
        Object value = toMany.get(target);
        if (value instanceof LazyCollection lazy) {
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
