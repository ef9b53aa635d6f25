package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.CollectionState;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyLoader;
import io.rowan.proxy.LazySet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts lazy collections in place of the plain ones that an object brought along, with the same elements. Sets are filled
 * anew, since the hash of an element may follow from its id, which the flush gave.
 */
final class CollectionWrapper {
    private final Entry entry;
    private final LazyLoader loader;
    private final long epoch;

    CollectionWrapper(Entry entry, LazyLoader loader, long epoch) {
        this.entry = entry;
        this.loader = loader;
        this.epoch = epoch;
    }

    void wrap(List<ToManyAttribute> toManys) {
        @Nullable LazyCollection[] collections = entry.collections();
        if (collections == null) {
            collections = new @Nullable LazyCollection[toManys.size()];
        }
        for (int i = 0; i < collections.length; i++) {
            ToManyAttribute attribute = toManys.get(i);
            Object value = attribute.get(entry.entity());
            LazyCollection own = collections[i];
            if (value == own && own != null) {
                if (own instanceof LazySet<?> set && set.state().loaded()) {
                    own.fill(new ArrayList<>(own.elements()));
                }
                continue;
            }
            if (own == null) {
                own = make(attribute);
                collections[i] = own;
            }
            own.fill(new ArrayList<>(Snapshots.elements(value)));
            own.state().epoch(epoch);
            attribute.set(entry.entity(), own);
        }
        entry.collections(collections);
    }

    private LazyCollection make(ToManyAttribute attribute) {
        CollectionState state = new CollectionState(entry.mapping(), entry.entity(), attribute, loader);
        return LazyCollection.of(state, attribute.shape().kind());
    }
}
