package io.rowan.benchmarks;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and prints each one's time as a ratio to hand-written JDBC's in the same run. */
public final class BenchmarkMain {
    private BenchmarkMain() {}

    /**
     * Runs them.
     *
     * @param args JMH's own options, such as {@code FindById -f 1 -wi 3 -i 5}; without any, all benchmarks with 2 forks of 5
     *     warm-up and 5 measured seconds
     * @throws RunnerException when a benchmark fails
     * @throws CommandLineOptionException when the options are wrong
     */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        OptionsBuilder options = new OptionsBuilder();
        options.parent(new CommandLineOptions(args));
        if (args.length == 0) {
            options.forks(2)
                    .warmupIterations(5)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1));
        }
        print(new Runner(options.shouldFailOnError(true).build()).run());
    }

    private static void print(Collection<RunResult> results) {
        Map<String, Map<String, Result<?>>> byClass = new TreeMap<>();
        for (RunResult result : results) {
            String[] name = result.getParams().getBenchmark().split("\\.");
            byClass.computeIfAbsent(name[name.length - 2], each -> new TreeMap<>())
                    .put(name[name.length - 1], result.getPrimaryResult());
        }
        System.out.printf("%n%-16s %-10s %12s %10s %s%n", "benchmark", "by", "µs", "± µs", "ratio to jdbc");
        byClass.forEach((benchmark, sides) -> sides.forEach((side, result) -> {
            Result<?> jdbc = sides.get("jdbc");
            String ratio = jdbc == null ? "" : "%.2f".formatted(result.getScore() / jdbc.getScore());
            System.out.printf(
                    "%-16s %-10s %12.1f %10.1f %s%n",
                    benchmark, side, result.getScore(), result.getScoreError(), ratio);
        }));
    }
}
