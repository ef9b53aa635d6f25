package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects that streams of a session gave, held weakly: as long as somebody holds one, its row gives no other. Used by
 * one thread at a time.
 */
public final class PassingObjects {
    private Map<EntityMapping, Map<Object, Held>> objects = Collections.emptyMap();
    private @Nullable ReferenceQueue<Object> gone;
    private long stamp;

    private static final class Held extends WeakReference<Object> {
        private final EntityMapping mapping;
        private final Object id;
        private long read = -1;

        Held(EntityMapping mapping, Object id, Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            this.mapping = mapping;
            this.id = id;
        }
    }

    PassingObjects() {}

    void keep(EntityMapping mapping, @Nullable Object id, Object object) {
        ReferenceQueue<Object> queue = queue();
        forget(queue);
        if (id != null) {
            objects.computeIfAbsent(mapping, m -> new HashMap<>()).put(id, new Held(mapping, id, object, queue));
        }
    }

    private ReferenceQueue<Object> queue() {
        ReferenceQueue<Object> known = gone;
        if (known == null) {
            known = new ReferenceQueue<>();
            gone = known;
            objects = new HashMap<>();
        }
        return known;
    }

    private void forget(ReferenceQueue<Object> queue) {
        for (Reference<?> each = queue.poll(); each != null; each = queue.poll()) {
            Held held = (Held) each;
            Map<Object, Held> byId = objects.get(held.mapping);
            if (byId != null) {
                byId.remove(held.id, held);
            }
        }
    }

    /**
     * The object that a stream gave for a row.
     *
     * @param mapping the entity
     * @param id the row's id
     * @return the object, null when there is none or nobody holds it any more
     */
    public @Nullable Object find(EntityMapping mapping, @Nullable Object id) {
        Held held = held(mapping, id);
        return held == null ? null : held.get();
    }

    private @Nullable Held held(EntityMapping mapping, @Nullable Object id) {
        Map<Object, Held> byId = objects.isEmpty() || id == null ? null : objects.get(mapping);
        return byId == null ? null : byId.get(id);
    }

    /** Notes that the row of an object was read just now. */
    void read(EntityMapping mapping, @Nullable Object id) {
        Held held = held(mapping, id);
        if (held != null) {
            held.read = stamp;
        }
    }

    /** Lets the rows of all objects be read afresh. */
    public void expireAll() {
        stamp++;
    }

    /**
     * Lets the row of an object be read afresh.
     *
     * @param mapping the entity
     * @param id the row's id
     */
    public void expire(EntityMapping mapping, @Nullable Object id) {
        Held held = held(mapping, id);
        if (held != null) {
            held.read = -1;
        }
    }

    /**
     * The object of a row that was read in this transaction.
     *
     * @param mapping the entity
     * @param id the row's id
     * @return the object, null when there is none, or its row is to be read
     */
    public @Nullable Object fresh(EntityMapping mapping, Object id) {
        Held held = held(mapping, id);
        return held == null || held.read != stamp ? null : held.get();
    }

    /**
     * All objects that somebody still holds.
     *
     * @return the objects with their mappings
     */
    public Map<Object, EntityMapping> all() {
        Map<Object, EntityMapping> all = new IdentityHashMap<>();
        objects.forEach((mapping, byId) -> byId.values().forEach(held -> {
            Object object = held.get();
            if (object != null) {
                all.put(object, mapping);
            }
        }));
        return all;
    }

    /**
     * Whether an object came from a stream, and the session has not got it since.
     *
     * @param mapping the entity
     * @param object the object
     * @return true for an object that nobody writes
     */
    public boolean has(EntityMapping mapping, Object object) {
        return !objects.isEmpty() && find(mapping, mapping.idOf(object)) == object;
    }

    /**
     * Forgets an object: its row gives another from now on, if the session does not have it.
     *
     * @param mapping the entity
     * @param id the row's id
     */
    public void forget(EntityMapping mapping, @Nullable Object id) {
        Map<Object, Held> byId = objects.isEmpty() || id == null ? null : objects.get(mapping);
        if (byId != null) {
            byId.remove(id);
        }
    }
}
