package io.rowan.metadata;

import jakarta.persistence.Entity;
import jakarta.persistence.SequenceGenerator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sequence generators that classes, their members and their packages declare. A named one can be used by every
 * entity of the factory (Jakarta Persistence 3.2, 11.1.51), one without a name by the class that has it.
 */
final class Generators {
    private final Collection<Class<?>> entities;
    private @Nullable Map<String, SequenceGenerator> named;

    Generators(Collection<Class<?>> entities) {
        this.entities = entities;
    }

    /** Looked for at the first question, since few mappings name a generator. */
    private Map<String, SequenceGenerator> named() {
        Map<String, SequenceGenerator> known = named;
        if (known == null) {
            known = new HashMap<>();
            for (Class<?> entity : entities) {
                for (Class<?> each = entity; each != null && each != Object.class; each = each.getSuperclass()) {
                    collect(each, known);
                }
            }
            named = known;
        }
        return known;
    }

    private static void collect(Class<?> type, Map<String, SequenceGenerator> named) {
        collect(type, entityName(type), named);
        collect(type.getPackage(), "", named);
        for (Field field : type.getDeclaredFields()) {
            collect(field, "", named);
        }
        for (Method method : type.getDeclaredMethods()) {
            collect(method, "", named);
        }
    }

    /** The name of a class's entity: as {@code @Entity} says, or the simple name. */
    static String entityName(Class<?> type) {
        Entity entity = type.getAnnotation(Entity.class);
        return entity == null || entity.name().isEmpty() ? type.getSimpleName() : entity.name();
    }

    private static void collect(AnnotatedElement element, String defaultName, Map<String, SequenceGenerator> named) {
        for (SequenceGenerator generator : element.getAnnotationsByType(SequenceGenerator.class)) {
            String name = generator.name().isEmpty() ? defaultName : generator.name();
            if (!name.isEmpty()) {
                named.putIfAbsent(name, generator);
            }
        }
    }

    Set<String> names() {
        return named().keySet();
    }

    /**
     * The generator of an id.
     *
     * @param id the id
     * @param entity the entity class
     * @param name the name that {@code @GeneratedValue} gives, empty for none
     * @return the generator, null when there is none
     */
    @Nullable
    SequenceGenerator find(Property id, Class<?> entity, String name) {
        if (!name.isEmpty()) {
            return named().get(name);
        }
        SequenceGenerator own = only(id.annotated());
        for (Class<?> each = entity; own == null && each != null; each = each.getSuperclass()) {
            own = only(each);
        }
        return own != null ? own : only(entity.getPackage());
    }

    private static @Nullable SequenceGenerator only(AnnotatedElement element) {
        SequenceGenerator[] found = element.getAnnotationsByType(SequenceGenerator.class);
        return found.length == 1 ? found[0] : null;
    }
}
