package io.rowan.context;

import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lets objects go: they are cut off their session, and their collections remember what was in the database. */
final class Detachment {
    private Detachment() {}

    static void detach(Entry entry) {
        if (entry.entity() instanceof LazyInstance lazy) {
            LazyState state = lazy.rowan$state();
            if (state != null) {
                state.detach();
            }
        }
        keepStored(entry);
        @Nullable LazyCollection @Nullable [] collections = entry.collections();
        if (collections != null) {
            for (LazyCollection collection : collections) {
                if (collection != null) {
                    collection.state().detach();
                }
            }
        }
    }

    /** Without it, a session that the object is added to later could not tell what came and what left meanwhile. */
    static void keepStored(Entry entry) {
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
