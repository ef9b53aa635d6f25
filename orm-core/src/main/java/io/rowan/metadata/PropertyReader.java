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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            Property property = Property.of(owner, resolved, field, ClassProperty.of(field));
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
        Place at = new Place(level, owner, access, getters(level.type()), new LinkedHashMap<>());
        for (Field field : level.type().getDeclaredFields()) {
            addByField(at, field);
        }
        for (Method method : at.getters) {
            boolean wanted = access == AccessType.PROPERTY || asks(method) == AccessType.PROPERTY;
            if (wanted && !at.found.containsKey(PropertyNames.ofGetter(method))) {
                addGetter(at, method);
            } else if (!wanted) {
                refuseMisplaced(at, method);
            }
        }
        return List.copyOf(at.found.values());
    }

    /**
     * Where properties are looked for.
     *
     * @param level the class
     * @param owner how messages name it
     * @param access how its members are accessed that do not say so themselves
     * @param getters its getters
     * @param found the properties by name
     */
    private record Place(
            ClassLevel level, String owner, AccessType access, List<Method> getters, Map<String, Property> found) {
        @Nullable
        Method getter(String name) {
            for (Method each : getters) {
                if (PropertyNames.ofGetter(each).equals(name)) {
                    return each;
                }
            }
            return null;
        }
    }

    /** Adds the property that a field is part of: by its getter where that is asked for, by the field itself otherwise. */
    private void addByField(Place at, Field field) {
        AccessType asked = asks(field);
        Method getter = at.getter(field.getName());
        boolean byGetter = getter != null && (at.access == AccessType.PROPERTY || asks(getter) == AccessType.PROPERTY);
        if (byGetter && asked != AccessType.FIELD) {
            addGetter(at, getter);
        } else if (asked == AccessType.FIELD || at.access == AccessType.FIELD) {
            addField(at, field);
        }
    }

    private static @Nullable AccessType asks(AnnotatedElement member) {
        Access access = member.getAnnotation(Access.class);
        return access == null ? null : access.value();
    }

    private void addField(Place at, Field field) {
        if (!stored(field)) {
            return;
        }
        ResolvedType type = at.level.bindings().resolve(field.getGenericType());
        Property property = Property.of(at.owner, type, field, ClassProperty.of(field));
        if (Modifier.isFinal(field.getModifiers())) {
            mistakes.add(
                    property.where(),
                    "the field is final, so it cannot be set when an object is loaded. Take final away, or mark the "
                            + "field with @Transient if it is not to be stored.");
        }
        at.found.put(property.name(), property);
    }

    private static boolean stored(Field field) {
        int modifiers = field.getModifiers();
        return !Modifier.isStatic(modifiers)
                && !Modifier.isTransient(modifiers)
                && !field.isSynthetic()
                && !field.isAnnotationPresent(Transient.class);
    }

    private void addGetter(Place at, Method getter) {
        if (getter.isAnnotationPresent(Transient.class)) {
            return;
        }
        String name = PropertyNames.ofGetter(getter);
        ResolvedType type = at.level.bindings().resolve(getter.getGenericReturnType());
        Method setter = PropertyNames.setter(at.level.type(), getter);
        Property property = Property.of(at.owner, type, getter, ClassProperty.of(name, getter, setter));
        if (setter == null) {
            mistakes.add(property.where(), withoutSetter(property, getter));
        }
        at.found.put(name, property);
    }

    private static String withoutSetter(Property property, Method getter) {
        return "the property has the getter " + getter.getName() + "() but no setter "
                + PropertyNames.setterName(property.name()) + "(" + property.type()
                + "), so it cannot be set when an object is loaded. Add one, which may be private, or "
                + "mark the getter with @Transient.";
    }

    private void refuseMisplaced(Place at, Method getter) {
        for (Annotation annotation : getter.getAnnotations()) {
            Class<? extends Annotation> type = annotation.annotationType();
            if (PACKAGES.contains(type.getPackageName()) && !ANYWHERE.contains(type.getSimpleName())) {
                String name = PropertyNames.ofGetter(getter);
                mistakes.add(
                        at.owner + "." + name,
                        "@" + type.getSimpleName() + " stands on " + getter.getName()
                                + "(), but the class is accessed through its fields, so it would not be seen. Move it "
                                + (at.found.containsKey(name) ? "to the field" : "to a field")
                                + ", or add @Access(AccessType.PROPERTY) to the getter.");
            }
        }
    }

    /** The getters that a class declares, by name, because reflection tells them in no certain order. */
    private static List<Method> getters(Class<?> type) {
        List<Method> getters = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (PropertyNames.isGetter(method)) {
                getters.add(method);
            }
        }
        if (getters.size() > 1) {
            getters.sort(Comparator.comparing(Method::getName));
        }
        return getters;
    }
}
