package io.rowan.context;

import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was true before each change of an entry, so that a rollback makes objects look as they did.
 *
 * <p>Snapshots are replaced by flushes, never changed, so a record keeps a reference to the former one and costs
 * nothing more. Undoing goes backwards through the records and then writes the snapshots of all persistent objects
 * back into them.
 */
public final class UndoLog {
    private final PersistenceContext context;
    private final ArrayList<Record> records = new ArrayList<>();
    /** How many reads there were when the transaction began. */
    private long begun;

    private @Nullable Filled filled;

    /** What was true of an entry. A transaction that inserts keeps two for each object, so each holds what it must. */
    private sealed interface Record {}

    /** The object was of no session. */
    private record Arrival(Entry entry, @Nullable Object id) implements Record {}

    /** The object had no row. The values are those of the attributes that an insert fills in. */
    private record Insert(
            Entry entry, @Nullable Object id, @Nullable Object[] values) implements Record {}

    /** The object had another state or snapshot. */
    private record Change(
            Entry entry,
            Entry.State state,
            @Nullable Object id,
            @Nullable Object @Nullable [] snapshot,
            @Nullable LazyState lazy)
            implements Record {}

    /** The attributes of an entity that an insert fills in: id, version, timestamps and what the database makes. */
    private record Filled(EntityMapping mapping, List<BasicAttribute> attributes) {
        private static final @Nullable Object[] NOTHING = {};

        static Filled of(EntityMapping mapping) {
            List<BasicAttribute> attributes = new ArrayList<>();
            for (BasicAttribute basic : mapping.basics()) {
                boolean ours = basic.generation() != BasicAttribute.Generation.NONE
                        || basic.column().generated()
                        || !basic.insertable()
                        || basic == mapping.id().attribute();
                if (ours && basic.path().direct()) {
                    attributes.add(basic);
                }
            }
            return new Filled(mapping, attributes);
        }

        /** Their values in a state; empty when none has any, as is usual. */
        @Nullable
        Object[] values(@Nullable Object[] state) {
            boolean any = false;
            for (int i = 0; i < attributes.size(); i++) {
                any |= state[attributes.get(i).slot()] != null;
            }
            return any ? attributes.stream().map(each -> state[each.slot()]).toArray() : NOTHING;
        }

        void giveBack(Object entity, @Nullable Object[] values) {
            for (int i = 0; i < attributes.size(); i++) {
                attributes.get(i).set(entity, values.length == 0 ? null : values[i]);
            }
        }
    }

    /**
     * A point to which the log can be undone.
     *
     * @param length how many records there were
     * @param sequence how many reads there were
     */
    public record Mark(int length, long sequence) {}

    UndoLog(PersistenceContext context) {
        this.context = context;
    }

    /** Makes room for new objects, each of which comes and is inserted. */
    void expect(int count) {
        records.ensureCapacity(records.size() + 2 * count);
    }

    /**
     * Keeps what is true of an entry now, before it changes.
     *
     * @param entry the entry
     */
    public void record(Entry entry) {
        records.add(
                entry.state() == Entry.State.ABSENT
                        ? new Arrival(entry, entry.id())
                        : new Change(entry, entry.state(), entry.id(), entry.snapshot(), awaiting(entry)));
    }

    private static @Nullable LazyState awaiting(Entry entry) {
        boolean read = entry.snapshot() != null;
        LazyState state = read && entry.entity() instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        return state == null || state.inverses().isEmpty() ? null : state;
    }

    /**
     * Keeps what is true of an entry before a relationship of it is read into its snapshot: where the transaction has
     * written before, what is read may have to be forgotten with what was written.
     *
     * @param entry the entry
     * @return the snapshot to read into, null when the entry has none
     */
    public @Nullable Object @Nullable [] beforeRead(Entry entry) {
        @Nullable Object[] snapshot = entry.snapshot();
        if (snapshot == null || records.isEmpty()) {
            return snapshot;
        }
        record(entry);
        @Nullable Object[] copy = snapshot.clone();
        entry.snapshot(copy);
        return copy;
    }

    /**
     * Keeps what is true of a new entry before its insert, with the values that the insert gives it.
     *
     * @param entry the entry, to be inserted
     * @param given the object's state, from which id, version and timestamps are taken back
     */
    public void recordInsert(Entry entry, @Nullable Object[] given) {
        records.add(new Insert(entry, entry.id(), filled(entry.mapping()).values(given)));
    }

    private Filled filled(EntityMapping mapping) {
        Filled known = filled;
        if (known == null || known.mapping() != mapping) {
            known = Filled.of(mapping);
            filled = known;
        }
        return known;
    }

    /**
     * The point reached.
     *
     * @return a mark
     */
    public Mark mark() {
        return new Mark(records.size(), context.sequence());
    }

    /**
     * Whether nothing changed since the transaction began.
     *
     * @return true when there is nothing to undo
     */
    public boolean isEmpty() {
        return records.isEmpty();
    }

    /** Forgets all records, since the transaction is committed. */
    public void clear() {
        records.clear();
        begun = context.sequence();
    }

    /** Undoes the whole transaction. */
    public void undoAll() {
        undo(new Mark(0, begun));
        context.work().forgetForced();
        context.expireAll();
        begun = context.sequence();
    }

    /**
     * Undoes what happened since a mark.
     *
     * @param mark the mark
     */
    public void undo(Mark mark) {
        for (int i = records.size() - 1; i >= mark.length(); i--) {
            undo(records.remove(i));
        }
        for (EntityMapping mapping : context.present()) {
            for (Entry entry : context.entries(mapping)) {
                if (entry.state() == Entry.State.PERSISTENT || entry.state() == Entry.State.REMOVED) {
                    forgetRead(entry, mark);
                    restore(entry);
                    if (entry.sequence() > mark.sequence()) {
                        context.expire(entry);
                    }
                }
            }
        }
    }

    private void undo(Record record) {
        if (record instanceof Change change) {
            undo(change);
        } else if (record instanceof Insert insert) {
            undo(insert);
        } else {
            undo((Arrival) record);
        }
    }

    private void undo(Arrival arrival) {
        Entry entry = arrival.entry;
        @Nullable Object[] row = entry.snapshot();
        if (row != null) {
            takeBack(entry, filled(entry.mapping()).values(row));
        }
        entry.snapshot(null);
        context.leave(entry);
        Detachment.detach(entry);
        entry.id(arrival.id);
    }

    private void undo(Insert insert) {
        Entry entry = insert.entry;
        takeBack(entry, insert.values);
        unwrap(entry);
        entry.snapshot(null);
        context.reenter(entry, Entry.State.PENDING, insert.id);
    }

    private void undo(Change change) {
        Entry entry = change.entry;
        boolean stored = change.state != Entry.State.PENDING && change.state != Entry.State.REATTACHED;
        // A reference that was read since stays read.
        if (change.snapshot != null || !stored) {
            entry.snapshot(change.snapshot);
        }
        if (change.lazy != null && change.snapshot != null) {
            await(entry, change.lazy, change.snapshot);
        }
        context.reenter(entry, change.state, change.id);
    }

    /** Inverse sides that were read since are to be read again. */
    private static void await(Entry entry, LazyState lazy, @Nullable Object[] snapshot) {
        for (ToOneAttribute toOne : entry.mapping().toOnes()) {
            if (snapshot[toOne.slot()] == Entry.UNREAD && !lazy.inverses().contains(toOne)) {
                lazy.await(toOne);
            }
        }
        ((LazyInstance) entry.entity()).rowan$state(lazy);
    }

    /** Collections that were read since may hold what is undone now. */
    private static void forgetRead(Entry entry, Mark mark) {
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        @Nullable Object[] snapshot = entry.snapshot();
        for (int i = 0; collections != null && snapshot != null && i < collections.length; i++) {
            LazyCollection collection = collections[i];
            if (collection != null && collection.state().readAt() > mark.sequence()) {
                snapshot[entry.mapping().toManys().get(i).slot()] = null;
            }
        }
    }

    /** Takes back what the insert gave: id, version and timestamps. */
    private void takeBack(Entry entry, @Nullable Object[] values) {
        filled(entry.mapping()).giveBack(entry.entity(), values);
    }

    /** A new object has plain collections again, with the elements that it has now: it was never of a session. */
    private static void unwrap(Entry entry) {
        for (ToManyAttribute toMany : entry.mapping().toManys()) {
            if (toMany.get(entry.entity()) instanceof LazyCollection lazy) {
                Object plain = toMany.newCollection();
                toMany.addAll(plain, lazy.elements());
                toMany.set(entry.entity(), plain);
            }
        }
        entry.collections(null);
    }

    private static void restore(Entry entry) {
        @Nullable Object[] snapshot = entry.snapshot();
        if (snapshot == null) {
            return;
        }
        EntityMapping mapping = entry.mapping();
        Object entity = entry.entity();
        mapping.writeBasics(entity, Snapshots.copyForObject(mapping, snapshot));
        for (ToOneAttribute toOne : mapping.toOnes()) {
            Object value = snapshot[toOne.slot()];
            toOne.set(entity, value == Entry.UNREAD ? null : value);
        }
        restoreCollections(entry, snapshot);
    }

    private static void restoreCollections(Entry entry, @Nullable Object[] snapshot) {
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        if (collections == null) {
            return;
        }
        List<ToManyAttribute> toManys = entry.mapping().toManys();
        for (int i = 0; i < collections.length; i++) {
            LazyCollection collection = collections[i];
            if (collection == null) {
                continue;
            }
            ToManyAttribute attribute = toManys.get(i);
            Object elements = snapshot[attribute.slot()];
            if (elements == null) {
                collection.unload();
            } else if (!collection.state().loaded()
                    || !Snapshots.sameElements((Object[]) elements, collection.elements())) {
                collection.fill(Arrays.asList((Object[]) elements));
            }
            if (attribute.get(entry.entity()) != collection) {
                attribute.set(entry.entity(), collection);
            }
        }
    }
}
