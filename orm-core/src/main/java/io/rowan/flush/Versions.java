package io.rowan.flush;

import io.rowan.mapping.ToManyAttribute;

/** When an entity's version counts up without a column of its own changing. */
final class Versions {
    private Versions() {}

    /** Whether that was asked for, or a relationship that the object owns has changed (Jakarta Persistence 3.2, 3.5.2). */
    static boolean ownsChange(EntityChange change) {
        if (change.forced()) {
            return true;
        }
        for (ToManyAttribute toMany : change.entry().mapping().toManys()) {
            if (!toMany.relationship().inverse() && change.changed(toMany.slot())) {
                return true;
            }
        }
        return false;
    }
}
