package io.rowan.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source tree that the tests look at, found from the directory that they run in. */
final class Checkout {
    static final List<String> MODULES = List.of("orm-core", "orm-dialects", "orm-test");

    private Checkout() {}

    /** The directory that holds {@code docs/architecture.md}: this one or one above it. */
    static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("docs/architecture.md"))) {
                return at;
            }
        }
        throw new IllegalStateException(
                "No docs/architecture.md in or above " + Path.of("").toAbsolutePath());
    }

    /** Main sources of one module, without {@code module-info}. */
    static List<Path> mainSources(String module) {
        return javaFiles(root().resolve(module).resolve("src/main/java"));
    }

    /** Main sources of all modules, without {@code module-info}. */
    static List<Path> mainSources() {
        return MODULES.stream().flatMap(module -> mainSources(module).stream()).toList();
    }

    /** Test sources of all modules; examples and benchmarks count as such. */
    static List<Path> testSources() {
        return MODULES.stream()
                .flatMap(module -> Stream.of("src/test/java", "examples/java", "benchmarks/java")
                        .map(root().resolve(module)::resolve))
                .flatMap(folder -> javaFiles(folder).stream())
                .toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path as a reader of a failure wants it: from the root of the checkout. */
    static String show(Path file) {
        return root().relativize(file).toString();
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("module-info.java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
