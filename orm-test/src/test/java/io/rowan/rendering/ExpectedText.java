package io.rowan.rendering;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads the statements that a dialect should write. */
final class ExpectedText {
    private ExpectedText() {}

    static String of(String file) {
        try (InputStream text = ExpectedText.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(text, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
