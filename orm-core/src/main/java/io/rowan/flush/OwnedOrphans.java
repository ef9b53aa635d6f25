package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The orphans of relationships to one whose owner holds the foreign key: objects that it referred to and that no other
 * owner refers to now (Jakarta Persistence 3.2, 2.9).
 */
final class OwnedOrphans {
    private final PersistenceContext context;
    private final ChangeSet changes;

    OwnedOrphans(PersistenceContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
    }

    List<Entry> find() {
        if (!changes.any(OwnedOrphans::leaves)) {
            return List.of();
        }
        List<Entry> left = new ArrayList<>();
        Set<Object> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (EntityChange change : changes.changes()) {
            for (ToOneAttribute toOne : change.entry().mapping().toOnes()) {
                if (leaves(toOne)) {
                    look(change.entry(), toOne, left, taken);
                }
            }
        }
        left.removeIf(each -> taken.contains(each.entity()));
        return left;
    }

    private static boolean leaves(EntityMapping mapping) {
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (leaves(toOne)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an object that is let go by this relationship may be an orphan. */
    private static boolean leaves(ToOneAttribute toOne) {
        return toOne.owning() && Cascades.orphanRemoval(toOne);
    }

    private void look(Entry owner, ToOneAttribute toOne, List<Entry> left, Set<Object> taken) {
        Object now = toOne.get(owner.entity());
        @Nullable Object[] snapshot = owner.snapshot();
        Object then = snapshot == null ? null : snapshot[toOne.slot()];
        if (now == then) {
            return;
        }
        if (now != null) {
            taken.add(now);
        }
        Entry former = then == null ? null : context.entryOf(then);
        if (former != null && former.alive()) {
            left.add(former);
        }
    }
}
