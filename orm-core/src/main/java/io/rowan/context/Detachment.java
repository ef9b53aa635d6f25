package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyLoader;
import io.rowan.proxy.LazyState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets objects go: they are cut off their session, and their collections remember what was in the database. */
public final class Detachment {
    private Detachment() {}

    /**
     * Lets the objects go that were taken in since a mark, after reading failed half-way.
     *
     * @param context the objects of a session
     * @param mark the mark, out of {@link PersistenceContext#readMark()}
     */
    public static void evictSince(PersistenceContext context, int mark) {
        for (MappedEntries entries : context.mapped()) {
            for (Entry entry : List.copyOf(entries.ordered())) {
                if (entry.admitted() > mark && entry.state() == Entry.State.PERSISTENT) {
                    context.evict(entry);
                }
            }
        }
    }

    /**
     * Lets the objects go whose rows this transaction deleted: they are detached after the commit.
     *
     * @param context the objects of a session
     */
    public static void forgetDeleted(PersistenceContext context) {
        for (Entry entry : context.work().takeDeleted()) {
            if (entry.state() == Entry.State.DELETED) {
                context.evict(entry);
            }
        }
    }

    static void detach(Entry entry) {
        keepStored(entry);
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        for (int i = 0; collections != null && i < collections.length; i++) {
            detach(collections[i]);
        }
        detach(entry.mapping(), entry.entity());
    }

    /**
     * Cuts an object off its session.
     *
     * @param mapping its entity
     * @param entity the object
     */
    public static void detach(EntityMapping mapping, Object entity) {
        LazyState state = entity instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state != null) {
            state.detach();
        }
        for (ToManyAttribute toMany : mapping.toManys()) {
            detach(toMany.get(entity));
        }
    }

    private static void detach(@Nullable Object collection) {
        if (collection instanceof LazyCollection lazy) {
            lazy.state().detach();
        }
    }

    /** Lets a session load what a re-attached object has not loaded, also before its row is compared. */
    static void attach(Entry entry, LazyLoader loader) {
        LazyState state = entry.entity() instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state != null) {
            state.attach(loader);
        }
        for (ToManyAttribute toMany : entry.mapping().toManys()) {
            if (toMany.get(entry.entity()) instanceof LazyCollection lazy
                    && lazy.state().owner() == entry.entity()
                    && !lazy.state().loaded()) {
                lazy.state().attach(loader);
            }
        }
    }

    /** Lets the collections of all objects remember what was in the database, at the end of their session. */
    static void keepStored(PersistenceContext context) {
        for (EntityMapping mapping : context.present()) {
            if (!mapping.toManys().isEmpty()) {
                context.entries(mapping).forEach(Detachment::keepStored);
            }
        }
    }

    /** Without it, a session that the object is added to later could not tell what came and what left meanwhile. */
    private static void keepStored(Entry entry) {
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        @Nullable Object[] snapshot = entry.snapshot();
        if (collections == null || snapshot == null) {
            return;
        }
        List<ToManyAttribute> toManys = entry.mapping().toManys();
        for (int i = 0; i < collections.length; i++) {
            LazyCollection collection = collections[i];
            if (collection != null && collection.state().loaded()) {
                collection.state().stored((Object[]) snapshot[toManys.get(i).slot()]);
            }
        }
    }
}
