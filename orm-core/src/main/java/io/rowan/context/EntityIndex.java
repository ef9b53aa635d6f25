package io.rowan.context;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entry of an object. What was loaded is found through its id; only when that fails, as for an object whose id
 * was changed, are loaded objects indexed too. A session that just reads never pays for an index.
 */
final class EntityIndex {
    private final PersistenceContext context;
    private @Nullable ObjectTable entries;
    private boolean complete = true;
    private boolean eager;

    EntityIndex(PersistenceContext context) {
        this.context = context;
    }

    void put(Entry entry) {
        table().put(entry);
    }

    /** Makes room for objects that are about to be put in. */
    void expect(int count) {
        table().expect(count);
    }

    private ObjectTable table() {
        ObjectTable known = entries;
        if (known == null) {
            known = new ObjectTable();
            entries = known;
        }
        return known;
    }

    /** Takes in an entry that can be found through its id. */
    void putLoaded(Entry entry) {
        if (eager) {
            put(entry);
        } else {
            complete = false;
        }
    }

    @Nullable
    Entry find(Object entity) {
        Entry known = peek(entity);
        if (known == null && !complete) {
            indexAll();
            known = indexed(entity);
        }
        return known;
    }

    /** Looks without indexing: changes nothing, so that another session's thread may ask, too. */
    @Nullable
    Entry peek(Object entity) {
        if (!complete) {
            Entry loaded = context.byId(entity);
            if (loaded != null && loaded.entity() == entity) {
                return loaded;
            }
        }
        return indexed(entity);
    }

    private @Nullable Entry indexed(Object entity) {
        ObjectTable known = entries;
        return known == null ? null : known.find(entity);
    }

    private void indexAll() {
        for (MappedEntries mapped : context.mapped()) {
            List<Entry> ordered = mapped.ordered();
            for (int i = 0; i < ordered.size(); i++) {
                if (ordered.get(i).state() != Entry.State.ABSENT) {
                    put(ordered.get(i));
                }
            }
        }
        complete = true;
        eager = true;
    }

    void remove(Entry entry) {
        ObjectTable known = entries;
        if (known != null) {
            known.remove(entry);
        }
    }

    void clear() {
        ObjectTable known = entries;
        if (known != null) {
            known.release();
        }
        entries = null;
        complete = true;
        eager = false;
    }
}
