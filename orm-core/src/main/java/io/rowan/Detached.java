package io.rowan;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;

/** Tells objects that a session once had by the collections that it left in them. */
final class Detached {
    private Detached() {}

    static boolean bears(EntityMapping mapping, Object entity) {
        for (ToManyAttribute toMany : mapping.toManys()) {
            if (toMany.get(entity) instanceof LazyCollection && mapping.idOf(entity) != null) {
                return true;
            }
        }
        return false;
    }
}
