package io.rowan.metadata;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A declared type with its type variables replaced.
 *
 * @param raw the class
 * @param arguments the type arguments, empty for a raw or plain type
 */
record ResolvedType(Class<?> raw, List<ResolvedType> arguments) {
    ResolvedType {
        arguments = List.copyOf(arguments);
    }

    static ResolvedType of(Class<?> raw) {
        return new ResolvedType(raw, List.of());
    }

    static Class<?> boxed(Class<?> type) {
        return type.isPrimitive() ? MethodType.methodType(type).wrap().returnType() : type;
    }

    /** As a programmer writes it: {@code Map<String, Integer>}. */
    @Override
    public String toString() {
        return arguments.isEmpty()
                ? raw.getSimpleName()
                : raw.getSimpleName()
                        + arguments.stream().map(ResolvedType::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
