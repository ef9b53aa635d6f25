package io.rowan.context;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries by their objects, compared by identity: a table with linear probing that holds nothing but the entries.
 * Another thread may look while this one changes it, and finds an entry or not.
 */
final class ObjectTable {
    private @Nullable Entry[] table = new @Nullable Entry[16];
    private int size;

    /** Makes room for further objects. */
    void expect(int count) {
        int wanted = Integer.highestOneBit(Math.max(1, size + count)) * 4;
        if (wanted > table.length) {
            resize(wanted);
        }
    }

    /** Takes in an entry, in place of another of the same object. */
    void put(Entry entry) {
        int place = place(table, entry.entity());
        if (table[place] == null && ++size > table.length / 2) {
            resize(2 * table.length);
            place = place(table, entry.entity());
        }
        table[place] = entry;
    }

    private void resize(int length) {
        @Nullable Entry[] larger = new @Nullable Entry[length];
        for (Entry entry : table) {
            if (entry != null) {
                larger[place(larger, entry.entity())] = entry;
            }
        }
        Arrays.fill(table, null); // for the reason that release() has
        table = larger;
    }

    /** Lets go of all, for the reason that {@link MappedEntries#release} gives. */
    void release() {
        Arrays.fill(table, null);
        size = 0;
    }

    @Nullable
    Entry find(Object entity) {
        @Nullable Entry[] now = table;
        return now[place(now, entity)];
    }

    /** Where the entry of an object stands, or the free place that it would take. */
    private static int place(@Nullable Entry[] table, Object entity) {
        int place = home(table, entity);
        for (Entry there = table[place]; there != null && there.entity() != entity; there = table[place]) {
            place = place + 1 & table.length - 1;
        }
        return place;
    }

    private static int home(@Nullable Entry[] table, Object entity) {
        return System.identityHashCode(entity) & table.length - 1;
    }

    /** Takes an entry out; what stands behind it and would not be found over the gap moves up. */
    void remove(Entry entry) {
        int last = table.length - 1;
        int gap = place(table, entry.entity());
        if (table[gap] != entry) {
            return;
        }
        size--;
        for (int place = gap + 1 & last; table[place] != null; place = place + 1 & last) {
            Entry each = table[place];
            if (each != null && (place - home(table, each.entity()) & last) >= (place - gap & last)) {
                table[gap] = each;
                gap = place;
            }
        }
        table[gap] = null;
    }
}
