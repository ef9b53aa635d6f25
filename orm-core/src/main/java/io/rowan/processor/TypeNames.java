package io.rowan.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.jspecify.annotations.Nullable;

/**
 * Writes types into a generated class of one package. Annotations on types are left out, primitives are boxed where a
 * class is needed, and only names that nothing can shadow are written without their package.
 */
final class TypeNames {
    /** The simple names that a generated class imports. */
    private static final Set<String> IMPORTED = Set.of(
            "ArrayAttribute",
            "BooleanAttribute",
            "ComparableAttribute",
            "EmbeddedAttribute",
            "JsonAttribute",
            "NumberAttribute",
            "TextAttribute",
            "ToManyAttribute",
            "ToOneAttribute",
            "ValueAttribute");

    private final Elements elements;
    private final Types types;
    private final String packageName;

    TypeNames(ProcessingEnvironment environment, TypeElement owner) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.packageName = packageOf(owner);
    }

    /** A type as an argument of another one. */
    String argument(TypeMirror type) {
        return type instanceof PrimitiveType primitive ? name(types.boxedClass(primitive)) : text(type);
    }

    /** The name of a class, without its type parameters. */
    String name(TypeElement element) {
        String name = element.getQualifiedName().toString();
        String itsPackage = packageOf(element);
        String local = itsPackage.isEmpty() ? name : name.substring(itsPackage.length() + 1);
        String first = local.contains(".") ? local.substring(0, local.indexOf('.')) : local;
        if (IMPORTED.contains(first)) {
            return name;
        }
        boolean visible = itsPackage.equals(packageName) || itsPackage.equals("java.lang") && !isOfThisPackage(first);
        return visible ? local : name;
    }

    /** Whether the compiler knows the type with all its parts in this round. */
    boolean isResolved(TypeMirror type) {
        return parts(type).stream().noneMatch(part -> part.getKind() == TypeKind.ERROR);
    }

    /** Whether a class of the package may name the type with all its parts. */
    boolean isAccessible(TypeMirror type) {
        for (TypeMirror part : parts(type)) {
            for (Element element = types.asElement(part);
                    element instanceof TypeElement;
                    element = element.getEnclosingElement()) {
                if (!isAccessible((TypeElement) element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isAccessible(TypeElement element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC)
                || !modifiers.contains(Modifier.PRIVATE) && packageOf(element).equals(packageName);
    }

    /** The type with its arguments, elements and bounds. */
    private List<TypeMirror> parts(TypeMirror type) {
        List<TypeMirror> parts = new ArrayList<>();
        collect(type, parts);
        return parts;
    }

    private void collect(@Nullable TypeMirror type, List<TypeMirror> parts) {
        if (type == null) {
            return;
        }
        parts.add(type);
        if (type instanceof ArrayType array) {
            collect(array.getComponentType(), parts);
        } else if (type instanceof WildcardType wildcard) {
            collect(wildcard.getExtendsBound(), parts);
            collect(wildcard.getSuperBound(), parts);
        } else if (type instanceof DeclaredType declared) {
            declared.getTypeArguments().forEach(argument -> collect(argument, parts));
        }
    }

    private String text(TypeMirror type) {
        if (type instanceof PrimitiveType) {
            return type.getKind().name().toLowerCase(Locale.ROOT);
        }
        if (type instanceof ArrayType array) {
            return text(array.getComponentType()) + "[]";
        }
        if (type instanceof WildcardType wildcard) {
            return wildcard(wildcard);
        }
        return type instanceof DeclaredType declared ? declared(declared) : text(types.erasure(type));
    }

    private String declared(DeclaredType type) {
        String name = name((TypeElement) type.asElement());
        List<String> arguments =
                type.getTypeArguments().stream().map(this::text).toList();
        return arguments.isEmpty() ? name : name + "<" + String.join(", ", arguments) + ">";
    }

    private String wildcard(WildcardType wildcard) {
        if (wildcard.getExtendsBound() != null) {
            return "? extends " + text(wildcard.getExtendsBound());
        }
        return wildcard.getSuperBound() != null ? "? super " + text(wildcard.getSuperBound()) : "?";
    }

    private boolean isOfThisPackage(String simpleName) {
        return elements.getTypeElement(packageName.isEmpty() ? simpleName : packageName + "." + simpleName) != null;
    }

    private String packageOf(TypeElement element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }
}
