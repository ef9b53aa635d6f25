package io.rowan.test;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads the databases that the class path describes. A file that comes earlier wins over later ones. */
final class TestDatabaseFiles {
    static final String FILE = "META-INF/rowan/test-databases.properties";

    private TestDatabaseFiles() {}

    static List<TestDatabase> all() {
        return read().values().stream().sorted(TestDatabase.ORDER).toList();
    }

    static TestDatabase find(String key) {
        var known = read();
        TestDatabase found = known.get(key);
        if (found == null) {
            throw new IllegalArgumentException(
                    "No test database '" + key + "': known are " + known.keySet() + ". Describe it in " + FILE + ".");
        }
        return found;
    }

    private static Map<String, TestDatabase> read() {
        Properties lines = lines();
        Map<String, TestDatabase> databases = new TreeMap<>();
        for (String line : lines.stringPropertyNames()) {
            if (!line.contains(".")) {
                throw new IllegalArgumentException("The line '" + line + "' of " + FILE + " has no key before a dot.");
            }
            databases.computeIfAbsent(line.substring(0, line.indexOf('.')), key -> TestDatabase.read(key, lines));
        }
        return databases;
    }

    private static Properties lines() {
        Properties lines = new Properties();
        try {
            var files =
                    Collections.list(TestDatabaseFiles.class.getClassLoader().getResources(FILE));
            Collections.reverse(files);
            for (URL file : files) {
                try (InputStream text = file.openStream()) {
                    lines.load(text);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read.", e);
        }
        return lines;
    }
}
