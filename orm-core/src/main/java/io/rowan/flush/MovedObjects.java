package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PendingWork;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * Objects to which another object passed its deletion on, and which belong to a third one by now: they stay (semantics,
 * rule 7). What was deleted by name stays deleted.
 */
final class MovedObjects {
    private final PersistenceContext context;
    private final ChangeSet changes;

    MovedObjects(PersistenceContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
    }

    void keep() {
        if (context.work().removed().isEmpty()) {
            return;
        }
        for (Entry entry : List.copyOf(context.work().removed())) {
            PendingWork.Origin origin = context.work().origin(entry);
            if (origin != null && refersToAnother(entry, origin)) {
                restore(entry);
            }
        }
        for (EntityChange change : new ArrayList<>(changes.changes())) {
            taken(change);
        }
    }

    private boolean refersToAnother(Entry entry, PendingWork.Origin origin) {
        ToOneAttribute owning = Cascades.owningSide(origin.attribute());
        Object now = owning == null ? null : owning.get(entry.entity());
        Entry owner = now == null ? null : context.entryOf(now);
        return owner != null && owner != origin.owner() && owner.alive();
    }

    /** Keeps what has come to the relationships of an object. */
    private void taken(EntityChange change) {
        EntityMapping mapping = change.entry().mapping();
        for (ToManyAttribute toMany : mapping.toManys()) {
            if (change.changed(toMany.slot())) {
                for (Object added : CollectionDiff.of(change.entry(), toMany).added()) {
                    taken(change.entry(), toMany, added);
                }
            }
        }
        for (ToOneAttribute toOne : mapping.toOnes()) {
            Object now = toOne.get(change.entry().entity());
            if (!toOne.owning() && change.changed(toOne.slot()) && now != null) {
                taken(change.entry(), toOne, now);
            }
        }
    }

    private void taken(Entry owner, Attribute attribute, Object element) {
        Entry entry = context.entryOf(element);
        if (entry == null || entry.state() != Entry.State.REMOVED) {
            return;
        }
        PendingWork.Origin origin = context.work().origin(entry);
        if (origin != null && origin.attribute() == attribute && origin.owner() != owner) {
            restore(entry);
        }
    }

    private void restore(Entry entry) {
        for (Entry each : context.restore(entry)) {
            changes.detectAlso(each);
        }
    }
}
