package io.rowan.metadata;

import io.rowan.mapping.ClassProperty;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistent properties of a class and of the mapped superclasses above it: fields, getters with their
 * setters, or record components (Jakarta Persistence 3.2, 2.3). Superclasses' properties come first, each class's in
 * the order of its fields.
 */
final class PropertyReader {
    /** Annotations that may stand where no persistent property is. */
    private static final Set<String> ANYWHERE = Set.of(
            "Transient", "PrePersist", "PostPersist", "PreUpdate", "PostUpdate", "PreRemove", "PostRemove", "PostLoad");

    private static final Set<String> PACKAGES = Set.of("jakarta.persistence", "io.rowan.annotation");

    private final Mistakes mistakes;

    PropertyReader(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * Reads a class.
     *
     * @param type the class, with type arguments
     * @param owner where it is, for messages
     * @param inherited the access of what holds an embeddable; FIELD for an entity
     */
    ClassShape read(ResolvedType type, String owner, AccessType inherited) {
        if (type.raw().isRecord()) {
            return new ClassShape(type.raw(), components(type, owner));
        }
        List<ClassLevel> hierarchy = ClassLevel.hierarchy(type);
        AccessType access = ClassLevel.accessOf(hierarchy, inherited);
        Map<String, Property> found = new LinkedHashMap<>();
        for (ClassLevel level : hierarchy) {
            AccessType own = level.explicitAccess();
            for (Property property : ofLevel(level, owner, own == null ? access : own)) {
                refuseHidden(found.put(property.name(), property), property);
            }
        }
        return new ClassShape(type.raw(), List.copyOf(found.values()));
    }

    private void refuseHidden(@Nullable Property hidden, Property property) {
        if (hidden != null && hidden.access().reader() instanceof Field field) {
            mistakes.add(
                    property.where(),
                    "the class " + field.getDeclaringClass().getSimpleName()
                            + " has a persistent field of that name too, and both would go to one column. "
                            + "Rename one, or mark one with @Transient.");
        }
    }

    private List<Property> components(ResolvedType type, String owner) {
        List<Property> properties = new ArrayList<>();
        TypeBindings bindings = TypeBindings.of(type);
        for (RecordComponent component : type.raw().getRecordComponents()) {
            ResolvedType resolved = bindings.resolve(component.getGenericType());
            Field field = fieldOf(component);
            Property property = new Property(owner, component.getName(), resolved, field, ClassProperty.of(field));
            refuseTransient(property);
            properties.add(property);
        }
        return properties;
    }

    private void refuseTransient(Property component) {
        if (component.has(Transient.class)) {
            mistakes.add(
                    component.where(),
                    "a component of a record cannot be @Transient, because the record is made from all its "
                            + "components. Take @Transient away, or use a class.");
        }
    }

    private static Field fieldOf(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("A record without the field of its component " + component, e);
        }
    }

    private List<Property> ofLevel(ClassLevel level, String owner, AccessType access) {
        Map<String, Property> found = new LinkedHashMap<>();
        for (Field field : level.type().getDeclaredFields()) {
            addByField(found, level, owner, field, access);
        }
        for (Method method : getters(level.type())) {
            boolean wanted = access == AccessType.PROPERTY || asks(method) == AccessType.PROPERTY;
            if (wanted && !found.containsKey(PropertyNames.ofGetter(method))) {
                addGetter(found, level, owner, method);
            } else if (!wanted) {
                refuseMisplaced(owner, method, found);
            }
        }
        return List.copyOf(found.values());
    }

    /** Adds the property that a field is part of: by its getter where that is asked for, by the field itself otherwise. */
    private void addByField(
            Map<String, Property> found, ClassLevel level, String owner, Field field, AccessType access) {
        Method getter = access == AccessType.PROPERTY || wantsProperty(level, field.getName())
                ? getter(level.type(), field.getName())
                : null;
        if (getter != null && asks(field) != AccessType.FIELD) {
            addGetter(found, level, owner, getter);
        } else if (asks(field) == AccessType.FIELD || access == AccessType.FIELD) {
            addField(found, level, owner, field);
        }
    }

    private static boolean wantsProperty(ClassLevel level, String name) {
        Method getter = getter(level.type(), name);
        return getter != null && asks(getter) == AccessType.PROPERTY;
    }

    private static @Nullable AccessType asks(AnnotatedElement member) {
        Access access = member.getAnnotation(Access.class);
        return access == null ? null : access.value();
    }

    private void addField(Map<String, Property> found, ClassLevel level, String owner, Field field) {
        if (!stored(field)) {
            return;
        }
        ResolvedType type = level.bindings().resolve(field.getGenericType());
        Property property = new Property(owner, field.getName(), type, field, ClassProperty.of(field));
        if (Modifier.isFinal(field.getModifiers())) {
            mistakes.add(
                    property.where(),
                    "the field is final, so it cannot be set when an object is loaded. Take final away, or mark the "
                            + "field with @Transient if it is not to be stored.");
        }
        found.put(property.name(), property);
    }

    private static boolean stored(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class);
    }

    private void addGetter(Map<String, Property> found, ClassLevel level, String owner, Method getter) {
        if (getter.isAnnotationPresent(Transient.class)) {
            return;
        }
        String name = PropertyNames.ofGetter(getter);
        ResolvedType type = level.bindings().resolve(getter.getGenericReturnType());
        Method setter = PropertyNames.setter(level.type(), getter);
        Property property = new Property(owner, name, type, getter, ClassProperty.of(name, getter, setter));
        if (setter == null) {
            mistakes.add(property.where(), withoutSetter(property, getter));
        }
        found.put(name, property);
    }

    private static String withoutSetter(Property property, Method getter) {
        return "the property has the getter " + getter.getName() + "() but no setter "
                + PropertyNames.setterName(property.name()) + "(" + property.type()
                + "), so it cannot be set when an object is loaded. Add one, which may be private, or "
                + "mark the getter with @Transient.";
    }

    private void refuseMisplaced(String owner, Method getter, Map<String, Property> found) {
        for (Annotation annotation : getter.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (PACKAGES.contains(type.getPackageName()) && !ANYWHERE.contains(type.getSimpleName())) {
                String name = PropertyNames.ofGetter(getter);
                mistakes.add(
                        owner + "." + name,
                        "@" + type.getSimpleName() + " stands on " + getter.getName()
                                + "(), but the class is accessed through its fields, so it would not be seen. Move it "
                                + (found.containsKey(name) ? "to the field" : "to a field")
                                + ", or add @Access(AccessType.PROPERTY) to the getter.");
            }
        }
    }

    private static @Nullable Method getter(Class<?> type, String name) {
        return getters(type).stream()
                .filter(method -> PropertyNames.ofGetter(method).equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The getters that a class declares, by name, because reflection tells them in no certain order. */
    private static List<Method> getters(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .filter(PropertyNames::isGetter)
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .toList();
    }
}
