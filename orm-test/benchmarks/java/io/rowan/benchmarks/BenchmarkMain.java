package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures Rowan beside JDBC by hand and its peers, and writes the page about it. First every contestant proves that it reads and
 * leaves what JDBC does.
 */
public final class BenchmarkMain {
    private BenchmarkMain() {}

    /**
     * Runs all.
     *
     * @param arguments as {@code --help} says
     * @throws IOException when a result can't be written
     * @throws SQLException when a database does not answer
     * @throws RunnerException when JMH fails
     */
    public static void main(String[] arguments) throws IOException, SQLException, RunnerException {
        Path root = root();
        Settings settings = Settings.of(arguments, root);
        Path work = emptied(root.resolve("orm-test/target/benchmarks/work"));
        ClassPaths classPaths = new ClassPaths(work, settings.contestants());
        Path numbers = settings.output().resolve(Page.RESULTS);
        Results results = settings.keep() && Files.exists(numbers) ? Results.read(numbers) : new Results();
        Facts.collect(results, settings, classPaths.all());
        for (BenchmarkDatabase database : settings.databases()) {
            database.create();
        }
        try {
            measure(settings, classPaths, results, work);
        } finally {
            for (BenchmarkDatabase database : settings.databases()) {
                database.drop();
            }
        }
        results.write(numbers);
        Page.of(results).write(settings.output());
        System.out.println("See " + settings.output().resolve(Page.NAME));
    }

    private static void measure(Settings settings, ClassPaths classPaths, Results results, Path work)
            throws IOException, SQLException, RunnerException {
        new Checker(classPaths, settings).run(results);
        Timing timing = new Timing(classPaths, settings, results);
        if (settings.parts().contains(Settings.Part.TIMES)) {
            timing.times();
        }
        if (settings.parts().contains(Settings.Part.THREADS)
                && settings.databases().contains(BenchmarkDatabase.POSTGRESQL)) {
            timing.threads();
        }
        if (settings.parts().contains(Settings.Part.CURVES)
                && settings.contestants().contains(Contestant.ROWAN)) {
            timing.curves();
        }
        if (settings.parts().contains(Settings.Part.START)) {
            new StartUps(classPaths, settings, results, work).run();
        }
    }

    /** The checkout: the folder that holds this build's parent. */
    private static Path root() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("orm-test"))) {
                return at;
            }
        }
        throw new IllegalStateException("Run this inside the checkout");
    }

    private static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
