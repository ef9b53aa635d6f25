package io.rowan.flush;

import io.rowan.error.IntegrityException;
import io.rowan.mapping.EntityMapping;

/** What to do about an assigned key that is taken: {@code add} cannot know that its row is there. */
final class AssignedKeys {
    private AssignedKeys() {}

    static IntegrityException explain(EntityMapping mapping, IntegrityException failure) {
        if (failure.kind() != IntegrityException.Kind.UNIQUE) {
            return failure;
        }
        return new IntegrityException(
                failure.getMessage() + ". The ids of " + mapping.name() + " are assigned, so add(object) inserts a row."
                        + " Where that row may be there already, use session.merge(object).",
                failure.kind(),
                failure.details(),
                failure.getCause());
    }
}
