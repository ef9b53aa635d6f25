package io.rowan.metadata;

import io.rowan.mapping.ClassProperty;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Member;
import org.jspecify.annotations.Nullable;

/**
 * A persistent property of a class, before anybody knows what it maps to.
 *
 * @param owner where it is, for messages: {@code User}, or {@code User.address} inside an embeddable
 * @param name the property's name
 * @param type the declared type, type variables replaced
 * @param annotated the field or getter that carries the annotations
 * @param annotations those annotations
 * @param access how it is read and written
 */
record Property(
        String owner,
        String name,
        ResolvedType type,
        AnnotatedElement annotated,
        Annotations annotations,
        ClassProperty access) {

    static Property of(String owner, ResolvedType type, AnnotatedElement annotated, ClassProperty access) {
        return new Property(owner, access.name(), type, annotated, Annotations.of(annotated), access);
    }

    /** The place for messages, {@code User.name}. */
    String where() {
        return owner + "." + name;
    }

    Class<?> raw() {
        return type.raw();
    }

    Class<?> boxed() {
        return ResolvedType.boxed(raw());
    }

    boolean has(Class<? extends Annotation> annotation) {
        return annotations.find(annotation) != null;
    }

    <A extends Annotation> @Nullable A find(Class<A> annotation) {
        return annotations.find(annotation);
    }

    Class<?> declaredIn() {
        return ((Member) annotated).getDeclaringClass();
    }
}
