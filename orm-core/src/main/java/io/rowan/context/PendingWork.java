package io.rowan.context;

import io.rowan.mapping.Attribute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a session whose states wait for a flush, each kind in the order in which they came. */
public final class PendingWork {
    private Collection<Entry> pending = Collections.emptySet();
    private Set<Entry> removed = Collections.emptySet();
    private Set<Entry> reattached = Collections.emptySet();
    private Set<Entry> deleted = Collections.emptySet();
    private Set<Entry> forced = Collections.emptySet();
    private Map<Entry, Origin> origins = Collections.emptyMap();

    /**
     * Why an object is deleted that nobody named: a relationship passed the deletion of another object on.
     *
     * @param owner the other object
     * @param attribute its relationship
     */
    public record Origin(Entry owner, Attribute attribute) {}

    PendingWork() {}

    /** Makes room for new objects. */
    void expect(int count) {
        pending = pending == Collections.EMPTY_SET ? new ArrayList<>(count) : pending;
    }

    /** Sorts an entry in by its state that was never here: new objects just queue up, as long as none of them leaves. */
    void fileNew(Entry entry) {
        if (entry.state() == Entry.State.PENDING) {
            pending = pending == Collections.EMPTY_SET ? new ArrayList<>() : pending;
            pending.add(entry);
        } else {
            file(entry);
        }
    }

    /** Sorts an entry in by its state. */
    void file(Entry entry) {
        if (!pending.isEmpty() || entry.state() == Entry.State.PENDING) {
            pending = file(keyed(pending), entry, Entry.State.PENDING);
        }
        removed = file(removed, entry, Entry.State.REMOVED);
        reattached = file(reattached, entry, Entry.State.REATTACHED);
        if (entry.state() != Entry.State.PERSISTENT) {
            forced.remove(entry);
        }
    }

    private static Set<Entry> keyed(Collection<Entry> entries) {
        return entries instanceof Set<Entry> set ? set : new LinkedHashSet<>(entries);
    }

    private static Set<Entry> file(Set<Entry> set, Entry entry, Entry.State state) {
        if (entry.state() == state) {
            return with(set, entry);
        }
        if (!set.isEmpty()) {
            set.remove(entry);
        }
        return set;
    }

    /** The set with one more entry: the same, unless it is the one that stands for a set before its first entry. */
    private static Set<Entry> with(Set<Entry> set, Entry entry) {
        Set<Entry> own = set == Collections.EMPTY_SET ? new LinkedHashSet<>() : set;
        own.add(entry);
        return own;
    }

    /** Sorts all entries in by their states, after a flush. */
    void fileAll() {
        if (!keep(pending, Entry.State.PENDING)) {
            pending = Collections.emptySet();
        }
        keep(removed, Entry.State.REMOVED);
        keep(reattached, Entry.State.REATTACHED);
        forced.clear();
    }

    /** Whether any stay. Most often all have been written: then they go together, which costs less than one by one. */
    private static boolean keep(Collection<Entry> entries, Entry.State state) {
        boolean any = false;
        for (Entry entry : entries) {
            any |= entry.state() == state;
        }
        if (any) {
            entries.removeIf(entry -> entry.state() != state);
        } else {
            entries.clear();
        }
        return any;
    }

    /** Forgets whose versions were to count up, as their transaction is undone. */
    void forgetForced() {
        forced.clear();
    }

    void deleted(Entry entry) {
        deleted = with(deleted, entry);
    }

    /** Takes the entries out whose rows were deleted. */
    List<Entry> takeDeleted() {
        if (deleted.isEmpty() && origins.isEmpty()) {
            return List.of();
        }
        List<Entry> taken = new ArrayList<>(deleted);
        deleted.clear();
        origins.clear();
        return taken;
    }

    void origin(Entry entry, @Nullable Origin origin) {
        if (origin == null) {
            origins.remove(entry);
        } else {
            origins = origins.isEmpty() ? new HashMap<>() : origins;
            origins.put(entry, origin);
        }
    }

    /** The removed objects whose deletion another object's passed on. */
    List<Entry> passedOnBy(Entry owner) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : removed) {
            Origin origin = origins.get(entry);
            if (origin != null && origin.owner() == owner) {
                found.add(entry);
            }
        }
        return found;
    }

    void clear() {
        pending = Collections.emptySet();
        removed.clear();
        reattached.clear();
        deleted.clear();
        forced.clear();
        origins.clear();
    }

    /**
     * The objects to be inserted.
     *
     * @return a view
     */
    public Collection<Entry> pending() {
        return pending;
    }

    /**
     * The objects to be deleted.
     *
     * @return a view
     */
    public Collection<Entry> removed() {
        return removed;
    }

    /**
     * The objects to be compared with their rows.
     *
     * @return a view
     */
    public Collection<Entry> reattached() {
        return reattached;
    }

    /**
     * Lets the version of an object count up at the next flush, whether or not anything else of it changes.
     *
     * @param entry a persistent object with a version
     */
    public void force(Entry entry) {
        forced = with(forced, entry);
    }

    /**
     * The objects whose versions count up at the next flush.
     *
     * @return a view
     */
    public Collection<Entry> forced() {
        return forced;
    }

    /**
     * Why an object is deleted.
     *
     * @param entry an object to be deleted
     * @return the relationship that passed it on, null for an object that was named itself or is an orphan
     */
    public @Nullable Origin origin(Entry entry) {
        return origins.get(entry);
    }
}
