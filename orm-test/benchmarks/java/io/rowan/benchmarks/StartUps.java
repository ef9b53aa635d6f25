package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Times whole programs from their first breath to their last. */
final class StartUps {
    private final ClassPaths classPaths;
    private final Settings settings;
    private final Results results;
    private final Path work;

    StartUps(ClassPaths classPaths, Settings settings, Results results, Path work) {
        this.classPaths = classPaths;
        this.settings = settings;
        this.results = results;
        this.work = work;
    }

    /** All contestants with 10, 100 and 1,000 classes in memory, with 100 on a server. */
    void run() throws IOException, SQLException {
        for (int classes : List.of(10, 100, 1000)) {
            Path folder = StartClasses.make(work.resolve("start" + classes), classes, classPaths.all());
            Map<Contestant, String> paths = new EnumMap<>(Contestant.class);
            for (Contestant contestant : settings.contestants()) {
                paths.put(contestant, classPaths.small(contestant, folder));
            }
            for (BenchmarkDatabase database : settings.databases()) {
                if (database == BenchmarkDatabase.H2 || classes == 100) {
                    run(database, classes, paths);
                }
            }
        }
    }

    private void run(BenchmarkDatabase database, int classes, Map<Contestant, String> paths)
            throws IOException, SQLException {
        try (HikariDataSource pool = database.pool(1)) {
            StartMain.createTable(pool);
        }
        for (int round = 0; round < settings.forks().rounds() + 2; round++) {
            for (Contestant contestant : settings.contestants()) {
                if (round >= settings.forks().of(contestant) + 2) {
                    continue;
                }
                double milliseconds = Child.run(
                        paths.get(contestant),
                        StartMain.class.getName(),
                        contestant.key(),
                        database.key(),
                        Integer.toString(classes));
                results.add(
                        new Results.Line("start", database.key(), Integer.toString(classes), contestant.key()),
                        milliseconds);
            }
        }
        System.out.println("start-up with " + classes + " classes on " + database.title() + " done");
    }
}
