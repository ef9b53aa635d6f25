package io.rowan.flush;

import io.rowan.context.PersistenceContext;

/**
 * The first step of a flush: which objects are new, changed or deleted. Where none is, a flush ends here, and a program that
 * only reads never gets to what writes.
 */
public final class Detection {
    private final PersistenceContext context;
    private final ChangeSet changes;

    private Detection(PersistenceContext context) {
        this.context = context;
        this.changes = new ChangeSet(context);
    }

    /**
     * Compares the objects of a session with what they held when they were read.
     *
     * @param context the session's objects
     * @return what was found
     */
    public static Detection of(PersistenceContext context) {
        Detection detection = new Detection(context);
        detection.changes.detect();
        return detection;
    }

    /**
     * Whether nothing has changed.
     *
     * @return true in a session of untouched objects
     */
    public boolean idle() {
        return changes.isEmpty() && context.work().removed().isEmpty();
    }

    ChangeSet changes() {
        return changes;
    }
}
