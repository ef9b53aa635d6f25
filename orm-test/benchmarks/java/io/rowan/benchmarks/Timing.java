package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times by JMH, one fork after the other: the contestants of a workload take turns, so that a slow minute hits them alike. */
final class Timing {
    private static final int THREADS = 8;
    private static final List<Workload> THREADED = List.of(Workload.FIND, Workload.MIXED);
    private static final List<Workload> CURVES = List.of(
            Workload.SELECT, Workload.INSERT_SEQUENCE, Workload.INSERT_IDENTITY, Workload.UPDATE, Workload.FLUSH);

    private final ClassPaths classPaths;
    private final Settings settings;
    private final Results results;

    Timing(ClassPaths classPaths, Settings settings, Results results) {
        this.classPaths = classPaths;
        this.settings = settings;
        this.results = results;
    }

    /** A fork's subject. */
    private record Fork(BenchmarkDatabase database, Workload workload, Contestant contestant, int rows, int threads) {}

    /** All workloads by all, with allocation. */
    void times() throws RunnerException, IOException {
        for (int round = 0; round < settings.forks().rounds(); round++) {
            for (BenchmarkDatabase database : settings.databases()) {
                for (Workload workload : settings.workloads()) {
                    for (Contestant contestant : inRound(round)) {
                        time(new Fork(database, workload, contestant, 1000, 1));
                    }
                }
            }
        }
    }

    private List<Contestant> inRound(int round) {
        return settings.contestants().stream()
                .filter(each -> round < settings.forks().of(each))
                .toList();
    }

    private void time(Fork fork) throws RunnerException, IOException {
        Path allocation = Files.createTempFile("benchmarks", ".allocation");
        double score = run(fork, "-D" + Arena.ALLOCATION_FILE + "=" + allocation);
        add("time", fork, fork.contestant.key(), score);
        add("allocation", fork, fork.contestant.key(), Long.parseLong(Files.readString(allocation)));
        Files.delete(allocation);
    }

    /** Throughput of eight threads on the server. They leave the compiler as much less of the cores, so it gets longer. */
    void threads() throws RunnerException {
        for (int round = 0; round < settings.forks().rounds(); round++) {
            for (Workload workload : THREADED) {
                if (!settings.workloads().contains(workload)) {
                    continue;
                }
                for (Contestant contestant : inRound(round)) {
                    Fork fork = new Fork(BenchmarkDatabase.POSTGRESQL, workload, contestant, 1000, THREADS);
                    add("threads", fork, contestant.key(), run(fork));
                }
            }
        }
    }

    /** From a hundred rows to a hundred thousand, by JDBC and Rowan. */
    void curves() throws RunnerException {
        for (BenchmarkDatabase database : settings.databases()) {
            for (Workload workload : CURVES) {
                for (int rows = 100; rows <= 100_000; rows *= 10) {
                    for (Contestant contestant : List.of(Contestant.JDBC, Contestant.ROWAN)) {
                        if (workload != Workload.FLUSH || contestant != Contestant.JDBC) {
                            Fork fork = new Fork(database, workload, contestant, rows, 1);
                            add("curve", fork, contestant.key() + ":" + rows, run(fork));
                        }
                    }
                }
            }
        }
    }

    private void add(String kind, Fork fork, String who, double number) {
        results.add(new Results.Line(kind, fork.database.key(), fork.workload.key(), who), number);
        if (!kind.equals("allocation")) {
            System.out.printf("%s %s %s %s %.1f%n", kind, fork.database.key(), fork.workload.key(), who, number);
        }
    }

    private double run(Fork fork, String... jvmArguments) throws RunnerException {
        boolean ready = fork.workload.before() != Workload.Before.NOTHING;
        boolean throughput = fork.threads > 1;
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(WorkloadBenchmark.class.getName() + (ready ? ".runReady$" : ".run$"))
                .param("contestant", fork.contestant.key())
                .param("database", fork.database.key())
                .param("workload", fork.workload.key())
                .param("rows", Integer.toString(fork.rows))
                .forks(1)
                .threads(fork.threads)
                .mode(throughput ? Mode.Throughput : Mode.AverageTime)
                .timeUnit(throughput ? TimeUnit.SECONDS : TimeUnit.MICROSECONDS)
                .warmupIterations(settings.forks().warmup() * fork.threads)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(settings.forks().seconds())
                .measurementTime(TimeValue.seconds(1))
                .jvmArgsAppend(
                        "-Xms2g",
                        "-Xmx2g",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-Dorg.jboss.logging.provider=slf4j")
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        if (jvmArguments.length > 0) {
            options = options.jvmArgsPrepend(jvmArguments);
        }
        System.setProperty("java.class.path", classPaths.of(fork.contestant));
        return new Runner(options.build())
                .run()
                .iterator()
                .next()
                .getPrimaryResult()
                .getScore();
    }
}
