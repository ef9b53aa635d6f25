package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.ForeignKey.OnDelete;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the database's own cascades do to objects in memory when rows are deleted: objects whose rows go with them are
 * deleted too, others lose a relationship. Found before the statements run, done after.
 */
final class DatabaseEffects {
    private final PersistenceContext context;
    private final Set<Entry> fallen = new LinkedHashSet<>();
    private final List<Cleared> cleared = new ArrayList<>();
    private final Deque<Gone> queue = new ArrayDeque<>();

    /** An object that keeps its row and loses a relationship. */
    private record Cleared(Entry entry, ToOneAttribute attribute) {}

    /** Objects of one entity whose rows go. */
    private record Gone(EntityMapping mapping, Set<Entry> entries) {}

    DatabaseEffects(PersistenceContext context) {
        this.context = context;
    }

    void find(Collection<Entry> removed) {
        Map<EntityMapping, Set<Entry>> groups = new HashMap<>();
        for (Entry entry : removed) {
            groups.computeIfAbsent(entry.mapping(), m -> new HashSet<>()).add(entry);
        }
        groups.forEach((mapping, entries) -> queue.add(new Gone(mapping, entries)));
        while (!queue.isEmpty()) {
            Gone gone = queue.remove();
            for (ReferringKey key : context.mappings().referringKeys().to(gone.mapping())) {
                if (key.holder() != null && key.onDelete() != OnDelete.NO_ACTION) {
                    follow(gone, key, key.holder());
                }
            }
        }
    }

    private void follow(Gone gone, ReferringKey key, EntityMapping holder) {
        Set<Entry> next = new HashSet<>();
        for (Entry entry : referring(gone, key, holder)) {
            if (entry.state() != Entry.State.PERSISTENT || entry.snapshot() == null) {
                continue;
            }
            if (key.onDelete() == OnDelete.CASCADE) {
                if (fallen.add(entry)) {
                    next.add(entry);
                }
            } else if (key.attribute() instanceof ToOneAttribute toOne) {
                cleared.add(new Cleared(entry, toOne));
            }
        }
        if (!next.isEmpty()) {
            queue.add(new Gone(holder, next));
        }
    }

    private List<Entry> referring(Gone gone, ReferringKey key, EntityMapping holder) {
        List<Entry> found = new ArrayList<>();
        if (key.attribute() instanceof ToOneAttribute toOne) {
            for (Entry entry : context.entries(holder)) {
                Object target = toOne.get(entry.entity());
                if (target != null && gone.entries().contains(context.entryOf(target))) {
                    found.add(entry);
                }
            }
            return found;
        }
        for (Entry owner : gone.entries()) {
            for (Object element : Cascades.reachable(key.attribute(), owner.entity())) {
                Entry entry = context.entryOf(element);
                if (entry != null) {
                    found.add(entry);
                }
            }
        }
        return found;
    }

    /** The objects whose rows go with those that are deleted. */
    Collection<Entry> fallen() {
        return fallen;
    }

    /** Does it in memory, now that the statements ran. */
    void apply() {
        for (Cleared each : cleared) {
            if (!fallen.contains(each.entry())) {
                clear(each.entry(), each.attribute());
            }
        }
        fallen.forEach(context.undoLog()::record);
    }

    private void clear(Entry entry, ToOneAttribute attribute) {
        @Nullable Object[] snapshot = entry.snapshot();
        if (snapshot != null) {
            context.undoLog().record(entry);
            @Nullable Object[] without = snapshot.clone();
            without[attribute.slot()] = null;
            entry.snapshot(without);
            attribute.set(entry.entity(), null);
        }
    }
}
