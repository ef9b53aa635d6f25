package io.rowan.cli;

import io.rowan.error.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lines of {@code rowan.properties}. In a value <code>${NAME}</code> is the environment variable of that name. */
record Settings(Path file, Properties lines, UnaryOperator<@Nullable String> environment) {
    static final String TEMPLATE = """
            # Where the database is: a JDBC URL, or one like scheme://user:password@host/database.
            url = ${DATABASE_URL}
            # The package of the entity classes, which must be on the class path.
            entities = com.example
            # Where the revisions lie.
            directory = migrations
            """;
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z_0-9]*)}");

    static Settings read(Path file, UnaryOperator<@Nullable String> environment) {
        Properties lines = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                lines.load(reader);
            } catch (IOException e) {
                throw new ConfigurationException("The file " + file + " cannot be read: " + e.getMessage());
            }
        }
        return new Settings(file, lines, environment);
    }

    @Nullable
    String find(String key) {
        String line = lines.getProperty(key);
        if (line == null || line.isBlank()) {
            return null;
        }
        Matcher variables = VARIABLE.matcher(line.strip());
        return variables.replaceAll(found -> Matcher.quoteReplacement(variable(key, found.group(1))));
    }

    private String variable(String key, String name) {
        String value = environment.apply(name);
        if (value == null) {
            throw new ConfigurationException("The line " + key + " of " + file + " needs the environment variable "
                    + name + ", which is not set.");
        }
        return value;
    }

    String get(String key) {
        String value = find(key);
        if (value == null) {
            throw new ConfigurationException("The file " + file + " has no line '" + key
                    + " = ...'. 'rowan init' writes one" + " to fill in, or give --" + key + ".");
        }
        return value;
    }
}
