package io.rowan.processor;

import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/** Decides which attribute class stands for a member, and with which type. */
final class AttributeChooser {
    /** An attribute class by its simple name, and its type arguments behind the owner. */
    record Choice(String attribute, List<TypeMirror> types) {
        Choice {
            types = List.copyOf(types);
        }

        static Choice of(String attribute, TypeMirror... types) {
            return new Choice(attribute, List.of(types));
        }
    }

    /** A relationship's annotation, and the name of its element that names the target. */
    private record Relationship(String annotation, String target, boolean toMany) {}

    private static final List<Relationship> RELATIONSHIPS = List.of(
            new Relationship(Annotations.MANY_TO_ONE, "targetEntity", false),
            new Relationship(Annotations.ONE_TO_ONE, "targetEntity", false),
            new Relationship(Annotations.ONE_TO_MANY, "targetEntity", true),
            new Relationship(Annotations.MANY_TO_MANY, "targetEntity", true),
            new Relationship(Annotations.ELEMENT_COLLECTION, "targetClass", true));

    private final ProcessingEnvironment environment;
    private final Types types;

    AttributeChooser(ProcessingEnvironment environment) {
        this.environment = environment;
        this.types = environment.getTypeUtils();
    }

    Choice choose(PersistentMembers.Member member) {
        Element element = member.element();
        TypeMirror type = bound(member.type());
        if (Annotations.has(element, Annotations.JSON)) {
            return Choice.of("JsonAttribute", boxed(type));
        }
        if (Annotations.has(element, Annotations.SQL_ARRAY)) {
            return Choice.of("ArrayAttribute", type, elementOf(type));
        }
        Choice relationship = relationship(element, type);
        if (relationship != null) {
            return relationship;
        }
        return isEmbedded(element, type) ? Choice.of("EmbeddedAttribute", type) : basic(type);
    }

    private @Nullable Choice relationship(Element element, TypeMirror type) {
        for (Relationship each : RELATIONSHIPS) {
            if (Annotations.has(element, each.annotation)) {
                TypeMirror declared = each.toMany ? elementOf(type) : type;
                String attribute = each.toMany ? "ToManyAttribute" : "ToOneAttribute";
                return Choice.of(attribute, declaredTarget(element, each.annotation, each.target, declared));
            }
        }
        return null;
    }

    private Choice basic(TypeMirror type) {
        TypeMirror boxed = boxed(type);
        if (is(boxed, Boolean.class)) {
            return Choice.of("BooleanAttribute");
        }
        if (is(boxed, String.class)) {
            return Choice.of("TextAttribute");
        }
        if (is(boxed, Number.class)) {
            return Choice.of("NumberAttribute", boxed);
        }
        return Choice.of(is(boxed, Comparable.class) ? "ComparableAttribute" : "ValueAttribute", boxed);
    }

    private TypeMirror boxed(TypeMirror type) {
        return type instanceof PrimitiveType primitive
                ? types.boxedClass(primitive).asType()
                : type;
    }

    private boolean is(TypeMirror type, Class<?> wanted) {
        TypeElement element = environment.getElementUtils().getTypeElement(wanted.getName());
        return type.getKind() == TypeKind.DECLARED
                && types.isSubtype(types.erasure(type), types.erasure(element.asType()));
    }

    private boolean isEmbedded(Element element, TypeMirror type) {
        Element itsClass = types.asElement(type);
        return Annotations.has(element, Annotations.EMBEDDED, Annotations.EMBEDDED_ID)
                || itsClass != null && Annotations.has(itsClass, Annotations.EMBEDDABLE);
    }

    /** The class that the annotation names, else what the member's type says. */
    private static TypeMirror declaredTarget(Element element, String annotation, String key, TypeMirror otherwise) {
        return Annotations.value(element, annotation, key) instanceof TypeMirror target
                        && target.getKind() != TypeKind.VOID
                ? target
                : otherwise;
    }

    /** What a collection or an array holds, or the values of a map; {@code Object} for a raw one. */
    private TypeMirror elementOf(TypeMirror collection) {
        if (collection instanceof ArrayType array) {
            return boxed(array.getComponentType());
        }
        if (collection instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()) {
            return bound(
                    declared.getTypeArguments().get(declared.getTypeArguments().size() - 1));
        }
        return collection.getKind() == TypeKind.ERROR
                ? collection
                : environment
                        .getElementUtils()
                        .getTypeElement("java.lang.Object")
                        .asType();
    }

    private TypeMirror bound(TypeMirror type) {
        if (type instanceof TypeVariable) {
            return types.erasure(type);
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard.getExtendsBound() != null
                    ? bound(wildcard.getExtendsBound())
                    : environment
                            .getElementUtils()
                            .getTypeElement("java.lang.Object")
                            .asType();
        }
        return type;
    }
}
