package io.rowan.metadata;

import io.rowan.error.MappingException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of all classes, each once: by class in a given order, those of a class as they are found. */
final class Mistakes {
    private final Set<String> texts = new LinkedHashSet<>();
    private Collection<Class<?>> order = List.of();

    /** Gives the order of the classes. */
    void order(Collection<Class<?>> classes) {
        order = classes;
    }

    /** Adds a mistake at a place, {@code User} or {@code User.name}. */
    void add(String where, String text) {
        texts.add(where + ": " + text);
    }

    /** Adds mistakes whose texts tell the place themselves. */
    void addAll(List<String> more) {
        texts.addAll(more);
    }

    void raise() {
        if (!texts.isEmpty()) {
            List<String> names = order.stream().map(Class::getSimpleName).toList();
            throw new MappingException(texts.stream()
                    .sorted(Comparator.comparingInt(text -> names.indexOf(className(text))))
                    .toList());
        }
    }

    /** The class of a text's place, {@code User} in {@code User.name: …}. */
    private static String className(String text) {
        return text.substring(0, text.indexOf(':')).split("\\.", 2)[0];
    }
}
