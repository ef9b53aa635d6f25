package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.FlushException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings the two sides of relationships in step (semantics, rules 6 and 7).
 *
 * <p>First the inverse sides speak: an element that came to a collection gets its owner set, one that left it becomes
 * an orphan or loses its owner, unless it went to another collection. Then the owning sides speak: where the object
 * that they refer to has its collection in memory, that is corrected. Two sides that say different things are an error
 * that quotes both.
 */
final class TwoWaySync {
    private final PersistenceContext context;
    private final Cascades cascades;
    private final ChangeSet changes;
    private final MemorySides memory;
    private final Map<Claim, Entry> claims = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    /**
     * An element whose owner a collection wants to be.
     *
     * @param element the element
     * @param column names the relationship: the owning attribute or the foreign key's column
     */
    private record Claim(Entry element, Object column) {}

    /** An element that has left a collection or an inverse one-to-one. */
    private record Loss(Entry owner, Attribute side, Entry element) {}

    TwoWaySync(PersistenceContext context, Cascades cascades, ChangeSet changes) {
        this.context = context;
        this.cascades = cascades;
        this.changes = changes;
        this.memory = new MemorySides(changes);
    }

    void run() {
        List<EntityChange> all = new ArrayList<>(changes.changes());
        for (EntityChange change : all) {
            for (ToManyAttribute toMany : change.entry().mapping().toManys()) {
                if (change.changed(toMany.slot())) {
                    collection(change.entry(), toMany);
                }
            }
            for (ToOneAttribute toOne : change.entry().mapping().toOnes()) {
                if (!toOne.owning() && change.changed(toOne.slot())) {
                    inverse(change.entry(), toOne);
                }
            }
        }
        for (Loss loss : losses) {
            lose(loss);
        }
        for (EntityChange change : new ArrayList<>(changes.changes())) {
            for (ToOneAttribute toOne : change.entry().mapping().toOnes()) {
                if (toOne.owning() && toOne.otherSide() != null) {
                    owning(change, toOne);
                }
            }
        }
        memory.apply();
        new OwnedOrphans(context, changes).find().forEach(cascades::remove);
    }

    private void collection(Entry owner, ToManyAttribute attribute) {
        CollectionDiff diff = CollectionDiff.of(owner, attribute);
        if (attribute.link() instanceof ToManyAttribute.Link.JoinTableLink) {
            links(owner, attribute, diff);
            return;
        }
        ToManyAttribute.Link.ForeignKeyLink link = (ToManyAttribute.Link.ForeignKeyLink) attribute.link();
        for (Object element : diff.added()) {
            Entry entry = entryOf(owner, attribute, element);
            if (link.owner() == null) {
                claim(entry, link.column(), owner, attribute);
                changesOf(entry).foreignKey(link.column(), owner);
            } else {
                gain(owner, attribute, link.owner(), entry);
            }
        }
        for (Object element : diff.removed()) {
            Entry entry = context.entryOf(element);
            if (entry != null && entry.alive()) {
                losses.add(new Loss(owner, attribute, entry));
            }
        }
    }

    private Entry entryOf(Entry owner, Attribute attribute, Object element) {
        Entry entry = context.entryOf(element);
        if (entry == null) {
            throw Unreachable.error(owner, attribute, element);
        }
        if (entry.state() == Entry.State.REMOVED || entry.state() == Entry.State.DELETED) {
            throw new FlushException(
                    entry.label() + " was added to " + owner.mapping().name() + "." + attribute
                            + " and deleted as well. Take it out of the relationship, or call session.add(object) to keep it.");
        }
        return entry;
    }

    private EntityChange changesOf(Entry entry) {
        EntityChange change = changes.touch(entry);
        if (change == null) {
            throw new EntityNotFoundException("The flush is to change " + entry.label() + ", which is not in table "
                    + entry.mapping().table().name() + ". Take the object out of the relationship, or add a new one.");
        }
        return change;
    }

    private void claim(Entry element, Object column, Entry owner, Attribute side) {
        Entry other = claims.putIfAbsent(new Claim(element, column), owner);
        if (other != null && other != owner) {
            throw new FlushException(element.label() + " was added to " + side + " of " + owner.label() + " and of "
                    + other.label() + ", but can belong to one. Take it out of one of them.");
        }
    }

    /** An element came to an inverse side: its owning side follows, unless it was set to something else. */
    private void gain(Entry owner, Attribute side, ToOneAttribute owning, Entry element) {
        claim(element, owning, owner, side);
        Object now = owning.get(element.entity());
        if (now == owner.entity()) {
            return;
        }
        @Nullable Object[] snapshot = element.snapshot();
        Object then = snapshot == null ? null : snapshot[owning.slot()];
        if (now != null && now != then) {
            throw contradiction(owner, side, owning, element, now);
        }
        owning.set(element.entity(), owner.entity());
        changesOf(element);
    }

    private FlushException contradiction(
            Entry owner, Attribute side, ToOneAttribute owning, Entry element, Object now) {
        Entry other = context.entryOf(now);
        String name = element.mapping().name() + "." + owning;
        return new FlushException("The two sides of " + name + " contradict each other: " + element.label()
                + " was added to " + side + " of " + owner.label() + ", but its " + owning + " was set to "
                + (other == null ? now : other.label()) + ". Set one side, or both to the same object.");
    }

    private void inverse(Entry owner, ToOneAttribute side) {
        ToOneAttribute owning = (ToOneAttribute) side.otherSide();
        Object now = side.get(owner.entity());
        @Nullable Object[] snapshot = owner.snapshot();
        Object then = snapshot == null ? null : snapshot[side.slot()];
        if (owning == null) {
            return;
        }
        if (then == Entry.UNREAD) {
            then = null;
        }
        if (now != null) {
            gain(owner, side, owning, entryOf(owner, side, now));
        }
        Entry lost = then == null || then == now ? null : context.entryOf(then);
        if (lost != null && lost.alive()) {
            losses.add(new Loss(owner, side, lost));
        }
    }

    /** An element left: it went to another owner, or is an orphan, or has no owner now. */
    private void lose(Loss loss) {
        Entry element = loss.element();
        if (loss.side() instanceof ToManyAttribute attribute
                && attribute.link() instanceof ToManyAttribute.Link.ForeignKeyLink link
                && link.owner() == null) {
            if (!claims.containsKey(new Claim(element, link.column()))) {
                if (attribute.relationship().orphanRemoval()) {
                    cascades.remove(element);
                } else {
                    requireNullable(loss, link.column().nullable());
                    changesOf(element).foreignKey(link.column(), EntityChange.NONE);
                }
            }
            return;
        }
        ToOneAttribute owning = Cascades.owningSide(loss.side());
        if (owning == null) {
            throw new IllegalStateException(loss.side() + " has no owning side");
        }
        if (claims.containsKey(new Claim(element, owning))) {
            return;
        }
        Object now = owning.get(element.entity());
        if (now != null && now != loss.owner().entity()) {
            return;
        }
        if (Cascades.orphanRemoval(loss.side())) {
            cascades.remove(element);
        } else if (now != null) {
            requireNullable(loss, owning.foreignKeyColumn().nullable());
            owning.set(element.entity(), null);
            changesOf(element);
        }
    }

    private static void requireNullable(Loss loss, boolean nullable) {
        if (!nullable) {
            throw new FlushException(loss.element().label() + " was taken out of "
                    + loss.owner().mapping().name() + "."
                    + loss.side()
                    + ", but its foreign key may not be null. Delete it with session.delete(object), or map"
                    + " the relationship with orphanRemoval = true.");
        }
    }

    /** An owning side was set: the other side follows in memory. */
    private void owning(EntityChange change, ToOneAttribute toOne) {
        Entry element = change.entry();
        Object now = toOne.get(element.entity());
        @Nullable Object[] snapshot = element.snapshot();
        Object then = snapshot == null ? null : snapshot[toOne.slot()];
        if (now == then) {
            return;
        }
        Entry left = then == null ? null : context.entryOf(then);
        if (left != null) {
            leave(left, toOne, element, now);
        }
        Entry reached = now == null ? null : context.entryOf(now);
        if (reached == null) {
            return;
        }
        if (toOne.otherSide() instanceof ToManyAttribute many) {
            memory.add(reached, many, element.entity());
        } else if (toOne.otherSide() instanceof ToOneAttribute one) {
            takeOver(reached, one, element);
        }
    }

    private void leave(Entry left, ToOneAttribute toOne, Entry element, @Nullable Object now) {
        Attribute other = toOne.otherSide();
        if (other instanceof ToManyAttribute many) {
            boolean held = memory.holds(left, many, element.entity());
            memory.remove(left, many, element.entity());
            if (held && now == null && many.relationship().orphanRemoval()) {
                cascades.remove(element);
            }
        } else if (other instanceof ToOneAttribute one && one.get(left.entity()) == element.entity()) {
            one.set(left.entity(), null);
            changes.touch(left);
        }
    }

    private void takeOver(Entry reached, ToOneAttribute one, Entry element) {
        @Nullable Object[] snapshot = reached.snapshot();
        boolean unread = snapshot != null && snapshot[one.slot()] == Entry.UNREAD;
        Object former = one.get(reached.entity());
        if (former == element.entity() || reached.unread() || unread && former == null) {
            return;
        }
        one.set(reached.entity(), element.entity());
        changes.touch(reached);
    }

    private void links(Entry owner, ToManyAttribute attribute, CollectionDiff diff) {
        ToManyAttribute other = (ToManyAttribute) attribute.otherSide();
        boolean inverse = attribute.relationship().inverse();
        for (Object element : diff.added()) {
            Entry entry = entryOf(owner, attribute, element);
            changes.link(link(inverse, owner, attribute, entry));
            if (other != null) {
                memory.add(entry, other, owner.entity());
            }
        }
        for (Object element : diff.removed()) {
            Entry entry = context.entryOf(element);
            if (entry == null) {
                continue;
            }
            changes.unlink(link(inverse, owner, attribute, entry));
            if (other != null) {
                memory.remove(entry, other, owner.entity());
            }
            if (attribute.relationship().orphanRemoval()) {
                cascades.remove(entry);
            }
        }
    }

    private static ChangeSet.Link link(boolean inverse, Entry owner, ToManyAttribute attribute, Entry element) {
        Attribute other = attribute.otherSide();
        return inverse && other instanceof ToManyAttribute owning
                ? new ChangeSet.Link(owning, element, owner)
                : new ChangeSet.Link(attribute, owner, element);
    }
}
