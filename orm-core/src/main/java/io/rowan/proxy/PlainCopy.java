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
     * Copies all fields of a loaded lazy instance, whose inverse sides are read first. One whose row was not read is
     * written as a reference, without SQL. Called by the generated subclass.
     *
     * @param instance the instance, of a generated subclass
     * @param former what stood for it in a stream before, null for none; a copy gets the present values
     * @return what stands for the instance in a stream
     */
    public static Object of(LazyInstance instance, @Nullable Object former) {
        LazyState state = instance.rowan$state();
        if (state != null && state.unread()) {
            return former instanceof ReferenceForm ? former : ReferenceForm.of(state);
        }
        if (state != null) {
            state.touch(instance, null);
        }
        return copy(instance, former instanceof ReferenceForm ? null : former);
    }

    private static Object copy(Object instance, @Nullable Object former) {
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
