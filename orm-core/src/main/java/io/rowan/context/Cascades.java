package io.rowan.context;

import io.rowan.error.EntityStateException;
import io.rowan.error.ReadOnlyException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.Callbacks;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Relationship;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyLoader;
import io.rowan.proxy.LazyState;
import io.rowan.schema.ForeignKey.OnDelete;
import jakarta.persistence.CascadeType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes {@code add} and {@code delete} on to what is reachable through relationships that cascade them. */
public final class Cascades {
    private final PersistenceContext context;
    private final ContextRegistry registry;
    private final LazyLoader loader;

    /**
     * Makes the cascades of a session.
     *
     * @param context the session's context
     * @param registry the contexts of the other sessions
     * @param loader loads what re-attached objects have not loaded
     */
    public Cascades(PersistenceContext context, ContextRegistry registry, LazyLoader loader) {
        this.context = context;
        this.loader = loader;
        this.registry = registry;
    }

    /**
     * Adds an object and what its relationships cascade to.
     *
     * @param entity the object
     * @return its entry
     * @throws EntityStateException when another session has it, or another object stands for its row here
     */
    public Entry add(Object entity) {
        Entry known = context.entryOf(entity);
        if (known == null) {
            Entry added = adopt(entity);
            if (added.mapping().relationships().length > 0) {
                cascade(added);
            }
            return added;
        }
        if (known.state() == Entry.State.REMOVED) {
            context.restore(known);
        }
        return known;
    }

    /**
     * Adds several objects, as {@link #add} does.
     *
     * @param entities the objects
     */
    public void addAll(Collection<?> entities) {
        Iterator<?> each = entities.iterator();
        Object first = each.hasNext() ? each.next() : null;
        EntityMapping mapping = first == null ? null : context.mappings().find(first.getClass());
        if (mapping != null) {
            context.expect(mapping, entities.size());
        }
        entities.forEach(this::add);
    }

    private void cascade(Entry first) {
        Deque<Entry> queue = new ArrayDeque<>(List.of(first));
        while (!queue.isEmpty()) {
            Entry entry = queue.poll();
            for (Attribute attribute : entry.mapping().relationships()) {
                if (cascadesPersist(attribute)) {
                    for (Object each : reachable(attribute, entry.entity())) {
                        reach(each, queue);
                    }
                }
            }
        }
    }

    private static boolean cascadesPersist(Attribute attribute) {
        Relationship relationship = relationship(attribute);
        return relationship != null && relationship.cascades(CascadeType.PERSIST);
    }

    private void reach(Object entity, Deque<Entry> queue) {
        Entry known = context.entryOf(entity);
        if (known == null) {
            queue.add(adopt(entity));
        } else if (known.state() == Entry.State.REMOVED && queue.isEmpty()) {
            context.restore(known);
        }
    }

    private Entry adopt(Object entity) {
        EntityMapping mapping = context.mappings().get(entity.getClass());
        refuseReadOnly(mapping);
        refuseForeign(mapping, entity);
        Object id = mapping.idOf(entity);
        if (id != null && (!mapping.id().assigned() || context.passing().has(mapping, entity))) {
            refuseTwin(mapping, id, "add");
            Entry entry = context.addReattached(mapping, id, entity);
            Detachment.attach(entry, loader);
            return entry;
        }
        if (id != null && !replacesRemoved(mapping, id)) {
            refuseTwin(mapping, id, "add");
        }
        if (mapping.callbacks().has(Callbacks.Event.PRE_PERSIST)) {
            mapping.callbacks().call(Callbacks.Event.PRE_PERSIST, entity);
            id = mapping.idOf(entity);
        }
        return context.addPending(mapping, id, entity);
    }

    private static void refuseReadOnly(EntityMapping mapping) {
        if (mapping.readOnly()) {
            throw new ReadOnlyException("add(…): " + mapping.name() + " is @ReadOnly, so that a session does not write"
                    + " its rows. Use an insert statement or insertAll(…), or take @ReadOnly away.");
        }
    }

    private boolean replacesRemoved(EntityMapping mapping, Object id) {
        Entry other = context.find(mapping, id);
        return other != null && !other.alive();
    }

    private void refuseForeign(EntityMapping mapping, Object entity) {
        if (registry.elsewhere(entity, context) != null) {
            throw new EntityStateException("A " + mapping.name() + " with id " + mapping.idOf(entity)
                    + " belongs to another open session, and an object belongs to one. Let it go there with"
                    + " expunge(object), or bring a copy here with merge(object).");
        }
    }

    private void refuseTwin(EntityMapping mapping, Object id, String call) {
        if (context.find(mapping, id) != null) {
            throw new EntityStateException(call + "(" + mapping.name() + "#" + id + "): this session has another object"
                    + " for that row already. Copy the changes into it with merge(object).");
        }
    }

    /**
     * Marks an object for deletion, and what its relationships cascade to; untouched collections are loaded for it.
     * What has moved to another object, by its owning side, stays.
     *
     * @param entry the object's entry
     */
    public void remove(Entry entry) {
        // Marked only when all is known: loading may flush, and must not flush half of a cascade.
        Map<Entry, PendingWork.@Nullable Origin> reached = new LinkedHashMap<>();
        Deque<Entry> queue = new ArrayDeque<>(List.of(entry));
        reached.put(entry, null);
        while (!queue.isEmpty() && entry.alive()) {
            Entry each = queue.poll();
            for (Attribute attribute : each.mapping().attributes()) {
                for (Entry next : removes(attribute) ? removals(each, attribute) : List.<Entry>of()) {
                    if (!reached.containsKey(next)) {
                        reached.put(next, new PendingWork.Origin(each, attribute));
                        queue.add(next);
                    }
                }
            }
        }
        for (Entry each : reached.keySet()) {
            if (each.alive()) {
                each.mapping().callbacks().call(Callbacks.Event.PRE_REMOVE, each.entity());
            }
        }
        reached.forEach(context::remove);
    }

    private List<Entry> removals(Entry owner, Attribute attribute) {
        boolean byDatabase = context.mappings().referringKeys().deletes(attribute);
        if (!byDatabase) {
            load(owner, attribute);
        }
        List<Entry> reached = new ArrayList<>();
        for (Object each : held(owner, attribute)) {
            Entry entry = context.entryOf(each);
            if (entry == null || !entry.alive() || moved(owner, attribute, entry)) {
                continue;
            }
            if (!byDatabase || entry.state() == Entry.State.PENDING) {
                reached.add(entry);
            }
        }
        return reached;
    }

    /** What a relationship holds, and the orphans that have left it since the last flush. */
    private static List<Object> held(Entry owner, Attribute attribute) {
        List<Object> reachable = reachable(attribute, owner.entity());
        @Nullable Object[] snapshot = owner.snapshot();
        Object stored = snapshot == null ? null : snapshot[attribute.slot()];
        if (!(stored instanceof Object[] former) || !orphanRemoval(attribute)) {
            return reachable;
        }
        Set<Object> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(reachable);
        List<Object> held = new ArrayList<>(reachable);
        for (Object each : former) {
            if (each != null && known.add(each)) {
                held.add(each);
            }
        }
        return held;
    }

    /**
     * Whether an object that is reached through an inverse side refers to another owner by now.
     *
     * @param owner the object that has the inverse side
     * @param side the inverse side
     * @param element the object that it reaches
     * @return true when the element's owning side holds another object
     */
    private static boolean moved(Entry owner, Attribute side, Entry element) {
        ToOneAttribute owning = owningSide(side);
        Object now = owning == null ? null : owning.get(element.entity());
        return now != null && now != owner.entity();
    }

    /**
     * The relationship to one that owns an inverse side.
     *
     * @param side any attribute
     * @return null for what is no inverse side of a relationship to one
     */
    public static @Nullable ToOneAttribute owningSide(Attribute side) {
        if (side instanceof ToManyAttribute toMany) {
            return toMany.otherSide() instanceof ToOneAttribute owning ? owning : null;
        }
        return side instanceof ToOneAttribute toOne
                        && !toOne.owning()
                        && toOne.otherSide() instanceof ToOneAttribute owning
                ? owning
                : null;
    }

    private boolean removes(Attribute attribute) {
        Relationship relationship = relationship(attribute);
        return relationship != null
                && (relationship.cascades(CascadeType.REMOVE)
                        || relationship.orphanRemoval()
                        || context.mappings().referringKeys().onDelete(attribute) == OnDelete.CASCADE);
    }

    /** Loads a relationship by touching it. */
    private static void load(Entry entry, Attribute attribute) {
        if (entry.entity() instanceof LazyInstance lazy) {
            LazyState state = lazy.rowan$state();
            if (state != null) {
                state.touch(lazy, attribute.name());
            }
        }
        touchUnloaded(attribute.get(entry.entity()));
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        if (collections != null && attribute instanceof ToManyAttribute toMany) {
            touchUnloaded(collections[entry.mapping().toManys().indexOf(toMany)]);
        }
    }

    private static void touchUnloaded(@Nullable Object value) {
        if (value instanceof LazyCollection lazy
                && !lazy.state().loaded()
                && !lazy.state().detached()) {
            touch(lazy);
        }
    }

    /**
     * Loads a collection by touching it.
     *
     * @param collection the collection
     */
    public static void touch(LazyCollection collection) {
        int ignored = collection instanceof Collection<?> many ? many.size() : ((Map<?, ?>) collection).size();
        assert ignored >= 0;
    }

    /**
     * The objects at the other end of a relationship that are in memory.
     *
     * @param attribute a relationship
     * @param entity the object that has it
     * @return the objects, without loading any; nulls are left out
     */
    public static List<Object> reachable(Attribute attribute, Object entity) {
        Object value = attribute.get(entity);
        if (value == null) {
            return List.of();
        }
        if (attribute instanceof ToOneAttribute) {
            return List.of(value);
        }
        Collection<?> held = Snapshots.elements(value);
        List<Object> elements = new ArrayList<>(held.size());
        for (Object element : held) {
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * What an attribute that is a relationship has in common with all relationships.
     *
     * @param attribute any attribute
     * @return null for one that is no relationship
     */
    public static @Nullable Relationship relationship(Attribute attribute) {
        if (attribute instanceof ToOneAttribute toOne) {
            return toOne.relationship();
        }
        return attribute instanceof ToManyAttribute toMany ? toMany.relationship() : null;
    }

    /**
     * Whether what leaves a relationship is deleted.
     *
     * @param attribute any attribute
     * @return true for a relationship with orphan removal
     */
    public static boolean orphanRemoval(Attribute attribute) {
        Relationship relationship = relationship(attribute);
        return relationship != null && relationship.orphanRemoval();
    }
}
