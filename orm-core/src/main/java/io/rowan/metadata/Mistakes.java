package io.rowan.metadata;

import io.rowan.error.MappingException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of all classes, each once, in the order in which they are found. */
final class Mistakes {
    private final Set<String> texts = new LinkedHashSet<>();

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
            throw new MappingException(List.copyOf(texts));
        }
    }
}
