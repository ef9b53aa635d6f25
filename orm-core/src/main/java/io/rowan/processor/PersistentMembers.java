package io.rowan.processor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persistent fields or properties of a class and of its persistent superclasses, the topmost class first
 * (Jakarta Persistence 3.2, 2.3: access type).
 */
final class PersistentMembers {
    /** An attribute: its name, the field or getter with its annotations, and its type as the class sees it. */
    record Member(String name, Element element, TypeMirror type) {}

    private final Types types;
    private final TypeElement type;
    private final Deque<TypeElement> hierarchy = new ArrayDeque<>();
    private final Map<String, Member> members = new LinkedHashMap<>();

    private PersistentMembers(Types types, TypeElement type) {
        this.types = types;
        this.type = type;
    }

    static Collection<Member> of(Types types, TypeElement type) {
        return new PersistentMembers(types, type).find();
    }

    private Collection<Member> find() {
        hierarchy.add(type);
        for (TypeElement part = superclass(type); part != null; part = superclass(part)) {
            if (Annotations.has(part, Annotations.ENTITY, Annotations.MAPPED_SUPERCLASS, Annotations.EMBEDDABLE)) {
                hierarchy.addFirst(part);
            }
        }
        boolean byDefault = propertyAccess();
        for (TypeElement part : hierarchy) {
            Boolean own = declaredAccess(part);
            addMembers(part, own == null ? byDefault : own);
        }
        return members.values();
    }

    private void addMembers(TypeElement part, boolean property) {
        for (Element element : part.getEnclosedElements()) {
            String name = attributeName(element);
            if (name == null || Annotations.has(element, Annotations.TRANSIENT)) {
                continue;
            }
            Boolean own = declaredAccess(element);
            boolean isProperty = element.getKind() == ElementKind.METHOD;
            if (isProperty == (own == null ? property : own)) {
                members.put(name, new Member(name, element, typeOf(element)));
            }
        }
    }

    private TypeMirror typeOf(Element element) {
        TypeMirror seen = types.asMemberOf((DeclaredType) type.asType(), element);
        return seen instanceof ExecutableType method ? method.getReturnType() : seen;
    }

    /** Whether the hierarchy has property access: where its id is decides, else where its annotations are. */
    private boolean propertyAccess() {
        boolean fields = false;
        boolean getters = false;
        for (Element element : candidates()) {
            boolean getter = element.getKind() == ElementKind.METHOD;
            if (declaredAccess(element) == null && Annotations.has(element, Annotations.ID, Annotations.EMBEDDED_ID)) {
                return getter;
            }
            boolean annotated = Annotations.hasAnyOfPersistence(element);
            fields |= !getter && annotated;
            getters |= getter && annotated;
        }
        return getters && !fields;
    }

    /** The fields and getters of the hierarchy that may hold attributes. */
    private List<Element> candidates() {
        List<Element> elements = new ArrayList<>();
        for (TypeElement part : hierarchy) {
            for (Element element : part.getEnclosedElements()) {
                if (attributeName(element) != null) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }

    /** What {@code @Access} says: true for properties, false for fields, null if it is not there. */
    private static @Nullable Boolean declaredAccess(Element element) {
        Object value = Annotations.value(element, Annotations.ACCESS, "value");
        return value instanceof VariableElement constant
                ? constant.getSimpleName().contentEquals("PROPERTY")
                : null;
    }

    /** The name of the attribute that a field or getter may hold; null if it can't hold any. */
    private static @Nullable String attributeName(Element element) {
        if (element.getModifiers().contains(Modifier.STATIC)
                || element.getModifiers().contains(Modifier.TRANSIENT)) {
            return null;
        }
        if (element.getKind() == ElementKind.FIELD) {
            return element.getSimpleName().toString();
        }
        return element.getKind() == ElementKind.METHOD ? propertyName((ExecutableElement) element) : null;
    }

    private static @Nullable String propertyName(ExecutableElement method) {
        TypeMirror result = method.getReturnType();
        if (!method.getParameters().isEmpty()
                || result.getKind() == TypeKind.VOID
                || method.getModifiers().contains(Modifier.PRIVATE)) {
            return null;
        }
        String name = method.getSimpleName().toString();
        if (name.startsWith("get") && name.length() > 3) {
            return decapitalized(name.substring(3));
        }
        boolean is = result.getKind() == TypeKind.BOOLEAN || result.toString().equals("java.lang.Boolean");
        return is && name.startsWith("is") && name.length() > 2 ? decapitalized(name.substring(2)) : null;
    }

    /** As JavaBeans has it: {@code name} of {@code getName}, but {@code URL} of {@code getURL}. */
    private static String decapitalized(String name) {
        if (name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1))) {
            return name;
        }
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private @Nullable TypeElement superclass(TypeElement part) {
        return types.asElement(part.getSuperclass()) instanceof TypeElement element ? element : null;
    }
}
