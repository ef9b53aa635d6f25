package io.rowan.context;

import io.rowan.mapping.Callbacks;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The objects whose rows were read and of which nobody was told yet, in order. They wait until the call that reads them
 * is done with all it reads, so that whoever is told sees them complete.
 */
public final class LoadedEntries {
    private @Nullable Deque<Entry> waiting;
    private boolean all;
    private long count;

    LoadedEntries() {}

    /** Says that somebody wants to be told of every object, not just of those with a callback. */
    public void collectAll() {
        all = true;
    }

    /**
     * Notes an object whose row was just read, if anybody wants to be told.
     *
     * @param entry the object
     */
    public void add(Entry entry) {
        count++;
        if (all || entry.mapping().callbacks().has(Callbacks.Event.POST_LOAD)) {
            waiting().add(entry);
        }
    }

    private Deque<Entry> waiting() {
        Deque<Entry> known = waiting;
        if (known == null) {
            known = new ArrayDeque<>();
            waiting = known;
        }
        return known;
    }

    /**
     * Counts the objects whose rows were read, whether anybody wants to be told or not.
     *
     * @return how many there were since the last call
     */
    public long takeCount() {
        long taken = count;
        count = 0;
        return taken;
    }

    /**
     * Takes the next one.
     *
     * @return an object that is still of the session, null when there is none
     */
    public @Nullable Entry poll() {
        Deque<Entry> all = waiting;
        Entry next = all == null ? null : all.poll();
        while (all != null && next != null && (next.state() == Entry.State.ABSENT || next.snapshot() == null)) {
            next = all.poll();
        }
        return next;
    }

    void clear() {
        waiting = null;
    }
}
