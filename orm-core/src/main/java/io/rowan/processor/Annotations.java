package io.rowan.processor;

import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The annotations that matter here, by name: the processor runs without their classes. */
final class Annotations {
    static final String PERSISTENCE = "jakarta.persistence.";
    static final String ENTITY = "jakarta.persistence.Entity";
    static final String EMBEDDABLE = "jakarta.persistence.Embeddable";
    static final String MAPPED_SUPERCLASS = "jakarta.persistence.MappedSuperclass";
    static final String TRANSIENT = "jakarta.persistence.Transient";
    static final String ACCESS = "jakarta.persistence.Access";
    static final String ID = "jakarta.persistence.Id";
    static final String EMBEDDED_ID = "jakarta.persistence.EmbeddedId";
    static final String EMBEDDED = "jakarta.persistence.Embedded";
    static final String MANY_TO_ONE = "jakarta.persistence.ManyToOne";
    static final String ONE_TO_ONE = "jakarta.persistence.OneToOne";
    static final String ONE_TO_MANY = "jakarta.persistence.OneToMany";
    static final String MANY_TO_MANY = "jakarta.persistence.ManyToMany";
    static final String ELEMENT_COLLECTION = "jakarta.persistence.ElementCollection";
    static final String JSON = "io.rowan.annotation.Json";
    static final String SQL_ARRAY = "io.rowan.annotation.SqlArray";

    private Annotations() {}

    static boolean has(Element element, String... names) {
        for (String name : names) {
            if (find(element, name) != null) {
                return true;
            }
        }
        return false;
    }

    static boolean hasAnyOfPersistence(Element element) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror -> nameOf(mirror).startsWith(PERSISTENCE));
    }

    /** An element of an annotation as it is written; null if the annotation or the element is not there. */
    static @Nullable Object value(Element element, String annotation, String key) {
        AnnotationMirror mirror = find(element, annotation);
        if (mirror == null) {
            return null;
        }
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                mirror.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals(key)) {
                return entry.getValue().getValue();
            }
        }
        return null;
    }

    private static @Nullable AnnotationMirror find(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (nameOf(mirror).equals(name)) {
                return mirror;
            }
        }
        return null;
    }

    private static String nameOf(AnnotationMirror mirror) {
        return ((TypeElement) mirror.getAnnotationType().asElement())
                .getQualifiedName()
                .toString();
    }
}
