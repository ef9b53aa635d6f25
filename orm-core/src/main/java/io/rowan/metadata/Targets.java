package io.rowan.metadata;

import jakarta.persistence.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the entities that relationships refer to. */
final class Targets {
    private final Map<Class<?>, EntityDraft> drafts = new LinkedHashMap<>();
    private final Set<Class<?>> given;
    private final Mistakes mistakes;

    /**
     * Makes the finder.
     *
     * @param given all classes of the factory, also those that could not be read
     * @param drafts those that could
     * @param mistakes collects the mistakes
     */
    Targets(Set<Class<?>> given, Collection<EntityDraft> drafts, Mistakes mistakes) {
        this.given = given;
        this.mistakes = mistakes;
        for (EntityDraft draft : drafts) {
            this.drafts.put(draft.type(), draft);
        }
    }

    /** The target's draft; null when it is wrong, which then has been reported. */
    @Nullable
    EntityDraft find(Property property, RelationshipSettings settings) {
        Class<?> target = type(property, settings);
        if (target == null) {
            mistakes.add(property.where(), untold(property, settings));
            return null;
        }
        EntityDraft draft = drafts.get(target);
        if (draft == null && !given.contains(target)) {
            mistakes.add(property.where(), missing(target));
        }
        return draft;
    }

    private static String untold(Property property, RelationshipSettings settings) {
        return "the type " + property.type() + " does not tell which entity it holds. Write the type arguments, "
                + "for example " + example(property) + ", or name the entity with "
                + settings.kind().annotation() + "(targetEntity = …).";
    }

    private static String example(Property property) {
        return property.raw().getSimpleName()
                + (Map.class.isAssignableFrom(property.raw()) ? "<Long, Order>" : "<Order>");
    }

    private static String missing(Class<?> target) {
        String name = target.getSimpleName();
        return target.isAnnotationPresent(Entity.class)
                ? "the target " + name + " is no entity of this session factory. Add it: entities(…, " + name
                        + ".class)."
                : "the target " + name + " has no @Entity, so there is no table to refer to. Add @Entity to it, and "
                        + "add it to entities(…), or name another class with targetEntity.";
    }

    private static @Nullable Class<?> type(Property property, RelationshipSettings settings) {
        if (settings.target() != void.class) {
            return settings.target();
        }
        if (settings.kind().toOne()) {
            return property.raw();
        }
        int arguments = property.type().arguments().size();
        return arguments == 0
                ? null
                : property.type().arguments().get(arguments - 1).raw();
    }
}
