package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.error.FlushException;
import io.rowan.mapping.Attribute;

/** The error about an object that is reachable but not of the session. */
final class Unreachable {
    private Unreachable() {}

    static FlushException error(Entry owner, Attribute attribute, Object value) {
        String path = owner.mapping().name() + "." + attribute;
        return new FlushException(path + " of " + owner.label() + " refers to a "
                + value.getClass().getSimpleName()
                + " that the session does not know, and the relationship does not cascade. Add the object with"
                + " session.add(object), or map " + path + " with cascade = CascadeType.PERSIST.");
    }
}
