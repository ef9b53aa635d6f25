package io.rowan.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Reads the statements that a dialect should write. */
final class ExpectedText {
    private ExpectedText() {}

    /** The entries of a file. */
    static String of(String file) {
        try (InputStream text = ExpectedText.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entries of a file, of which another file has some in other words; it must have no others. */
    static String of(String file, String changes) {
        Map<String, String> entries = entries(of(file));
        entries(of(changes)).forEach((name, entry) -> {
            if (entries.put(name, entry) == null) {
                throw new IllegalArgumentException(changes + " changes " + name + ", which is not in " + file);
            }
        });
        return String.join("\n", entries.values());
    }

    private static Map<String, String> entries(String text) {
        Map<String, String> entries = new LinkedHashMap<>();
        for (String entry : text.split("(?m)^(?=== )")) {
            entries.put(entry.lines().findFirst().orElse(""), entry);
        }
        return entries;
    }
}
