package io.rowan.metadata;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class of a hierarchy whose properties are persistent: the entity or embeddable itself, or a mapped superclass.
 * Superclasses without {@code @MappedSuperclass} are left out, as Jakarta Persistence 3.2, 2.13.3 says.
 *
 * @param type the class
 * @param bindings what its type variables stand for
 */
record ClassLevel(Class<?> type, TypeBindings bindings) {
    /** The persistent classes of a hierarchy, the topmost first. */
    static List<ClassLevel> hierarchy(ResolvedType type) {
        List<ClassLevel> levels = new ArrayList<>();
        TypeBindings bindings = TypeBindings.of(type);
        for (Class<?> each = type.raw(); each != null && each != Object.class; each = each.getSuperclass()) {
            if (each == type.raw()
                    || each.isAnnotationPresent(MappedSuperclass.class)
                    || each.isAnnotationPresent(Embeddable.class)) {
                levels.add(0, new ClassLevel(each, bindings));
            }
            bindings = bindings.above(each);
        }
        return levels;
    }

    /**
     * How a hierarchy is accessed where a class above does not say so itself: by the place of the id, else as
     * {@code @Access} on the class itself says, else as told.
     */
    static AccessType accessOf(List<ClassLevel> hierarchy, AccessType otherwise) {
        AccessType byId = byPlaceOfId(hierarchy);
        if (byId != null) {
            return byId;
        }
        AccessType explicit = hierarchy.get(hierarchy.size() - 1).explicitAccess();
        return explicit != null ? explicit : otherwise;
    }

    private static @Nullable AccessType byPlaceOfId(List<ClassLevel> hierarchy) {
        for (ClassLevel level : hierarchy) {
            if (anyHasId(level.type.getDeclaredFields())) {
                return AccessType.FIELD;
            }
            if (anyHasId(level.type.getDeclaredMethods())) {
                return AccessType.PROPERTY;
            }
        }
        return null;
    }

    private static boolean anyHasId(AnnotatedElement[] members) {
        for (AnnotatedElement member : members) {
            if (member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class)) {
                return true;
            }
        }
        return false;
    }

    /** The access that the class itself asks for with {@code @Access}, null for none. */
    @Nullable
    AccessType explicitAccess() {
        Access access = type.getDeclaredAnnotation(Access.class);
        return access == null ? null : access.value();
    }
}
