package io.rowan.context;

import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a session does with all collections of an object. */
public final class EntryCollections {
    private EntryCollections() {}

    /**
     * Lets the collections of an object be read afresh at their next touch.
     *
     * @param entry the entry
     */
    public static void expire(Entry entry) {
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        if (collections != null) {
            for (LazyCollection collection : collections) {
                if (collection != null) {
                    collection.state().epoch(-1);
                }
            }
        }
    }

    /**
     * Forgets what an object's collections hold; they are read at their next touch.
     *
     * @param entry an entry with a snapshot
     */
    public static void discard(Entry entry) {
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        @Nullable Object[] snapshot = entry.snapshot();
        if (collections == null || snapshot == null) {
            return;
        }
        List<ToManyAttribute> toManys = entry.mapping().toManys();
        for (int i = 0; i < collections.length; i++) {
            LazyCollection collection = collections[i];
            if (collection != null) {
                collection.unload();
                snapshot[toManys.get(i).slot()] = null;
                toManys.get(i).set(entry.entity(), collection);
            }
        }
    }
}
