package io.rowan.metadata;

import jakarta.persistence.Entity;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/** Looks whether a class can be an entity or an embeddable at all (Jakarta Persistence 3.2, 2.1 and 2.6). */
final class ClassChecks {
    private final Mistakes mistakes;

    ClassChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Reports why a class can be no entity; true when it cannot be read any further. */
    boolean refusesEntity(Class<?> type) {
        String where = type.getSimpleName();
        if (!type.isAnnotationPresent(Entity.class)) {
            return refuse(where, "the class has no @Entity. Add it, or take the class out of entities(...).");
        }
        String kind = kind(type);
        if (kind != null) {
            String why =
                    ", because objects of it are made and changed while they are loaded. Make it an ordinary class.";
            return refuse(where, "an entity cannot be " + kind + why);
        }
        refuseSuperclasses(type);
        refuseMethods(type);
        return refusesConstruction(where, type);
    }

    private boolean refuse(String where, String text) {
        mistakes.add(where, text);
        return true;
    }

    private static @Nullable String kind(Class<?> type) {
        if (type.isAnnotation() || type.isInterface()) {
            return "an interface";
        }
        if (type.isEnum()) {
            return "an enum";
        }
        if (type.isRecord()) {
            return "a record";
        }
        return Modifier.isAbstract(type.getModifiers()) ? "abstract" : null;
    }

    private boolean refusesConstruction(String where, Class<?> type) {
        if (type.isLocalClass() || type.isAnonymousClass() || needsOuter(type)) {
            return refuse(
                    where,
                    "the class is an inner class, so no object of it can be made without one of the class around. "
                            + "Make it static, or move it to a file of its own.");
        }
        return !hasEmptyConstructor(type)
                && refuse(
                        where,
                        "the class has no constructor without arguments, so no object of it can be made. Add "
                                + "`protected " + where + "() {}`; it may be private too.");
    }

    private static boolean hasEmptyConstructor(Class<?> type) {
        for (Constructor<?> each : type.getDeclaredConstructors()) {
            if (each.getParameterCount() == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean needsOuter(Class<?> type) {
        return type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    }

    private void refuseSuperclasses(Class<?> type) {
        UnsupportedAnnotations.refuse(type.getSimpleName(), type, mistakes);
        for (Class<?> each = type.getSuperclass(); each != null; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Entity.class)) {
                mistakes.add(
                        type.getSimpleName(),
                        "the entity extends the entity " + each.getSimpleName() + ", and inheritance between entities "
                                + "is not supported. Give each class a table of its own, with what they share in a "
                                + "@MappedSuperclass.");
            } else {
                UnsupportedAnnotations.refuse(type.getSimpleName(), each, mistakes);
            }
        }
    }

    private void refuseMethods(Class<?> type) {
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (method.getDeclaredAnnotations().length > 0 && !PropertyNames.isGetter(method)) {
                    UnsupportedAnnotations.refuse(
                            type.getSimpleName() + "." + method.getName() + "()", method, mistakes);
                }
            }
        }
    }

    /** Reports why a property's type can be no embeddable; true when it cannot be read any further. */
    boolean refusesEmbeddable(Property property) {
        Class<?> type = property.raw();
        String start = "the type " + property.type();
        if (type.isInterface() || type.isEnum() || type.isPrimitive() || Modifier.isAbstract(type.getModifiers())) {
            String why = " cannot be embedded, because no object of it can be made. Embed a class or a record.";
            return refuse(property.where(), start + why);
        }
        if (type.isAnnotationPresent(Entity.class)) {
            String why = " is an entity and cannot be embedded. Add @ManyToOne or @OneToOne instead.";
            return refuse(property.where(), start + why);
        }
        refuseEmbeddedCallbacks(property);
        return !type.isRecord() && refusesEmbeddedConstruction(property, type.getSimpleName());
    }

    private void refuseEmbeddedCallbacks(Property property) {
        for (CallbackMethod each : CallbackMethod.of(property.raw())) {
            mistakes.add(
                    property.where(),
                    each.names() + " stands on " + property.raw().getSimpleName() + "."
                            + each.method().getName()
                            + "(), but only entities have callbacks. Call that method from one of the entity.");
        }
    }

    private boolean refusesEmbeddedConstruction(Property property, String name) {
        if (needsOuter(property.raw()) || property.raw().isLocalClass()) {
            return refuse(
                    property.where(),
                    "the embeddable " + name + " is an inner class, so no object of it can be made "
                            + "without one of the class around. Make it static, or a record.");
        }
        return !hasEmptyConstructor(property.raw())
                && refuse(
                        property.where(),
                        "the embeddable " + name + " has no constructor without arguments, so no object of "
                                + "it can be made. Add `protected " + name + "() {}`, or make it a record.");
    }
}
