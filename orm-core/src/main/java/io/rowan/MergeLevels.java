package io.rowan;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.error.StaleObjectException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Relationship;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session's objects for those of a graph that is merged. The graph is walked a level at a time: one select for
 * the rows of an entity, one for the collections of a relationship (in lists of at most 500 ids), never one a row. Nothing
 * is copied meanwhile, so that a flush before such a select writes nothing half copied, and what fails here leaves the
 * session's objects as they were.
 */
final class MergeLevels {
    private final SessionRooms rooms;
    private final Map<Object, Object> targets = new IdentityHashMap<>();
    private final Map<EntityMapping, Map<Object, Object>> created = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();
    private boolean passedOn;

    MergeLevels(SessionRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * An object and the session's object for the same row.
     *
     * @param mapping the entity
     * @param source the object that is merged
     * @param target the session's, which is the same one when the source is of this session
     * @param isNew whether there is no such row
     */
    record Copy(EntityMapping mapping, Object source, Object target, boolean isNew) {
        boolean managed() {
            return source == target;
        }
    }

    /** Reads what the session needs to merge an object and what its relationships cascade to. */
    List<Copy> read(Object root) {
        List<Object> level = List.of(root);
        while (!level.isEmpty()) {
            int before = copies.size();
            find(level);
            List<Copy> found = copies.subList(before, copies.size());
            loadCollections(found);
            level = next(found);
        }
        return copies;
    }

    /** The session's object for one that was reached; null for one that was not. */
    @Nullable
    Object target(Object source) {
        return targets.get(source);
    }

    private void find(List<Object> level) {
        Map<EntityMapping, List<Object>> detached = new LinkedHashMap<>();
        for (Object source : level) {
            EntityMapping mapping = rooms.context.mappings().get(source.getClass());
            Entry own = rooms.context.entryOf(source);
            Object id = mapping.idOf(source);
            if (own != null) {
                targets.put(source, source);
                if (own.alive() && !own.unread()) {
                    copies.add(new Copy(mapping, source, source, false));
                }
            } else if (mapping.readOnly()) {
                throw ReadOnlyObjects.refusal(mapping.name(), "merge(…)");
            } else if (unread(source) && id != null) {
                targets.put(source, rooms.finder().reference(mapping, id));
            } else {
                detached.computeIfAbsent(mapping, m -> new ArrayList<>()).add(source);
            }
        }
        detached.forEach(this::findRows);
    }

    private void findRows(EntityMapping mapping, List<Object> sources) {
        List<Object> ids = new ArrayList<>(sources.size());
        for (Object source : sources) {
            Object id = mapping.idOf(source);
            if (id != null) {
                rooms.context.passing().forget(mapping, id);
                ids.add(id);
            }
        }
        Map<Object, Entry> rows = new HashMap<>();
        for (Entry entry : rooms.finder().findAll(mapping, ids)) {
            if (entry != null) {
                rows.put(Objects.requireNonNull(entry.id()), entry);
            }
        }
        for (Object source : sources) {
            Object id = mapping.idOf(source);
            copies.add(copy(mapping, source, id, id == null ? null : rows.get(id)));
        }
    }

    private Copy copy(EntityMapping mapping, Object source, @Nullable Object id, @Nullable Entry entry) {
        Object target;
        if (entry != null) {
            checkVersion(mapping, source, entry);
            target = entry.entity();
        } else {
            requireNeverStored(mapping, source, id);
            target = id == null || !mapping.id().assigned()
                    ? mapping.instantiate()
                    : created.computeIfAbsent(mapping, m -> new HashMap<>())
                            .computeIfAbsent(id, i -> mapping.instantiate());
        }
        targets.put(source, target);
        return new Copy(mapping, source, target, entry == null);
    }

    /** Objects of the session that hold what is still to be merged are not flushed: that would add it as it is. */
    private void loadCollections(List<Copy> found) {
        if (passedOn) {
            rooms.withoutAutoflush(() -> found.forEach(MergeLevels::loadCollections));
        } else {
            found.forEach(MergeLevels::loadCollections);
        }
    }

    private static void loadCollections(Copy copy) {
        if (copy.managed() || copy.isNew()) {
            return;
        }
        for (ToManyAttribute toMany : copy.mapping().toManys()) {
            if (loaded(toMany.get(copy.source())) && toMany.get(copy.target()) instanceof LazyCollection lazy) {
                Cascades.touch(lazy);
            }
        }
    }

    private List<Object> next(List<Copy> found) {
        Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Object> next = new ArrayList<>();
        for (Copy copy : found) {
            for (Attribute attribute : copy.mapping().attributes()) {
                Relationship relationship = Cascades.relationship(attribute);
                if (relationship == null || !relationship.cascades(CascadeType.MERGE)) {
                    continue;
                }
                for (Object each : Cascades.reachable(attribute, copy.source())) {
                    if (!targets.containsKey(each) && reached.add(each)) {
                        next.add(each);
                        passedOn |= copy.managed() && rooms.context.entryOf(each) == null;
                    }
                }
            }
        }
        return next;
    }

    /** Whether a collection attribute's value says what the elements are. */
    static boolean loaded(@Nullable Object value) {
        return !(value instanceof LazyCollection lazy) || lazy.state().loaded();
    }

    private static boolean unread(Object source) {
        LazyState state = source instanceof LazyInstance lazy ? lazy.rowan$state() : null;
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
}
