package io.rowan.proxy;

import java.io.InvalidObjectException;
import java.io.ObjectStreamException;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What stands for a reference in a stream of serialized objects. Read back, it is a detached reference to the same row. */
final class ReferenceForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Class<?> type;

    @SuppressWarnings("serial") // ids are numbers, texts and the like
    private final @Nullable Object id;

    private final String originEntity;
    private final String originAttribute;

    private ReferenceForm(LazyState state) {
        type = state.mapping().javaType();
        id = state.id();
        originEntity = state.origin().entity();
        originAttribute = state.origin().attribute();
    }

    static ReferenceForm of(LazyState state) {
        return new ReferenceForm(state);
    }

    private Object readResolve() throws ObjectStreamException {
        LazyState.Origin origin = new LazyState.Origin(originEntity, originAttribute);
        Object reference = id == null ? null : LazyInstances.detached(type, id, origin);
        if (reference == null) {
            throw new InvalidObjectException(
                    "A reference to " + type.getName() + "#" + id + " cannot be read: no session"
                            + " factory of this program has that entity. Build the factory first, or load the object with the"
                            + " query before it is written.");
        }
        return reference;
    }
}
