package io.rowan.context;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import io.rowan.type.ColumnType;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes snapshots of objects and compares objects with theirs. */
public final class Snapshots {
    private Snapshots() {}

    /**
     * Compares an object with its snapshot.
     *
     * @param entry an entry
     * @return the slots that differ, null when none does or the object is not written
     */
    public static @Nullable BitSet changes(Entry entry) {
        return untouched(entry) ? null : changes(entry, entry.mapping().readState(entry.entity()));
    }

    /**
     * Whether an object is known to be as its row was read or written.
     *
     * @param entry an entry
     * @return true when nothing differs, and for an object that is not written: one without a snapshot or read-only
     */
    public static boolean untouched(Entry entry) {
        @Nullable Object[] snapshot = entry.snapshot();
        return snapshot == null || entry.mapping().readOnly() || unchanged(entry, snapshot);
    }

    /** Answers for the many objects that nobody has touched. */
    private static boolean unchanged(Entry entry, @Nullable Object[] snapshot) {
        Object entity = entry.entity();
        EntityMapping mapping = entry.mapping();
        if (!mapping.holds(entity, snapshot)) {
            return false;
        }
        for (Attribute attribute : mapping.watched()) {
            if (!same(attribute, attribute.get(entity), snapshot[attribute.slot()])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Compares values of an object with its snapshot.
     *
     * @param entry an entry
     * @param state the object's values by slot
     * @return the slots that differ, null when none does or the object is not written
     */
    public static @Nullable BitSet changes(Entry entry, @Nullable Object[] state) {
        EntityMapping mapping = entry.mapping();
        @Nullable Object[] snapshot = entry.snapshot();
        BitSet changed = null;
        for (int slot = 0; snapshot != null && !mapping.readOnly() && slot < snapshot.length; slot++) {
            boolean held = state[slot] == snapshot[slot] && mapping.plain(slot);
            if (!held && !same(mapping.attributes().get(slot), state[slot], snapshot[slot])) {
                changed = changed == null ? new BitSet(snapshot.length) : changed;
                changed.set(slot);
            }
        }
        return changed;
    }

    private static boolean same(Attribute attribute, @Nullable Object now, @Nullable Object then) {
        if (attribute instanceof BasicAttribute basic) {
            return same(basic.type(), now, then);
        }
        if (attribute instanceof ToOneAttribute) {
            return now == then || now == null && then == Entry.UNREAD;
        }
        return sameCollection(now, (Object[]) then);
    }

    /**
     * Whether two values are the same for a column.
     *
     * @param type the column's type
     * @param one a value or null
     * @param other a value or null
     * @return true when writing one instead of the other changes nothing
     */
    public static boolean same(ColumnType<Object> type, @Nullable Object one, @Nullable Object other) {
        return one == other && !(one != null && type.mutable())
                || one != null && other != null && type.same(one, other);
    }

    private static boolean sameCollection(@Nullable Object now, @Nullable Object @Nullable [] then) {
        if (now instanceof LazyCollection lazy) {
            return !lazy.state().loaded() ? then == null : then != null && sameElements(then, lazy.elements());
        }
        // A plain collection took the place of the session's own, which the flush will give back to the object.
        return false;
    }

    /**
     * The elements of a collection as an object holds it, without loading.
     *
     * @param value a collection, a map or null
     * @return the elements; the values of a map; empty for null
     */
    public static Collection<?> elements(@Nullable Object value) {
        if (value instanceof LazyCollection lazy) {
            return lazy.elements();
        }
        if (value instanceof Collection<?> collection) {
            return collection;
        }
        return value instanceof Map<?, ?> map ? map.values() : List.of();
    }

    static boolean sameElements(@Nullable Object[] then, Collection<?> now) {
        if (then.length != now.size()) {
            return false;
        }
        Iterator<?> each = now.iterator();
        for (Object element : then) {
            if (each.next() != element) {
                return false;
            }
        }
        return true;
    }

    /**
     * Takes a snapshot of an object whose values were just written, which it most often still has.
     *
     * @param entry the entry
     * @param written the values by slot, which become the snapshot where the object has them
     * @return the values by slot, mutable ones copied
     */
    public static @Nullable Object[] take(Entry entry, @Nullable Object[] written) {
        EntityMapping mapping = entry.mapping();
        Object entity = entry.entity();
        if (!mapping.holds(entity, written)) {
            return finished(entry, mapping.readState(entity));
        }
        for (Attribute attribute : mapping.watched()) {
            written[attribute.slot()] = attribute.get(entity);
        }
        return finished(entry, written);
    }

    private static @Nullable Object[] finished(Entry entry, @Nullable Object[] state) {
        List<ToManyAttribute> toManys = entry.mapping().toManys();
        for (int i = 0; i < toManys.size(); i++) {
            int slot = toManys.get(i).slot();
            Object value = state[slot];
            boolean unloaded =
                    value instanceof LazyCollection lazy && !lazy.state().loaded();
            state[slot] = unloaded ? null : elements(value).toArray();
        }
        keepUnread(entry, state);
        return copyMutable(entry.mapping(), state);
    }

    private static void keepUnread(Entry entry, @Nullable Object[] state) {
        LazyState lazy = entry.entity() instanceof LazyInstance instance ? instance.rowan$state() : null;
        if (lazy != null) {
            for (ToOneAttribute inverse : lazy.inverses()) {
                if (state[inverse.slot()] == null) {
                    state[inverse.slot()] = Entry.UNREAD;
                }
            }
        }
    }

    /**
     * Copies the mutable column values of a state in place.
     *
     * @param mapping the entity
     * @param state the state
     * @return the same array
     */
    public static @Nullable Object[] copyMutable(EntityMapping mapping, @Nullable Object[] state) {
        for (BasicAttribute basic : mapping.mutables()) {
            Object value = state[basic.slot()];
            if (value != null) {
                state[basic.slot()] = basic.type().copy(value);
            }
        }
        return state;
    }

    static @Nullable Object[] copyForObject(EntityMapping mapping, @Nullable Object[] snapshot) {
        return copyMutable(mapping, snapshot.clone());
    }
}
