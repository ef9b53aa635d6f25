package io.rowan.metadata;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import org.jspecify.annotations.Nullable;

/**
 * The annotations of a field or getter. Some thirty questions are asked of each while it is read; to find the answer among
 * one or two annotations takes less time, when a program starts, than to ask reflection again.
 */
final class Annotations {
    private final Annotation[] all;
    private final Class<?>[] types;

    private Annotations(Annotation[] all) {
        this.all = all;
        this.types = new Class<?>[all.length];
        for (int i = 0; i < all.length; i++) {
            types[i] = all[i].annotationType();
        }
    }

    static Annotations of(AnnotatedElement element) {
        return new Annotations(element.getDeclaredAnnotations());
    }

    /** The types of all of them; not to be changed. */
    Class<?>[] types() {
        return types;
    }

    /** The annotation of a type, null for none. */
    <A extends Annotation> @Nullable A find(Class<A> type) {
        for (int i = 0; i < types.length; i++) {
            if (types[i] == type) {
                return type.cast(all[i]);
            }
        }
        return null;
    }
}
