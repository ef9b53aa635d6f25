package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one entity in a session: by id, and in the order in which they came. The table by id is chained through
 * the entries themselves, so that a row that is read costs no further object.
 */
public final class MappedEntries {
    private final EntityMapping mapping;
    private @Nullable Entry[] table = new @Nullable Entry[4];
    private int size;
    private ArrayList<Entry> ordered = new ArrayList<>(0);
    private int absent;

    MappedEntries(EntityMapping mapping) {
        this.mapping = mapping;
    }

    EntityMapping mapping() {
        return mapping;
    }

    /**
     * The entry of a row.
     *
     * @param id the row's id
     * @return the entry, null when the session does not know the row
     */
    public @Nullable Entry find(Object id) {
        int hash = hash(id);
        for (Entry entry = table[hash & table.length - 1]; entry != null; entry = entry.next) {
            if (entry.hash == hash && id.equals(entry.id())) {
                return entry;
            }
        }
        return null;
    }

    private static int hash(Object id) {
        int hash = id.hashCode();
        return hash ^ hash >>> 16;
    }

    /**
     * Makes room for objects that are not there yet.
     *
     * @param count how many will probably come
     */
    public void expect(int count) {
        if (ordered.isEmpty()) {
            ordered.ensureCapacity(count);
            int wanted = Integer.highestOneBit(Math.max(1, count * 4 / 3)) * 2;
            table = size == 0 && wanted > table.length ? new @Nullable Entry[wanted] : table;
        }
    }

    void add(Entry entry) {
        ordered.add(entry);
        Object id = entry.id();
        if (id != null) {
            index(id, entry);
        }
    }

    /** Takes in an entry for an id that was looked for in vain. */
    void addNew(Entry entry) {
        ordered.add(entry);
        insert(Objects.requireNonNull(entry.id()), entry);
    }

    /** Lets an entry be found by its id, and no other entry by that id. */
    void index(Object id, Entry entry) {
        Entry known = find(id);
        if (known == entry) {
            return;
        }
        if (known != null) {
            unindex(known);
        }
        unindex(entry);
        insert(id, entry);
    }

    private void insert(Object id, Entry entry) {
        if (size >= table.length * 3 / 4) {
            grow();
        }
        entry.hash = hash(id);
        link(entry);
        size++;
    }

    private void link(Entry entry) {
        int bucket = entry.hash & table.length - 1;
        entry.next = table[bucket];
        table[bucket] = entry;
    }

    private void grow() {
        @Nullable Entry[] former = table;
        table = new @Nullable Entry[former.length * 2];
        for (Entry first : former) {
            for (Entry entry = first; entry != null; ) {
                Entry next = entry.next;
                link(entry);
                entry = next;
            }
        }
        Arrays.fill(former, null);
    }

    /** Lets an entry not be found by its id any more. */
    void unindex(Entry entry) {
        if (entry.next == entry) {
            return;
        }
        int bucket = entry.hash & table.length - 1;
        Entry before = null;
        for (Entry each = table[bucket]; each != null && each != entry; each = each.next) {
            before = each;
        }
        if (before == null) {
            table[bucket] = entry.next;
        } else {
            before.next = entry.next;
        }
        entry.next = entry;
        size--;
    }

    void remove(Entry entry) {
        unindex(entry);
        if (++absent > 32 && absent > ordered.size() / 2) {
            compact();
        }
    }

    /**
     * Lets go of all. The garbage collector puts large arrays among its old objects at once, and until it looks at those,
     * what they refer to stays: a table that nobody needs any more must refer to nothing.
     */
    void release() {
        Arrays.fill(table, null);
        size = 0;
        ordered.clear();
        absent = 0;
    }

    private void compact() {
        ArrayList<Entry> kept = new ArrayList<>();
        for (Entry entry : ordered) {
            if (entry.state() != Entry.State.ABSENT) {
                kept.add(entry);
            }
        }
        ordered = kept;
        absent = 0;
    }

    /** All entries in order of arrival; those that have left may still be among them, with state ABSENT. */
    List<Entry> ordered() {
        return ordered;
    }
}
