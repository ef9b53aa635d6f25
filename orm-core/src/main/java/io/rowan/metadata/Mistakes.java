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
    private List<String> order = List.of();

    /** Gives the order of the classes. */
    void order(Collection<Class<?>> classes) {
        order = classes.stream().map(Class::getSimpleName).toList();
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
            throw new MappingException(texts.stream()
                    .sorted(Comparator.comparingInt(text -> order.indexOf(className(text))))
                    .toList());
        }
    }

    /** The class of a text's place, {@code User} in {@code User.name: …}. */
    private static String className(String text) {
        return text.substring(0, text.indexOf(':')).split("\\.", 2)[0];
    }
}
