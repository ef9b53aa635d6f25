package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the other side of two-way relationships in memory, where it is loaded. Elements that come and go are
 * gathered for each collection and put in and taken out at once, so that the work stays linear.
 */
final class MemorySides {
    private final ChangeSet changes;
    private Map<Object, Edit> edits = Collections.emptyMap();

    MemorySides(ChangeSet changes) {
        this.changes = changes;
    }

    private static final class Edit {
        final ToManyAttribute attribute;
        final Set<Object> members;
        final List<Object> arriving = new ArrayList<>(0);
        final Set<Object> leaving = identities(0);

        Edit(ToManyAttribute attribute, Collection<?> elements) {
            this.attribute = attribute;
            this.members = identities(elements.size());
            members.addAll(elements);
        }
    }

    private static Set<Object> identities(int size) {
        return Collections.newSetFromMap(new IdentityHashMap<>(size));
    }

    private static @Nullable Object loaded(Entry owner, ToManyAttribute attribute) {
        Object value = attribute.get(owner.entity());
        boolean unread = owner.unread()
                || value instanceof LazyCollection lazy && !lazy.state().loaded();
        return unread ? null : value;
    }

    private Edit edit(ToManyAttribute attribute, Object collection) {
        edits = edits.isEmpty() ? new IdentityHashMap<>(4) : edits;
        return edits.computeIfAbsent(collection, c -> new Edit(attribute, Snapshots.elements(c)));
    }

    /** Whether an object's collection is in memory and holds an element. */
    boolean holds(Entry owner, ToManyAttribute attribute, Object element) {
        Object collection = loaded(owner, attribute);
        return collection != null && edit(attribute, collection).members.contains(element);
    }

    /** Adds an element where the collection is in memory and lacks it; an object without a collection gets one. */
    void add(Entry owner, ToManyAttribute attribute, Object element) {
        if (!owner.unread() && attribute.get(owner.entity()) == null) {
            attribute.set(owner.entity(), attribute.newCollection());
        }
        Object collection = loaded(owner, attribute);
        Edit edit = collection == null ? null : edit(attribute, collection);
        if (edit != null && edit.members.add(element)) {
            edit.arriving.add(element);
            changes.touch(owner);
        }
    }

    /** Takes an element out where the collection is in memory and has it. */
    void remove(Entry owner, ToManyAttribute attribute, Object element) {
        Object collection = loaded(owner, attribute);
        Edit edit = collection == null ? null : edit(attribute, collection);
        if (edit != null && edit.members.remove(element)) {
            edit.leaving.add(element);
            changes.touch(owner);
        }
    }

    /** Does what was noted. */
    void apply() {
        edits.forEach((collection, edit) -> {
            if (edit.arriving.isEmpty() && edit.leaving.isEmpty()) {
                return;
            }
            if (collection instanceof LazyCollection lazy) {
                List<Object> all = new ArrayList<>(lazy.elements());
                all.removeIf(edit.leaving::contains);
                all.addAll(edit.arriving);
                lazy.fill(all);
            } else {
                change(collection, edit);
            }
        });
        edits.clear();
    }

    private static void change(Object collection, Edit edit) {
        if (!edit.leaving.isEmpty()) {
            Iterator<?> each = Snapshots.elements(collection).iterator();
            while (each.hasNext()) {
                if (edit.leaving.contains(each.next())) {
                    each.remove();
                }
            }
        }
        edit.attribute.addAll(collection, edit.arriving);
    }
}
