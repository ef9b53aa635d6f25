package io.rowan.metadata;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what a lazy instance cannot do. It is an object of a generated subclass, so the target of a lazy
 * relationship to one, and the class that has a lazy inverse side of a one-to-one, may be neither final nor sealed.
 * A final method that gets or sets an attribute would not see the values, since no subclass can make it load first.
 */
final class LazyChecks {
    private final Mistakes mistakes;

    LazyChecks(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    void check(EntityDraft entity) {
        for (ToOneDraft toOne : entity.toOnes()) {
            EntityDraft target = toOne.target();
            if (target != null && !toOne.settings().eager()) {
                check(toOne, toOne.settings().inverse() ? entity : target);
            }
        }
    }

    /** Checks the class of which a lazy relationship needs a generated subclass. */
    private void check(ToOneDraft toOne, EntityDraft generated) {
        String closed = closed(generated.type());
        if (closed == null) {
            refuseFinalMethods(toOne, generated);
            return;
        }
        mistakes.add(
                toOne.where(),
                "the relationship is lazy, but " + generated.where() + " is " + closed
                        + ", so no subclass that loads itself can be made. Take " + closed
                        + " away, or write fetch = FetchType.EAGER.");
    }

    private static @Nullable String closed(Class<?> type) {
        if (Modifier.isFinal(type.getModifiers())) {
            return "final";
        }
        return type.isSealed() ? "sealed" : null;
    }

    private void refuseFinalMethods(ToOneDraft toOne, EntityDraft generated) {
        for (String method : finalAccessors(generated)) {
            mistakes.add(
                    toOne.where(),
                    "the relationship is lazy, but the method " + generated.where() + "." + method
                            + "() is final, so a lazy instance would show it an attribute that is not loaded. Take final "
                            + "away, or write fetch = FetchType.EAGER.");
        }
    }

    private static List<String> finalAccessors(EntityDraft entity) {
        Set<String> accessors = new HashSet<>();
        List<String> found = new ArrayList<>();
        for (Method method : finalMethods(entity.type())) {
            if (accessors.isEmpty()) {
                accessors = accessorNames(entity.shape().names());
            }
            if (accessors.contains(method.getName())) {
                found.add(method.getName());
            }
        }
        Collections.sort(found);
        return found;
    }

    private static List<Method> finalMethods(Class<?> type) {
        List<Method> found = new ArrayList<>();
        for (Class<?> each = type; each != null && each != Object.class; each = each.getSuperclass()) {
            for (Method method : each.getDeclaredMethods()) {
                if (isFinal(method)) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static Set<String> accessorNames(Collection<String> attributes) {
        Set<String> accessors = new HashSet<>();
        for (String name : attributes) {
            String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            accessors.addAll(List.of(name, "get" + capital, "is" + capital, "set" + capital));
        }
        return accessors;
    }

    /** Whether a method is one that a subclass would override if it were not final. */
    private static boolean isFinal(Method method) {
        int modifiers = method.getModifiers();
        return Modifier.isFinal(modifiers) && !Modifier.isPrivate(modifiers) && !Modifier.isStatic(modifiers);
    }
}
