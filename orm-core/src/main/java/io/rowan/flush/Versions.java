package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.ToManyAttribute;

/** When an entity's version counts up without a column of its own changing. */
final class Versions {
    private Versions() {}

    /**
     * Whether that was asked for, or a relationship that the object owns has changed (Jakarta Persistence 3.2, 3.5.2). What
     * was deleted has left it without the owner's doing, whether it is loaded or not.
     */
    static boolean ownsChange(PersistenceContext context, EntityChange change) {
        if (change.forced()) {
            return true;
        }
        for (ToManyAttribute toMany : change.entry().mapping().toManys()) {
            if (!toMany.relationship().inverse() && change.changed(toMany.slot())) {
                CollectionDiff diff = CollectionDiff.of(change.entry(), toMany);
                if (!diff.added().isEmpty() || diff.removed().stream().anyMatch(each -> alive(context, each))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean alive(PersistenceContext context, Object element) {
        Entry entry = context.entryOf(element);
        return entry == null || entry.alive();
    }
}
