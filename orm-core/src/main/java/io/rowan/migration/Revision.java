package io.rowan.migration;

import org.jspecify.annotations.Nullable;

/**
 * A step of the schema's history.
 *
 * @param id what names it
 * @param revises the revision before, null for the first one
 * @param message what it is for
 * @param state how far the database is with it
 * @param edited whether its file differs from what was generated; the edited file is what runs
 */
public record Revision(String id, @Nullable String revises, String message, State state, boolean edited) {
    /** How far the database is with a revision. */
    public enum State {
        /** Not applied. */
        PENDING,
        /** Begun by a run that did not end; the next upgrade or downgrade goes on with it. */
        BEGUN,
        /** Applied. */
        APPLIED
    }
}
