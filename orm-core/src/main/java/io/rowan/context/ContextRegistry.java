package io.rowan.context;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of a factory's open sessions, held weakly: an object belongs to one session, and adding it to a second
 * is told as an error. Safe for threads.
 */
public final class ContextRegistry {
    private final Set<PersistenceContext> open =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    /** Makes an empty registry. */
    public ContextRegistry() {}

    /**
     * Notes a context whose session has opened.
     *
     * @param context the context
     */
    public void opened(PersistenceContext context) {
        open.add(context);
    }

    /**
     * Forgets a context whose session has closed.
     *
     * @param context the context
     */
    public void closed(PersistenceContext context) {
        open.remove(context);
    }

    /**
     * The entry of an object in another session.
     *
     * @param entity the object
     * @param asking the context that asks
     * @return the entry, null when no other open session has the object
     */
    @Nullable
    Entry elsewhere(Object entity, PersistenceContext asking) {
        List<PersistenceContext> others;
        synchronized (open) {
            if (open.size() < 2) {
                return null;
            }
            others = new ArrayList<>(open);
        }
        for (PersistenceContext other : others) {
            Entry entry = other == asking ? null : other.entryOf(entity);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }
}
