package io.rowan.context;

import java.util.ArrayList;
import java.util.List;

/**
 * The objects of one entity that came from one result. The first touch of a relationship of one of them loads it for
 * all, which is what makes the number of statements follow the depth of a graph and not its rows.
 */
public final class LoadGroup {
    private final ArrayList<Entry> entries = new ArrayList<>(0);

    /** Makes an empty group. */
    public LoadGroup() {}

    /**
     * Makes room.
     *
     * @param count how many objects will probably be added
     */
    public void expect(int count) {
        entries.ensureCapacity(count);
    }

    /**
     * Adds an object and tells it so.
     *
     * @param entry the object
     */
    public void add(Entry entry) {
        entry.group(this);
        entries.add(entry);
    }

    /**
     * Adds an object that knows it.
     *
     * @param entry an object that was made with this group
     */
    public void added(Entry entry) {
        entries.add(entry);
    }

    /**
     * The objects, in the order of the result.
     *
     * @return the objects
     */
    public List<Entry> entries() {
        return entries;
    }
}
