package io.rowan.metadata;

import io.rowan.mapping.Callbacks.Event;
import io.rowan.mapping.NestDoor;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreRemove;
import jakarta.persistence.PreUpdate;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A method with annotations such as {@code @PrePersist}.
 *
 * @param method the method
 * @param events what it is called for; not empty
 */
record CallbackMethod(Method method, List<Event> events) {
    /** Those of a class and of the classes above, the topmost first, without those that are overridden. */
    static List<CallbackMethod> of(Class<?> type) {
        List<CallbackMethod> found = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            found.addAll(0, declared(each, type));
        }
        return found;
    }

    private static List<CallbackMethod> declared(Class<?> level, Class<?> type) {
        List<CallbackMethod> found = new ArrayList<>();
        for (Method method : level.getDeclaredMethods()) {
            List<Event> events = method.isSynthetic() ? List.of() : eventsOf(method);
            if (!events.isEmpty() && !overridden(method, type)) {
                found.add(new CallbackMethod(method, events));
            }
        }
        if (found.size() > 1) {
            found.sort(Comparator.comparing(callback -> callback.method.getName()));
        }
        return found;
    }

    private static List<Event> eventsOf(Method method) {
        if (method.getDeclaredAnnotations().length == 0) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        for (Event event : Event.values()) {
            if (method.isAnnotationPresent(annotation(event))) {
                events.add(event);
            }
        }
        return events;
    }

    private static boolean overridden(Method method, Class<?> lowest) {
        if (Modifier.isPrivate(method.getModifiers())) {
            return false;
        }
        for (Class<?> each = lowest; each != method.getDeclaringClass(); each = each.getSuperclass()) {
            for (Method lower : each.getDeclaredMethods()) {
                if (sameSignature(lower, method)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sameSignature(Method one, Method other) {
        return one.getName().equals(other.getName())
                && Arrays.equals(one.getParameterTypes(), other.getParameterTypes());
    }

    private static Class<? extends Annotation> annotation(Event event) {
        return switch (event) {
            case PRE_PERSIST -> PrePersist.class;
            case POST_PERSIST -> PostPersist.class;
            case PRE_UPDATE -> PreUpdate.class;
            case POST_UPDATE -> PostUpdate.class;
            case PRE_REMOVE -> PreRemove.class;
            case POST_REMOVE -> PostRemove.class;
            case POST_LOAD -> PostLoad.class;
        };
    }

    static String name(Event event) {
        return annotation(event).getSimpleName();
    }

    /** The annotations, for messages. */
    String names() {
        return events.stream().map(event -> "@" + name(event)).collect(Collectors.joining(", "));
    }

    Class<?> declaring() {
        return method.getDeclaringClass();
    }

    /**
     * Why the method cannot be a callback (Jakarta Persistence 3.2, 3.6.1).
     *
     * @param entity the entity of a listener's method, null for the entity's own
     * @return null when it can
     */
    @Nullable
    String misfit(@Nullable Class<?> entity) {
        Class<?>[] parameters = method.getParameterTypes();
        boolean fits = entity == null
                ? parameters.length == 0
                : parameters.length == 1 && parameters[0].isAssignableFrom(entity);
        if (fits && method.getReturnType() == void.class && !Modifier.isStatic(method.getModifiers())) {
            return null;
        }
        String form =
                "void " + method.getName() + "(" + (entity == null ? "" : entity.getSimpleName() + " entity") + ")";
        return "stands on " + declaring().getSimpleName() + "." + method.getName()
                + "(…), which has another form than a callback. Declare it as `" + form + "`"
                + (entity == null ? "; methods that take the object belong in a class for @EntityListeners." : ".");
    }

    /** What calls the method with an object as its only argument; a listener is bound to it. */
    MethodHandle handle(@Nullable Object listener) throws IllegalAccessException {
        MethodHandle handle = NestDoor.open(declaring()).unreflect(method);
        MethodHandle bound = listener == null ? handle : handle.bindTo(listener);
        return bound.asType(MethodType.methodType(void.class, Object.class));
    }

    static Object instantiate(Class<?> listener) throws ReflectiveOperationException {
        Constructor<?> constructor = listener.getDeclaredConstructor();
        MethodHandles.Lookup lookup = NestDoor.open(listener);
        try {
            return lookup.unreflectConstructor(constructor).invoke();
        } catch (ReflectiveOperationException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new ReflectiveOperationException(e);
        }
    }
}
