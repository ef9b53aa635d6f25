package io.rowan.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of one entity in a session: by id, and in the order in which they came. */
final class MappedEntries {
    private final Map<Object, Entry> byId = new HashMap<>();
    private List<Entry> ordered = new ArrayList<>();
    private int absent;

    @Nullable
    Entry find(Object id) {
        return byId.get(id);
    }

    void add(Entry entry) {
        ordered.add(entry);
        Object id = entry.id();
        if (id != null) {
            byId.put(id, entry);
        }
    }

    void index(Object id, Entry entry) {
        byId.put(id, entry);
    }

    void unindex(Object id, Entry entry) {
        byId.remove(id, entry);
    }

    void remove(Entry entry) {
        Object id = entry.id();
        if (id != null) {
            byId.remove(id, entry);
        }
        if (++absent > 32 && absent > ordered.size() / 2) {
            compact();
        }
    }

    private void compact() {
        List<Entry> kept = new ArrayList<>();
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
