package io.rowan.benchmarks.work;

import java.lang.management.ManagementFactory;
import java.sql.SQLException;

/**
 * How many bytes one run of a workload allocates on the thread that runs it, without what goes before and after it. That is the
 * driver's and, in memory, the database's share too, the same for all contenders that send the same.
 */
public final class Allocation {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Allocation() {}

    /** The mean of some runs. */
    public static long perRun(Scene scene, Workload workload, int runs) throws SQLException {
        long self = Thread.currentThread().getId();
        long sum = 0;
        for (int i = 0; i < runs; i++) {
            scene.before(workload);
            long start = THREADS.getThreadAllocatedBytes(self);
            scene.run(workload);
            sum += THREADS.getThreadAllocatedBytes(self) - start;
            scene.after();
        }
        return sum / runs;
    }
}
