package io.rowan.flush;

import java.util.List;

/**
 * Orders row changes so that a database that checks foreign keys and unique keys row by row accepts them.
 *
 * <p>Rows are bucketed by kind, table and shape ({@code Buckets}); foreign keys and unique values give edges between
 * them ({@code RowGraph}). If all edges agree with the order of the buckets, which is so in most flushes, each bucket
 * is a step and nothing more is computed. Otherwise cycles of rows are broken ({@code CycleBreaker}), and buckets,
 * where needed single rows, are sorted ({@code BucketScheduler}). All of it is linear in rows and edges, but for
 * sorting the few buckets.
 */
public final class FlushPlanner {
    private FlushPlanner() {}

    /**
     * Plans a flush. A pure function: the same changes in the same order give the same plan.
     *
     * @param changes the changes, at most one a row
     * @return the plan
     * @throws io.rowan.error.CycleException when rows refer to each other in a ring of foreign keys that may not be
     *     null
     * @throws io.rowan.error.FlushException when a row has two changes, or a written row refers to a deleted one
     */
    public static FlushPlan plan(List<RowChange> changes) {
        return plan(changes, false);
    }

    /**
     * Plans a flush, also for a database that deletes no row that refers to itself: such a reference is set to null first,
     * where it may be.
     *
     * @param changes the changes, at most one a row
     * @param loosenOwn whether deleted rows first give up references to themselves
     * @return the plan
     * @throws io.rowan.error.CycleException as {@link #plan(List)}
     * @throws io.rowan.error.FlushException as {@link #plan(List)}
     */
    public static FlushPlan plan(List<RowChange> changes, boolean loosenOwn) {
        Buckets buckets = Buckets.of(changes);
        RowGraph graph = RowGraph.of(buckets, loosenOwn);
        CycleBreaker.breakCycles(graph);
        StepCollector steps = new StepCollector(buckets, CutSteps.of(graph));
        BucketScheduler.schedule(graph, steps);
        return steps.plan();
    }
}
