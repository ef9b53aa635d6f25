package io.rowan.metadata;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A type with arguments, as reflection tells one, made of a declared type whose variables are replaced. */
record GenericType(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    /** The type as reflection would tell it. */
    static Type of(ResolvedType type) {
        return type.arguments().isEmpty()
                ? type.raw()
                : new GenericType(
                        type.raw(),
                        type.arguments().stream().map(GenericType::of).toList());
    }

    @Override
    public Type[] getActualTypeArguments() {
        return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
        return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
        return raw.getDeclaringClass();
    }

    @Override
    public String toString() {
        return raw.getName()
                + Arrays.stream(getActualTypeArguments())
                        .map(Type::getTypeName)
                        .collect(Collectors.joining(", ", "<", ">"));
    }
}
