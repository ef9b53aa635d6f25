package io.rowan.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own, with a class path of its own. */
final class Child {
    private static final long MINUTES = 10;

    private Child() {}

    /** Runs a main class to its end. Its output is shown only when it fails. Gives the milliseconds that the process took. */
    static double run(String classPath, String mainClass, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.jboss.logging.provider=slf4j",
                "-classpath",
                classPath,
                mainClass));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("benchmarks", ".out");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            double milliseconds = (System.nanoTime() - start) / 1e6;
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                String end = ended ? "ended with " + process.exitValue() : "ran for " + MINUTES + " minutes";
                throw new IllegalStateException(
                        mainClass + " " + List.of(arguments) + " " + end + ":\n" + Files.readString(output));
            }
            return milliseconds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output);
        }
    }
}
