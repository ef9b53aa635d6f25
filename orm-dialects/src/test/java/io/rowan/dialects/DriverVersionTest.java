package io.rowan.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.DialectProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The driver that an error advises is the one that the tests run with, where they run with one. */
class DriverVersionTest {
    private final String pom;

    DriverVersionTest() throws IOException {
        pom = Files.readString(Path.of("../pom.xml"));
    }

    @TestFactory
    Iterable<DynamicTest> the_version_is_the_build_s() {
        return ServiceLoader.load(DialectProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .map(provider -> DynamicTest.dynamicTest(
                        provider.name(), () -> check(provider.urls().driver())))
                .toList();
    }

    private void check(String coordinates) {
        assertThat(coordinates).matches("[\\w.-]+:[\\w.-]+:[\\w.-]+");
        String[] parts = coordinates.split(":");
        String dependency = "<artifactId>" + parts[1] + "</artifactId>";
        if (pom.contains(dependency)) {
            assertThat(version(dependency)).isEqualTo(parts[2]);
        }
    }

    /** The version behind the artifact, by way of its property. */
    private String version(String dependency) {
        String named = between(pom.substring(pom.indexOf(dependency)), "<version>", "</version>");
        return named.startsWith("${") ? between(pom, "<" + named.substring(2, named.length() - 1) + ">", "</") : named;
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }
}
