package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ToManyAttribute;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** All that one flush writes, gathered step by step. */
final class ChangeSet {
    private final PersistenceContext context;
    private List<EntityChange> ordered = Collections.emptyList();
    private @Nullable Map<Entry, EntityChange> keyed;
    private boolean pendingTaken;
    private Set<EntityMapping> mappings = Collections.emptySet();
    private @Nullable EntityMapping last;
    private boolean rekeyed;
    private Set<Link> addedLinks = Collections.emptySet();
    private Set<Link> removedLinks = Collections.emptySet();
    private List<Wipe> wipes = Collections.emptyList();

    /**
     * A row of a join table.
     *
     * @param attribute the owning side
     * @param owner the object of the owning side
     * @param target the object of the other side
     */
    record Link(ToManyAttribute attribute, Entry owner, Entry target) {}

    /**
     * All rows of a join table that refer to a deleted object.
     *
     * @param key the join table's column that refers to the deleted object
     * @param entry the deleted object
     */
    record Wipe(ReferringKey key, Entry entry) {}

    ChangeSet(PersistenceContext context) {
        this.context = context;
    }

    /** Compares all persistent objects with their snapshots and takes in the new ones. */
    void detect() {
        for (EntityMapping mapping : context.present()) {
            List<Entry> entries = context.entries(mapping);
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                if (entry.state() == Entry.State.PERSISTENT && entry.snapshot() != null) {
                    detect(entry);
                }
            }
        }
        takeInPending();
        for (Entry entry : context.work().forced()) {
            EntityChange change = touch(entry);
            if (change != null) {
                change.force();
            }
        }
    }

    /** Compares one more object with its snapshot. */
    void detectAlso(Entry entry) {
        keyed = keyed();
        detect(entry);
    }

    private void detect(Entry entry) {
        if (Snapshots.untouched(entry)) {
            return;
        }
        EntityChange change = new EntityChange(entry, RowChange.Kind.UPDATE, null);
        change.refresh();
        if (change.changed() != null) {
            put(change);
        }
    }

    /** Takes in the new objects; when asked for the first time, none of them is here. */
    void takeInPending() {
        boolean first = !pendingTaken;
        pendingTaken = true;
        for (Entry entry : context.work().pending()) {
            if (first || find(entry) == null) {
                put(new EntityChange(entry, RowChange.Kind.INSERT, null));
            }
        }
    }

    /** The change of an object, made if there is none yet; null for one that is deleted or not of the session. */
    @Nullable
    EntityChange touch(Entry entry) {
        EntityChange known = find(entry);
        if (known == null && entry.alive() && entry.snapshot() != null) {
            known = new EntityChange(entry, RowChange.Kind.UPDATE, new BitSet());
            put(known);
        }
        return known;
    }

    /** Takes in a change of an object that has none. */
    void put(EntityChange change) {
        EntityMapping mapping = change.entry().mapping();
        if (mapping != last) {
            begin();
            mappings.add(mapping);
            last = mapping;
        }
        if (keyed == null) {
            ordered.add(change);
        } else {
            keyed.put(change.entry(), change);
        }
    }

    /** A flush that finds nothing to write needs no tables. */
    private void begin() {
        if (last == null) {
            ordered = new ArrayList<>(Math.max(8, context.work().pending().size()));
            mappings = new HashSet<>();
        }
    }

    /** Whether there was a change of such an entity: what concerns no entity here need not look at each object. */
    boolean any(Predicate<EntityMapping> such) {
        for (EntityMapping mapping : mappings) {
            if (such.test(mapping)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an object that changes may refer to others, or others to it by a collection. */
    boolean related() {
        return any(mapping -> mapping.relationships().length > 0);
    }

    @Nullable
    EntityChange find(Entry entry) {
        return changes().isEmpty() ? null : keyed().get(entry);
    }

    /** The changes by their objects, in the same order, made once somebody asks for one, which most flushes never do. */
    private Map<Entry, EntityChange> keyed() {
        Map<Entry, EntityChange> known = keyed;
        if (known == null) {
            known = new LinkedHashMap<>(2 * Math.max(8, ordered.size()));
            for (EntityChange each : ordered) {
                known.put(each.entry(), each);
            }
            ordered = Collections.emptyList();
            keyed = known;
        }
        return known;
    }

    /** Turns marks for deletion into changes, and drops other changes of those objects. */
    void takeInRemoved() {
        for (Entry entry : context.work().removed()) {
            EntityChange known = find(entry);
            if (known == null || known.kind() != RowChange.Kind.DELETE) {
                drop(entry);
                put(new EntityChange(entry, RowChange.Kind.DELETE, null));
            }
        }
    }

    void drop(Entry entry) {
        if (!changes().isEmpty()) {
            keyed().remove(entry);
        }
    }

    /** Reads the values that will be written, without comparing. */
    void read() {
        changes().forEach(EntityChange::read);
    }

    /** Reads the values that will be written, once nothing changes any more, and drops what needs no statement. */
    void settle() {
        changes().removeIf(change -> {
            boolean written = change.settle();
            rekeyed |= change.rekeyed();
            return !written;
        });
    }

    /** Whether a row gets another key; known once all is settled. */
    boolean rekeyed() {
        return rekeyed;
    }

    Collection<EntityChange> changes() {
        return keyed == null ? ordered : keyed.values();
    }

    Set<Link> addedLinks() {
        return addedLinks;
    }

    Set<Link> removedLinks() {
        return removedLinks;
    }

    void link(Link link) {
        addedLinks = addedLinks.isEmpty() ? new LinkedHashSet<>() : addedLinks;
        addedLinks.add(link);
    }

    void unlink(Link link) {
        removedLinks = removedLinks.isEmpty() ? new LinkedHashSet<>() : removedLinks;
        removedLinks.add(link);
    }

    void wipe(Wipe wipe) {
        wipes = wipes.isEmpty() ? new ArrayList<>() : wipes;
        wipes.add(wipe);
    }

    List<Wipe> wipes() {
        return wipes;
    }

    /** Lets go of the changes, which are written, for the reason that the tables of a session do so at its end. */
    void release() {
        changes().clear();
    }

    boolean isEmpty() {
        return changes().isEmpty() && addedLinks.isEmpty() && removedLinks.isEmpty() && wipes.isEmpty();
    }
}
