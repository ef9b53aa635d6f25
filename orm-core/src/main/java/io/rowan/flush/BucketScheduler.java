package io.rowan.flush;

import java.util.PriorityQueue;

/**
 * Puts the rows into steps.
 *
 * <p>Buckets first: a bucket is written in one step, the buckets that have to go before it are pulled in front of it,
 * and otherwise buckets go by number. Only where buckets wait for each other, or rows of a bucket have to go into
 * different steps, rows are sorted one by one: the scheduler sweeps over those buckets by number, again and again,
 * and each time writes all rows of a bucket that wait for nothing. A row that waits only for rows of the running step
 * joins it behind them, unless the edge is hard.
 */
final class BucketScheduler {
    private final RowGraph graph;
    private final Buckets buckets;
    private final Edges edges;
    private final StepCollector steps;

    private BucketScheduler(RowGraph graph, StepCollector steps) {
        this.graph = graph;
        this.buckets = graph.buckets();
        this.edges = graph.edges();
        this.steps = steps;
    }

    /**
     * Adds a step for all rows.
     *
     * @param graph the rows, without cycles
     * @param steps receives the steps in order
     */
    static void schedule(RowGraph graph, StepCollector steps) {
        BucketScheduler scheduler = new BucketScheduler(graph, steps);
        if (graph.inOrder()) {
            scheduler.writeAll();
        } else {
            scheduler.writeSorted();
        }
    }

    private void writeAll() {
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            steps.add(bucket, buckets.all(bucket));
        }
    }

    private void writeSorted() {
        boolean[] split = new boolean[buckets.count()];
        Edges between = new Edges();
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!edges.isCut(edge)) {
                if (!graph.withinBucket(edge)) {
                    between.add(buckets.of(edges.from(edge)), buckets.of(edges.to(edge)), 0, null);
                } else if (!graph.inOrder(edge)) {
                    split[buckets.of(edges.from(edge))] = true;
                }
            }
        }
        Components groups = Components.of(Adjacency.backwards(buckets.count(), between));
        RowSorter sorter = new RowSorter(groups);
        for (int group = 0; group < groups.count(); group++) {
            int[] members = groups.members(group);
            if (members.length == 1 && !split[members[0]]) {
                steps.add(members[0], buckets.all(members[0]));
            } else {
                sorter.write(members);
            }
        }
    }

    /** Sorts the rows of buckets that wait for each other. */
    private final class RowSorter {
        private final Components groups;
        private final Adjacency after = Adjacency.forwards(buckets.rows(), edges);
        private final int[] waiting = new int[buckets.rows()];
        /** The last step in which a row was met over a hard edge. */
        private final int[] heldIn = new int[buckets.rows()];

        private final ReadyRows ready = new ReadyRows(buckets);
        private final PriorityQueue<Integer> sweep = new PriorityQueue<>();
        private final PriorityQueue<Integer> nextSweep = new PriorityQueue<>();
        private int step;

        private RowSorter(Components groups) {
            this.groups = groups;
            for (int edge = 0; edge < edges.size(); edge++) {
                if (!edges.isCut(edge) && within(edges.from(edge), edges.to(edge))) {
                    waiting[edges.to(edge)]++;
                }
            }
        }

        private boolean within(int row, int other) {
            return groups.of(buckets.of(row)) == groups.of(buckets.of(other));
        }

        private void write(int[] members) {
            for (int bucket : members) {
                for (int row = buckets.start(bucket); row < buckets.start(bucket + 1); row++) {
                    if (waiting[row] == 0) {
                        makeReady(row, -1);
                    }
                }
            }
            while (!nextSweep.isEmpty()) {
                sweep.addAll(nextSweep);
                nextSweep.clear();
                while (!sweep.isEmpty()) {
                    writeReady(sweep.remove());
                }
            }
        }

        private void makeReady(int row, int running) {
            int bucket = buckets.of(row);
            if (ready.add(row)) {
                (bucket > running ? (running < 0 ? nextSweep : sweep) : nextSweep).add(bucket);
            }
        }

        private void writeReady(int bucket) {
            step++;
            RowList rows = ready.take(bucket);
            for (int i = 0; i < rows.size(); i++) {
                int row = rows.get(i);
                for (int place = after.start(row); place < after.end(row); place++) {
                    if (within(row, after.neighbour(place))) {
                        release(place, bucket, rows);
                    }
                }
            }
            steps.add(bucket, rows.changes(buckets));
        }

        private void release(int place, int bucket, RowList rows) {
            int row = after.neighbour(place);
            if (edges.isHard(after.edge(place))) {
                heldIn[row] = step;
            }
            if (--waiting[row] == 0) {
                if (buckets.of(row) == bucket && heldIn[row] != step) {
                    rows.add(row);
                } else {
                    makeReady(row, bucket);
                }
            }
        }
    }
}
