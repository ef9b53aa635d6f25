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
    private final List<Record> records = new ArrayList<>();
    /** How many reads there were when the transaction began. */
    private long begun;

    private record Record(
            Entry entry,
            Entry.State state,
            @Nullable Object id,
            @Nullable Object @Nullable [] snapshot,
            @Nullable Object @Nullable [] given,
            @Nullable LazyState lazy) {}

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

    /**
     * Keeps what is true of an entry now, before it changes.
     *
     * @param entry the entry
     */
    public void record(Entry entry) {
        records.add(new Record(entry, entry.state(), entry.id(), entry.snapshot(), null, awaiting(entry)));
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
     * @param entry the entry
     * @param given the object's state, from which id, version and timestamps are taken back
     */
    public void recordInsert(Entry entry, @Nullable Object[] given) {
        records.add(new Record(entry, entry.state(), entry.id(), entry.snapshot(), given, null));
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
        Entry entry = record.entry;
        @Nullable Object[] row = entry.snapshot();
        if (record.given != null) {
            takeBack(entry, record.given);
            unwrap(entry);
        } else if (record.state == Entry.State.ABSENT && row != null) {
            takeBack(entry, row);
        }
        boolean stored = record.state == Entry.State.PERSISTENT
                || record.state == Entry.State.REMOVED
                || record.state == Entry.State.DELETED;
        // A reference that was read since stays read.
        if (record.snapshot != null || !stored) {
            entry.snapshot(record.snapshot);
        }
        if (record.lazy != null && record.snapshot != null) {
            await(entry, record.lazy, record.snapshot);
        }
        if (record.state == Entry.State.ABSENT) {
            context.leave(entry);
            Detachment.detach(entry);
            entry.id(record.id);
        } else {
            context.reenter(entry, record.state, record.id);
        }
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
    private static void takeBack(Entry entry, @Nullable Object[] given) {
        EntityMapping mapping = entry.mapping();
        for (BasicAttribute basic : mapping.basics()) {
            boolean ours = basic.generation() != BasicAttribute.Generation.NONE
                    || basic.column().generated()
                    || !basic.insertable()
                    || basic == mapping.id().attribute();
            if (ours && basic.path().direct()) {
                basic.set(entry.entity(), given[basic.slot()]);
            }
        }
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
