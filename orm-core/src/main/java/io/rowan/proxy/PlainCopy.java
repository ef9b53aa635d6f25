package io.rowan.proxy;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plain instance of the entity class in place of a lazy one when objects are serialized, since a generated
 * class cannot be read elsewhere. Each lazy instance keeps its copy, so that one object stays one in a stream.
 */
public final class PlainCopy {
    private PlainCopy() {}

    /**
     * Copies all fields of a loaded lazy instance. Called by the generated subclass.
     *
     * @param instance the instance, of a generated subclass
     * @param former the copy that was made before, null for none; it gets the present values
     * @return the copy
     */
    public static Object of(Object instance, @Nullable Object former) {
        Class<?> type = instance.getClass().getSuperclass();
        try {
            Object copy = former == null ? instantiate(type) : former;
            for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
                for (Field field : each.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers())) {
                        field.setAccessible(true);
                        field.set(copy, field.get(instance));
                    }
                }
            }
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot copy a lazy " + type.getName() + " for serialization", e);
        }
    }

    private static Object instantiate(Class<?> type) throws ReflectiveOperationException {
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
