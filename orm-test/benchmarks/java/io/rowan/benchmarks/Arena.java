package io.rowan.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.rowan.benchmarks.work.Allocation;
import io.rowan.benchmarks.work.BenchmarkDatabase;
import io.rowan.benchmarks.work.Contender;
import io.rowan.benchmarks.work.Contestant;
import io.rowan.benchmarks.work.Scene;
import io.rowan.benchmarks.work.Tables;
import io.rowan.benchmarks.work.Turn;
import io.rowan.benchmarks.work.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.ThreadParams;

/** One contender, its pool and its tables, for one fork. */
@State(Scope.Benchmark)
public class Arena {
    /** The system property that names the file for the bytes that a run allocates. */
    static final String ALLOCATION_FILE = "rowan.benchmarks.allocation";

    /** {@link Contestant#key()}. */
    @Param("jdbc")
    public String contestant = "";

    /** {@link BenchmarkDatabase#key()}. */
    @Param("h2")
    public String database = "";

    /** {@link Workload#key()}. */
    @Param("find")
    public String workload = "";

    /** How many customers there are, or are inserted. */
    @Param("1000")
    public int rows;

    private HikariDataSource pool;
    private Contender contender;
    private Workload work = Workload.FIND;

    /** Makes the pool, the tables and the contender. */
    @Setup(Level.Trial)
    public void open(BenchmarkParams params) throws SQLException {
        pool = BenchmarkDatabase.of(database).pool(params.getThreads() + 2);
        Tables.create(pool, rows);
        contender = Contestant.of(contestant).open(pool, Contestant.ENTITIES);
        work = Workload.of(workload);
    }

    /** Measures allocation now that all is compiled, drops the tables and closes the pool. */
    @TearDown(Level.Trial)
    public void close(BenchmarkParams params) throws SQLException, IOException {
        String file = System.getProperty(ALLOCATION_FILE, "");
        if (!file.isEmpty() && params.getThreads() == 1) {
            long bytes = Allocation.perRun(scene(new Turn(0, 1)), work, 20);
            Files.writeString(Path.of(file), Long.toString(bytes));
        }
        contender.close();
        Tables.drop(pool);
        pool.close();
    }

    /** A thread's own place. */
    @State(Scope.Thread)
    public static class Lane {
        private Scene scene;

        /** Makes it. */
        @Setup(Level.Trial)
        public void open(Arena arena, ThreadParams thread) {
            scene = arena.scene(new Turn(thread.getThreadIndex(), thread.getThreadCount()));
        }

        Scene scene() {
            return scene;
        }
    }

    /** A thread's own place, made ready before each run. */
    @State(Scope.Thread)
    public static class ReadyLane {
        private Scene scene;

        /** Makes it. */
        @Setup(Level.Trial)
        public void open(Arena arena, ThreadParams thread) {
            scene = arena.scene(new Turn(thread.getThreadIndex(), thread.getThreadCount()));
        }

        /** Before a run. */
        @Setup(Level.Invocation)
        public void before(Arena arena) throws SQLException {
            scene.before(arena.work);
        }

        /** After a run. */
        @TearDown(Level.Invocation)
        public void after() {
            scene.after();
        }

        Scene scene() {
            return scene;
        }
    }

    Workload work() {
        return work;
    }

    private Scene scene(Turn turn) {
        return new Scene(contender, pool, rows, turn);
    }
}
