package io.rowan.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of which each run is a process of its own, with the test's class path. */
public final class JavaProgram {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    private final String name;
    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();

    /**
     * A program.
     *
     * @param name the class with {@code main}
     * @param directory where it runs
     */
    public JavaProgram(String name, Path directory) {
        this.name = name;
        this.directory = directory;
    }

    /** What a run has said, in both streams, and with what it ended. */
    public record Said(String text, int exit) {}

    /**
     * Sets a variable of the environment.
     *
     * @param variable its name
     * @param value its value
     * @return this program
     */
    public JavaProgram with(String variable, String value) {
        variables.put(variable, value);
        return this;
    }

    /**
     * The words of a command line.
     *
     * @param command words with blanks between them, those that hold blanks in double quotes
     * @return the words
     */
    public static List<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
    }

    /**
     * Runs it to its end.
     *
     * @param arguments the arguments
     * @return what it said
     */
    public Said run(List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-cp",
                classPath(),
                name));
        line.addAll(arguments);
        Path said = directory.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(line)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Said(Files.readString(said), process.exitValue());
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
