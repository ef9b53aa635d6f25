package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Check;
import io.rowan.benchmarks.work.Contestant;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Proves, before anything is timed, that all contestants read and leave the same; counts their statements on the way. */
final class Checker {
    private final ClassPaths classPaths;
    private final Settings settings;

    Checker(ClassPaths classPaths, Settings settings) {
        this.classPaths = classPaths;
        this.settings = settings;
    }

    /** Checks all; throws when one differs. */
    void run(Results results) throws IOException {
        for (BenchmarkDatabase database : settings.databases()) {
            Map<String, Check> byHand = checks(Contestant.JDBC, database);
            for (Contestant contestant : settings.contestants()) {
                Map<String, Check> own = contestant == Contestant.JDBC ? byHand : checks(contestant, database);
                own.forEach((workload, check) -> {
                    check.requireSameAs(byHand.get(workload), contestant.title(), workload);
                    results.add(
                            new Results.Line("statements", database.key(), workload, contestant.key()),
                            check.statements());
                });
                System.out.println(contestant.title() + " reads and leaves on " + database.title() + " what JDBC does");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Map<String, Check> checks(Contestant contestant, BenchmarkDatabase database) throws IOException {
        Path file = Files.createTempFile("benchmarks", ".checks");
        try {
            Child.run(
                    classPaths.of(contestant),
                    CheckMain.class.getName(),
                    contestant.key(),
                    database.key(),
                    file.toString());
            try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                return (Map<String, Check>) in.readObject();
            }
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        } finally {
            Files.delete(file);
        }
    }
}
