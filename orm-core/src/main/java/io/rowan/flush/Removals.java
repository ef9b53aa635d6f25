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
import io.rowan.schema.ForeignKey.OnDelete;
import java.util.ArrayList;
import java.util.List;

/**
 * What follows from deleting objects: rows that refer to them and are not deleted get null, rows of join tables go, and
 * collections in memory lose them (semantics, rule 7).
 */
final class Removals {
    private final PersistenceContext context;
    private final ChangeSet changes;
    private final DatabaseEffects effects;
    private final ReferringKeys keys;
    private final MemorySides memory;

    Removals(PersistenceContext context, ChangeSet changes, DatabaseEffects effects) {
        this.context = context;
        this.changes = changes;
        this.effects = effects;
        this.keys = context.mappings().referringKeys();
        this.memory = new MemorySides(changes);
    }

    void run() {
        List<Entry> removed = new ArrayList<>(context.work().removed());
        effects.find(removed);
        for (Entry entry : removed) {
            rows(entry);
            sides(entry);
        }
        effects.fallen().forEach(this::sides);
        memory.apply();
        changes.takeInRemoved();
        effects.fallen().forEach(changes::drop);
        changes.removedLinks().removeIf(link -> falls(link.owner()) || falls(link.target()));
    }

    private boolean falls(Entry entry) {
        return effects.fallen().contains(entry);
    }

    private boolean stays(Entry entry) {
        return entry.alive() && !falls(entry);
    }

    /** Rows that refer to a row that goes. */
    private void rows(Entry entry) {
        for (ReferringKey key : keys.to(entry.mapping())) {
            if (key.holder() == null && key.onDelete() != OnDelete.CASCADE) {
                changes.wipes().add(new ChangeSet.Wipe(key, entry));
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

    /** The other sides of the object's relationships in memory. */
    private void sides(Entry entry) {
        for (ToManyAttribute toMany : entry.mapping().toManys()) {
            if (toMany.link() instanceof ToManyAttribute.Link.JoinTableLink) {
                forget(entry, toMany);
            }
        }
        for (ToOneAttribute toOne : entry.mapping().toOnes()) {
            if (toOne.owning()) {
                leaveTarget(entry, toOne);
            }
        }
    }

    /** Takes a deleted object out of the loaded other side of a many-to-many relationship. */
    private void forget(Entry entry, ToManyAttribute toMany) {
        if (toMany.otherSide() instanceof ToManyAttribute other) {
            for (Object element : Cascades.reachable(toMany, entry.entity())) {
                Entry reached = context.entryOf(element);
                if (reached != null && stays(reached)) {
                    memory.remove(reached, other, entry.entity());
                }
            }
        }
    }

    /** Children of a deleted parent that stay lose their foreign key. */
    private void release(Entry parent, ToManyAttribute toMany, ToManyAttribute.Link.ForeignKeyLink link) {
        LazyCollection own = CollectionDiff.own(parent, toMany);
        if (own != null && !own.state().loaded()) {
            Cascades.touch(own);
        }
        for (Object element : List.copyOf(own == null ? List.of() : Snapshots.elements(own))) {
            Entry child = context.entryOf(element);
            if (child == null || !child.alive()) {
                continue;
            }
            ToOneAttribute owner = link.owner();
            if (owner != null && owner.get(child.entity()) != parent.entity()) {
                continue;
            }
            EntityChange change = changes.touch(child);
            if (change == null || owner == null && change.foreignKeys().containsKey(link.column())) {
                continue;
            }
            if (!link.column().nullable()) {
                throw notNull(parent, toMany, child);
            }
            if (owner == null) {
                change.foreignKeys().put(link.column(), EntityChange.NONE);
            } else {
                owner.set(child.entity(), null);
            }
        }
    }

    private static FlushException notNull(Entry parent, Attribute side, Entry child) {
        return new FlushException(parent.label() + " is to be deleted, but " + child.label()
                + " refers to it and its foreign key may not be null. Map "
                + parent.mapping().name() + "." + side
                + " with cascade = CascadeType.REMOVE or orphanRemoval = true, or delete or move the child first.");
    }

    private void leaveTarget(Entry removed, ToOneAttribute toOne) {
        Object value = toOne.get(removed.entity());
        Entry reached = value == null ? null : context.entryOf(value);
        if (reached == null || !stays(reached)) {
            return;
        }
        if (toOne.otherSide() instanceof ToManyAttribute many) {
            memory.remove(reached, many, removed.entity());
        } else if (toOne.otherSide() instanceof ToOneAttribute one && one.get(reached.entity()) == removed.entity()) {
            one.set(reached.entity(), null);
            changes.touch(reached);
        }
    }

    private void releaseInverse(Entry removed, ToOneAttribute inverse) {
        LazyState state = removed.entity() instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state != null) {
            state.touch((LazyInstance) removed.entity(), inverse.name());
        }
        Object value = inverse.get(removed.entity());
        Entry child = value == null ? null : context.entryOf(value);
        ToOneAttribute owning = (ToOneAttribute) inverse.otherSide();
        if (child == null || owning == null || !child.alive() || owning.get(child.entity()) != removed.entity()) {
            return;
        }
        if (!owning.foreignKeyColumn().nullable()) {
            throw notNull(removed, inverse, child);
        }
        owning.set(child.entity(), null);
        changes.touch(child);
    }
}
