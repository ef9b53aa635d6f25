package io.rowan.flush;

import static io.rowan.flush.TestTables.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.flush.RowChange.Kind;
import io.rowan.schema.Table;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The time to plan grows with the number of rows, not with its square. Ten times the rows may take sixty times as
 * long: far more than it does, far less than the hundred times and more of a square. The processor time of the one thread is
 * measured, which a busy machine hardly changes, and the median of several runs is taken. {@code -Drowan.plan.rows=1000000}
 * goes on to a million rows; the ratios are printed.
 */
class FlushPlannerScaleTest {
    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("rowan.plan.rows", 100_000);
    private static final int MOST = 60;
    private static final int RUNS = 5;
    private static final Duration CAP_OF_100_000 = Duration.ofSeconds(5);

    /** Changes that are hard to order, the wrong way round throughout. */
    enum Load {
        INSERTS_IN_A_CHAIN_OF_TABLES(rows -> chainOfTables(rows, Kind.INSERT), 0.01),
        DELETES_IN_A_CHAIN_OF_TABLES(rows -> chainOfTables(rows, Kind.DELETE), 0.01),
        INSERTS_IN_A_CHAIN_OF_ROWS(rows -> chainOfRows(rows, Kind.INSERT, false), 0),
        INSERTS_IN_A_CHAIN_OF_ROWS_WHOSE_KEYS_THE_DATABASE_GIVES(rows -> chainOfRows(rows, Kind.INSERT, true), 1),
        DELETES_IN_A_CHAIN_OF_ROWS(rows -> chainOfRows(rows, Kind.DELETE, false), 0),
        A_RING_OF_ROWS(FlushPlannerScaleTest::ringOfRows, 0),
        A_RING_OF_UNIQUE_VALUES(FlushPlannerScaleTest::ringOfValues, 0);

        private final IntFunction<List<RowChange>> changes;
        private final double stepsPerRow;

        Load(IntFunction<List<RowChange>> changes, double stepsPerRow) {
            this.changes = changes;
            this.stepsPerRow = stepsPerRow;
        }

        /** How many steps the rows take, but for two. */
        int steps(int rows) {
            return (int) (stepsPerRow * rows);
        }
    }

    @ParameterizedTest
    @EnumSource
    void planning_is_nearly_linear(Load load) {
        long before = medianToPlan(load, FEW);
        StringBuilder line =
                new StringBuilder(String.format("planning %s: %,d rows %,d us", load, FEW, before / 1_000));
        for (int rows = FEW * 10; rows <= MANY; rows *= 10) {
            long nanos = medianToPlan(load, rows);
            line.append(String.format(", %,d rows %,d us (x %.1f)", rows, nanos / 1_000, (double) nanos / before));
            assertThat(nanos).as("%s", line).isLessThan(cap(rows)).isLessThan(MOST * before);
            before = nanos;
        }
        System.out.println(line);
    }

    private static long cap(int rows) {
        return CAP_OF_100_000.toNanos() * Math.max(1, rows / 100_000);
    }

    private static long medianToPlan(Load load, int rows) {
        List<RowChange> changes = load.changes.apply(rows);
        int steps = load.steps(rows);
        assertThat(FlushPlanner.plan(changes).steps()).hasSizeBetween(Math.max(1, steps), steps + 2);
        long[] nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            nanos[run] = nanosToPlan(changes);
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private static long nanosToPlan(List<RowChange> changes) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        FlushPlan plan = FlushPlanner.plan(changes);
        long end = threads.getCurrentThreadCpuTime();
        assertThat(plan.steps()).isNotEmpty();
        return end - start;
    }

    /** A hundred rows a table, each referring to one of the next table. */
    private static List<RowChange> chainOfTables(int rows, Kind kind) {
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < rows / 100; i++) {
            tables.add(table("t" + i, "next_id -> t" + (i + 1)));
        }
        return chain(rows, kind, tables, false);
    }

    private static List<RowChange> chainOfRows(int rows, Kind kind, boolean keyFromDatabase) {
        return chain(rows, kind, List.of(table("node", "next_id -> node")), keyFromDatabase);
    }

    private static List<RowChange> chain(int rows, Kind kind, List<Table> tables, boolean keyFromDatabase) {
        List<RowChange> changes = new ArrayList<>(rows);
        Object[] handles = handles(rows);
        for (int i = 0; i < rows; i++) {
            Table table = tables.get((int) ((long) i * tables.size() / rows));
            TestChange change = TestChange.change(kind, table, handles[i]).keyFromDatabase(keyFromDatabase);
            int reach = rows / tables.size() == rows ? 1 : rows / tables.size();
            if (i + reach < rows) {
                change.refersTo(handles[i + reach], "next_id");
            }
            changes.add(change.build());
        }
        if (kind == Kind.DELETE) {
            Collections.reverse(changes);
        }
        return changes;
    }

    private static List<RowChange> ringOfRows(int rows) {
        Table node = table("node", "next_id? -> node");
        Object[] handles = handles(rows);
        List<RowChange> changes = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            changes.add(TestChange.change(Kind.INSERT, node, handles[i])
                    .mayReferTo(handles[(i + 1) % rows], "next_id")
                    .build());
        }
        return changes;
    }

    private static List<RowChange> ringOfValues(int rows) {
        Table node = table("node");
        List<RowChange> changes = new ArrayList<>(rows);
        for (int i = 0; i < rows; i++) {
            changes.add(TestChange.change(Kind.UPDATE, node, new Object())
                    .frees("place", i)
                    .claims("place", (i + 1) % rows)
                    .build());
        }
        return changes;
    }

    private static Object[] handles(int rows) {
        Object[] handles = new Object[rows];
        Arrays.setAll(handles, i -> new Object());
        return handles;
    }
}
