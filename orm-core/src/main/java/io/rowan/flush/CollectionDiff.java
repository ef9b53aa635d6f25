package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.error.FlushException;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What has come to a collection and what has left it, by identity.
 *
 * @param added elements that were not there when the collection was read or written last
 * @param removed elements that were there
 */
record CollectionDiff(List<Object> added, List<Object> removed) {

    static CollectionDiff of(Entry owner, ToManyAttribute attribute) {
        Collection<?> now = current(owner, attribute);
        @Nullable Object[] then = former(owner, attribute);
        Set<Object> before = identities(then.length);
        for (Object each : then) {
            if (each != null) {
                before.add(each);
            }
        }
        Set<Object> after = identities(now.size());
        List<Object> added = new ArrayList<>();
        for (Object each : now) {
            if (each == null) {
                throw new FlushException(owner.mapping().name() + "." + attribute + " of " + owner.label()
                        + " holds null, which no row can stand for. Take it out of the collection.");
            }
            if (after.add(each) && !before.contains(each)) {
                added.add(each);
            }
        }
        List<Object> removed = new ArrayList<>();
        for (Object each : before.isEmpty() ? List.<Object>of() : List.of(then)) {
            if (!after.contains(each)) {
                removed.add(each);
            }
        }
        return new CollectionDiff(added, removed);
    }

    private static Set<Object> identities(int size) {
        return Collections.newSetFromMap(new IdentityHashMap<>(size));
    }

    /** The elements as the object holds them now; another object's untouched collection is loaded. */
    private static Collection<?> current(Entry owner, ToManyAttribute attribute) {
        Object value = attribute.get(owner.entity());
        if (value instanceof LazyCollection lazy && !lazy.state().loaded() && value != own(owner, attribute)) {
            Cascades.touch(lazy);
        }
        return Snapshots.elements(value);
    }

    /** The elements as they were; where they were never read but the collection was replaced, they are read now. */
    private static @Nullable Object[] former(Entry owner, ToManyAttribute attribute) {
        @Nullable Object[] snapshot = owner.snapshot();
        if (snapshot == null) {
            return new Object[0];
        }
        LazyCollection own = own(owner, attribute);
        if (snapshot[attribute.slot()] == null && own != null && attribute.get(owner.entity()) != own) {
            Cascades.touch(own);
        }
        Object elements = snapshot[attribute.slot()];
        return elements == null ? new Object[0] : (Object[]) elements;
    }

    static @Nullable LazyCollection own(Entry owner, ToManyAttribute attribute) {
        @Nullable LazyCollection @Nullable [] collections = owner.collections();
        return collections == null
                ? null
                : collections[owner.mapping().toManys().indexOf(attribute)];
    }
}
