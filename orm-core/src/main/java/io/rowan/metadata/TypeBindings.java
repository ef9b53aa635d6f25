package io.rowan.metadata;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the type variables of a class stand for, seen from a subclass: {@code ID} is Long in {@code Base<Long>}. */
final class TypeBindings {
    private final Map<TypeVariable<?>, ResolvedType> bound = new HashMap<>();

    /** The bindings inside a class that is used with type arguments, {@code Range<LocalDate>}. */
    static TypeBindings of(ResolvedType type) {
        TypeBindings bindings = new TypeBindings();
        bindings.bind(type.raw(), type.arguments());
        return bindings;
    }

    /** The bindings inside the superclass. */
    TypeBindings above(Class<?> type) {
        return type.getSuperclass() == Object.class ? new TypeBindings() : through(type.getGenericSuperclass());
    }

    private TypeBindings through(@Nullable Type parent) {
        TypeBindings bindings = new TypeBindings();
        if (parent instanceof ParameterizedType parameterized) {
            bindings.bind((Class<?>) parameterized.getRawType(), resolveAll(parameterized.getActualTypeArguments()));
        }
        return bindings;
    }

    /** What a class puts for the type parameters of an interface that it implements anywhere above. */
    static List<ResolvedType> argumentsOf(Class<?> type, Class<?> wanted) {
        return new TypeBindings().findArguments(type, wanted);
    }

    private List<ResolvedType> findArguments(Class<?> type, Class<?> wanted) {
        for (Type each : type.getGenericInterfaces()) {
            if (each instanceof ParameterizedType found && found.getRawType() == wanted) {
                return resolveAll(found.getActualTypeArguments());
            }
        }
        Class<?> parent = type.getSuperclass();
        return parent == null ? List.of() : above(type).findArguments(parent, wanted);
    }

    private void bind(Class<?> type, List<ResolvedType> arguments) {
        if (arguments.isEmpty()) {
            return;
        }
        TypeVariable<?>[] variables = type.getTypeParameters();
        for (int i = 0; i < variables.length && i < arguments.size(); i++) {
            bound.put(variables[i], arguments.get(i));
        }
    }

    /** Replaces variables by what they stand for; an unbound one by its bound, a wildcard by its upper bound. */
    ResolvedType resolve(Type type) {
        if (type instanceof Class<?> plain) {
            return ResolvedType.of(plain);
        }
        if (type instanceof ParameterizedType used) {
            return new ResolvedType((Class<?>) used.getRawType(), resolveAll(used.getActualTypeArguments()));
        }
        if (type instanceof TypeVariable<?> variable) {
            ResolvedType known = bound.get(variable);
            return known != null ? known : ResolvedType.of(erasure(variable.getBounds()[0]));
        }
        return type instanceof WildcardType wildcard
                ? resolve(wildcard.getUpperBounds()[0])
                : arrayOf(((GenericArrayType) type).getGenericComponentType());
    }

    private ResolvedType arrayOf(Type component) {
        return ResolvedType.of(Array.newInstance(resolve(component).raw(), 0).getClass());
    }

    private static Class<?> erasure(Type bound) {
        if (bound instanceof Class<?> plain) {
            return plain;
        }
        return bound instanceof ParameterizedType parameterized ? (Class<?>) parameterized.getRawType() : Object.class;
    }

    private List<ResolvedType> resolveAll(Type[] types) {
        List<ResolvedType> resolved = new ArrayList<>(types.length);
        for (Type each : types) {
            resolved.add(resolve(each));
        }
        return resolved;
    }
}
