package io.rowan.context;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The contexts of a factory's open sessions, held weakly, since a session may be lost without being closed: an object
 * belongs to one session, and adding it to a second is told as an error. Safe for threads.
 */
public final class ContextRegistry {
    private final Set<Membership> open = ConcurrentHashMap.newKeySet();

    /** That a context is open, until it is closed or lost. */
    public static final class Membership extends WeakReference<PersistenceContext> {
        // A number of our own is there at once, where the one that the JVM gives each object is written into its
        // header.
        private final int hash = ThreadLocalRandom.current().nextInt();

        private Membership(PersistenceContext context) {
            super(context);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }
    }

    /** Makes an empty registry. */
    public ContextRegistry() {}

    /**
     * Notes a context whose session has opened.
     *
     * @param context the context
     * @return what {@link #closed} takes
     */
    public Membership opened(PersistenceContext context) {
        Membership membership = new Membership(context);
        open.add(membership);
        return membership;
    }

    /**
     * Forgets a context whose session has closed.
     *
     * @param membership what {@link #opened} gave
     */
    public void closed(Membership membership) {
        open.remove(membership);
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
        if (open.size() < 2) {
            return null;
        }
        for (Iterator<Membership> each = open.iterator(); each.hasNext(); ) {
            PersistenceContext other = each.next().get();
            if (other == null) {
                each.remove();
                continue;
            }
            Entry entry = other == asking ? null : other.peek(entity);
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }
}
