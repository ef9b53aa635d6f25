package io.rowan.metadata;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.AttributeOverrides;
import jakarta.persistence.Column;
import java.lang.reflect.AnnotatedElement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The {@code @AttributeOverride}s that are in force at a place; those from further out win. */
final class Overrides {
    private final String where;
    private final Map<String, Column> own = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final @Nullable Overrides outer;
    private final String prefix;

    private Overrides(String where, AnnotatedElement element, @Nullable Overrides outer, String prefix) {
        this.where = where;
        this.outer = outer;
        this.prefix = prefix;
        if (element.isAnnotationPresent(AttributeOverride.class)
                || element.isAnnotationPresent(AttributeOverrides.class)) {
            for (AttributeOverride override : element.getAnnotationsByType(AttributeOverride.class)) {
                own.put(override.name(), override.column());
            }
        }
    }

    /** Those on an entity class, for attributes of its mapped superclasses. */
    static Overrides of(Class<?> entity) {
        return new Overrides(entity.getSimpleName(), entity, null, "");
    }

    /** Those inside an embedded attribute. */
    Overrides inside(Property embedded) {
        return new Overrides(embedded.where(), embedded.annotated(), this, embedded.name() + ".");
    }

    /** The column that an attribute is given instead of its own, null for none. */
    @Nullable
    Column find(String name) {
        Column outside = outer == null ? null : outer.find(prefix + name);
        Column inside = own.get(name);
        if (inside != null) {
            used.add(name);
        }
        return outside != null ? outside : inside;
    }

    /** Whether there are overrides at the place itself. */
    boolean any() {
        return !own.isEmpty();
    }

    /** Reports overrides of attributes that were not asked for. */
    void refuseUnused(Mistakes mistakes, Set<String> candidates) {
        for (String name : own.keySet()) {
            if (!used.contains(name)) {
                mistakes.add(
                        where,
                        "@AttributeOverride names \"" + name + "\", but there is no such attribute to override."
                                + Suggestions.didYouMean(name, candidates) + " There are " + candidates + ".");
            }
        }
    }
}
