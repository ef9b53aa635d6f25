package io.rowan.benchmarks;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** One workload by one contender; which ones are parameters of {@link Arena}. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WorkloadBenchmark {
    /** For workloads that need nothing before each run. */
    @Benchmark
    public @Nullable Object run(Arena arena, Arena.Lane lane) throws SQLException {
        return lane.scene().run(arena.work());
    }

    /** For those that do. */
    @Benchmark
    public @Nullable Object runReady(Arena arena, Arena.ReadyLane lane) throws SQLException {
        return lane.scene().run(arena.work());
    }
}
