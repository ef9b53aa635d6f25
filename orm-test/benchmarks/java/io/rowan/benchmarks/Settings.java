package io.rowan.benchmarks;

import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Workload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * What one run measures and how long.
 *
 * @param parts what is done
 * @param databases where
 * @param contestants who; JDBC is always among them
 * @param workloads what, of the parts {@code times} and {@code threads}
 * @param forks how many forks for each number, and how long each
 * @param output where results and page go
 * @param keep whether the numbers of the run before stay, and this one adds forks to them
 */
record Settings(
        Set<Part> parts,
        List<BenchmarkDatabase> databases,
        List<Contestant> contestants,
        List<Workload> workloads,
        Forks forks,
        Path output,
        boolean keep) {
    /**
     * How much is measured.
     *
     * @param rounds how many forks for each number; they take turns
     * @param peerRounds the same for all but JDBC and Rowan
     * @param warmup seconds before measuring
     * @param seconds seconds of measuring
     */
    record Forks(int rounds, int peerRounds, int warmup, int seconds) {
        /** How many of a contestant. */
        int of(Contestant contestant) {
            return contestant == Contestant.JDBC || contestant == Contestant.ROWAN ? rounds : peerRounds;
        }

        @Override
        public String toString() {
            return rounds + (peerRounds == rounds ? "" : " (" + peerRounds + " of each peer)") + " of " + warmup
                    + " s warm-up and " + seconds + " s measured";
        }
    }

    /** What can be measured. */
    enum Part {
        TIMES,
        THREADS,
        CURVES,
        START
    }

    static final String USAGE = """
            Without options everything is measured, which takes about four hours, and docs/performance.md is written anew.
            With any option, results and page go to orm-test/target/benchmarks instead.
              --parts times,threads,curves,start
              --databases h2,postgresql
              --contestants jdbc,rowan,hibernate,eclipselink,ebean,jooq,mybatis
              --workloads find,select,…
              --rounds 3 --peer-rounds 3 --warmup 10 --seconds 2    a JVM compiles a contender for some 10 s
              --keep yes     adds the forks of this run to the numbers that are in the output folder
              --output DIRECTORY""";

    /** Reads the command line. */
    static Settings of(String[] arguments, Path root) {
        List<String> words = Arrays.asList(arguments);
        if (words.size() % 2 != 0 || words.contains("--help")) {
            throw new IllegalArgumentException(USAGE);
        }
        Set<Contestant> contestants = EnumSet.of(Contestant.JDBC);
        contestants.addAll(list(words, "--contestants", Contestant::of, Contestant.values()));
        List<Workload> all = new ArrayList<>(List.of(Workload.values()));
        all.remove(Workload.FLUSH);
        return new Settings(
                EnumSet.copyOf(
                        list(words, "--parts", name -> Part.valueOf(name.toUpperCase(Locale.ROOT)), Part.values())),
                list(words, "--databases", BenchmarkDatabase::of, BenchmarkDatabase.values()),
                List.copyOf(contestants),
                list(words, "--workloads", Workload::of, all.toArray(Workload[]::new)),
                forks(words),
                output(words, root),
                words.contains("--keep"));
    }

    private static Forks forks(List<String> words) {
        int rounds = number(words, "--rounds", 3);
        return new Forks(
                rounds,
                number(words, "--peer-rounds", rounds),
                number(words, "--warmup", 10),
                number(words, "--seconds", 2));
    }

    private static Path output(List<String> words, Path root) {
        if (words.isEmpty()) {
            return root.resolve("docs");
        }
        int at = words.indexOf("--output");
        return at < 0 ? root.resolve("orm-test/target/benchmarks") : Path.of(words.get(at + 1));
    }

    private static <T> List<T> list(List<String> words, String option, Function<String, T> read, T[] otherwise) {
        int at = words.indexOf(option);
        return at < 0
                ? List.of(otherwise)
                : Arrays.stream(words.get(at + 1).split(",")).map(read).toList();
    }

    private static int number(List<String> words, String option, int otherwise) {
        int at = words.indexOf(option);
        return at < 0 ? otherwise : Integer.parseInt(words.get(at + 1));
    }
}
