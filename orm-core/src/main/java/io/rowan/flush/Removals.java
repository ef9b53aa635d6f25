package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.error.FlushException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ReferringKeys;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey.OnDelete;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from deleting objects: rows that refer to them and are not deleted get null, rows of join tables go, and
 * collections in memory lose them (semantics, rule 7).
 */
final class Removals {
    private final PersistenceContext context;
    private final ChangeSet changes;
    private final DatabaseEffects effects;
    private final ReferringKeys keys;
    private final List<Departure> departures = new ArrayList<>();

    /** A deleted row whose foreign key only a collection of another deleted one knows: it goes first. */
    private record Departure(Entry child, Entry parent, Column column) {}

    Removals(PersistenceContext context, ChangeSet changes, DatabaseEffects effects) {
        this.context = context;
        this.changes = changes;
        this.effects = effects;
        this.keys = context.mappings().referringKeys();
    }

    void run() {
        List<Entry> removed = new ArrayList<>(context.work().removed());
        effects.find(removed);
        removed.forEach(this::rows);
        List<Entry> gone = new ArrayList<>(removed);
        gone.addAll(effects.fallen());
        new LostElements(context, changes, gone).forget();
        changes.takeInRemoved();
        for (Departure each : departures) {
            EntityChange change = changes.find(each.child);
            if (change != null) {
                change.leaves(each.parent, each.column);
            }
        }
        effects.fallen().forEach(changes::drop);
        changes.removedLinks().removeIf(link -> falls(link.owner()) || falls(link.target()));
    }

    private boolean falls(Entry entry) {
        return effects.fallen().contains(entry);
    }

    /** Rows that refer to a row that goes. */
    private void rows(Entry entry) {
        for (ReferringKey key : keys.to(entry.mapping())) {
            if (key.holder() == null && key.onDelete() != OnDelete.CASCADE) {
                changes.wipe(new ChangeSet.Wipe(key, entry));
            }
        }
        for (ToManyAttribute toMany : entry.mapping().toManys()) {
            if (toMany.link() instanceof ToManyAttribute.Link.ForeignKeyLink link
                    && keys.onDelete(toMany) == OnDelete.NO_ACTION) {
                release(entry, toMany, link);
            }
        }
        for (ToOneAttribute toOne : entry.mapping().toOnes()) {
            if (!toOne.owning() && keys.onDelete(toOne) == OnDelete.NO_ACTION) {
                releaseInverse(entry, toOne);
            }
        }
    }

    /** Children of a deleted parent that stay lose their foreign key. */
    private void release(Entry parent, ToManyAttribute toMany, ToManyAttribute.Link.ForeignKeyLink link) {
        LazyCollection own = CollectionDiff.own(parent, toMany);
        if (own != null && !own.state().loaded()) {
            Cascades.touch(own);
        }
        for (Object element : held(parent, toMany, own)) {
            Entry child = context.entryOf(element);
            ToOneAttribute owner = link.owner();
            if (child == null) {
                continue;
            }
            if (owner == null) {
                release(parent, toMany, link.column(), child);
            } else if (child.alive() && owner.get(child.entity()) == parent.entity() && changes.touch(child) != null) {
                requireNullable(parent, toMany, link.column(), child);
                owner.set(child.entity(), null);
            }
        }
    }

    /** Lets a child go whose foreign key only the parent's collection knows. */
    private void release(Entry parent, ToManyAttribute toMany, Column column, Entry child) {
        if (child.state() == Entry.State.REMOVED) {
            departures.add(new Departure(child, parent, column));
        }
        EntityChange change = child.alive() ? changes.touch(child) : null;
        if (change != null) {
            change.leaves(parent, column);
            if (!change.foreignKeys().containsKey(column)) {
                requireNullable(parent, toMany, column, child);
                change.foreignKey(column, EntityChange.NONE);
            }
        }
    }

    /** What a collection of a deleted object holds and what it held in the database: taken out of it or not, both refer. */
    private static List<Object> held(Entry parent, ToManyAttribute toMany, @Nullable LazyCollection own) {
        List<Object> held = new ArrayList<>(own == null ? List.of() : Snapshots.elements(own));
        @Nullable Object[] snapshot = parent.snapshot();
        Object stored = snapshot == null ? null : snapshot[toMany.slot()];
        if (stored != null) {
            held.addAll(Arrays.asList((Object[]) stored));
        }
        return held;
    }

    private static void requireNullable(Entry parent, Attribute side, Column column, Entry child) {
        if (!column.nullable()) {
            throw new FlushException(parent.label() + " is to be deleted, but " + child.label()
                    + " refers to it and its foreign key may not be null. Map "
                    + parent.mapping().name() + "." + side
                    + " with cascade = CascadeType.REMOVE or orphanRemoval = true, or delete or move the child first.");
        }
    }

    private void releaseInverse(Entry removed, ToOneAttribute inverse) {
        LazyState state = removed.entity() instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state != null) {
            state.touch((LazyInstance) removed.entity(), inverse.name());
        }
        @Nullable Object[] snapshot = removed.snapshot();
        releaseInverse(removed, inverse, inverse.get(removed.entity()));
        releaseInverse(removed, inverse, snapshot == null ? null : snapshot[inverse.slot()]);
    }

    private void releaseInverse(Entry removed, ToOneAttribute inverse, @Nullable Object value) {
        Entry child = value == null ? null : context.entryOf(value);
        ToOneAttribute owning = (ToOneAttribute) inverse.otherSide();
        if (child == null || owning == null || !child.alive() || owning.get(child.entity()) != removed.entity()) {
            return;
        }
        requireNullable(removed, inverse, owning.foreignKeyColumn(), child);
        owning.set(child.entity(), null);
        changes.touch(child);
    }
}
