package io.rowan.flush;

import io.rowan.error.CycleException;
import io.rowan.flush.RowChange.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * Cuts edges until no cycle of rows is left.
 *
 * <p>Inside each strongly connected component, rows are taken as they become free. When none is, the first row that
 * waits only for edges that may be cut is taken anyway; the edges that then turn out to point backwards are cut.
 * When there is no such row either, edges that may not be cut form a ring. Linear, and a cycle that one cut can break
 * gets one: a person and its favourite ball, a ring of swapped values.
 */
final class CycleBreaker {
    private final RowGraph graph;
    private final Edges edges;
    private final Adjacency after;
    private final Components components;
    private final int[] waiting;
    private final int[] firmlyWaiting;
    private final boolean[] taken;

    private CycleBreaker(RowGraph graph) {
        int rows = graph.buckets().rows();
        this.graph = graph;
        this.edges = graph.edges();
        this.after = Adjacency.forwards(rows, edges);
        this.components = Components.of(after);
        this.waiting = new int[rows];
        this.firmlyWaiting = new int[rows];
        this.taken = new boolean[rows];
    }

    static void breakCycles(RowGraph graph) {
        if (!graph.inOrder()) {
            new CycleBreaker(graph).run();
        }
    }

    private void run() {
        for (int number = 0; number < components.count(); number++) {
            if (components.size(number) > 1) {
                order(components.members(number));
            }
        }
    }

    private void order(int[] rows) {
        IntQueue free = new IntQueue(rows.length);
        IntQueue candidates = new IntQueue(rows.length);
        count(rows, candidates);
        for (int i = 0; i < rows.length; i++) {
            int row = free.isEmpty() ? candidate(candidates, rows) : free.remove();
            taken[row] = true;
            for (int place = after.start(row); place < after.end(row); place++) {
                if (within(row, place)) {
                    release(place, free, candidates);
                }
            }
        }
    }

    private void count(int[] rows, IntQueue candidates) {
        for (int row : rows) {
            for (int place = after.start(row); place < after.end(row); place++) {
                if (within(row, place)) {
                    waiting[after.neighbour(place)]++;
                    firmlyWaiting[after.neighbour(place)] += firmness(place);
                }
            }
        }
        for (int row : rows) {
            if (firmlyWaiting[row] == 0) {
                candidates.add(row);
            }
        }
    }

    private boolean within(int row, int place) {
        return components.of(row) == components.of(after.neighbour(place));
    }

    private int firmness(int place) {
        return edges.isBreakable(after.edge(place)) ? 0 : 1;
    }

    private void release(int place, IntQueue free, IntQueue candidates) {
        int row = after.neighbour(place);
        if (taken[row]) {
            edges.cut(after.edge(place));
            return;
        }
        int firm = firmness(place);
        firmlyWaiting[row] -= firm;
        if (--waiting[row] == 0) {
            free.add(row);
        } else if (firm > 0 && firmlyWaiting[row] == 0) {
            candidates.add(row);
        }
    }

    private int candidate(IntQueue candidates, int[] rows) {
        while (!candidates.isEmpty()) {
            int row = candidates.remove();
            if (!taken[row]) {
                return row;
            }
        }
        throw ring(rows);
    }

    /** Walks firm edges backwards from any row that is left, until a row is met again. */
    private CycleException ring(int[] rows) {
        int[] before = new int[taken.length];
        int row = -1;
        for (int edge = 0; edge < edges.size(); edge++) {
            if (firmInside(edge, components.of(rows[0]))) {
                before[edges.to(edge)] = edge;
                row = edges.to(edge);
            }
        }
        for (int i = 0; i < rows.length; i++) {
            row = edges.from(before[row]);
        }
        List<Integer> ring = new ArrayList<>();
        int start = row;
        do {
            ring.add(before[row]);
            row = edges.from(before[row]);
        } while (row != start);
        return error(ring);
    }

    private boolean firmInside(int edge, int component) {
        return !edges.isBreakable(edge)
                && components.of(edges.from(edge)) == component
                && components.of(edges.to(edge)) == component
                && !taken[edges.from(edge)]
                && !taken[edges.to(edge)];
    }

    private CycleException error(List<Integer> ring) {
        if (graph.owner(ring.get(0)).kind() == Kind.DELETE) {
            Collections.reverse(ring);
        }
        List<RowChange> changes = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (int edge : ring) {
            changes.add(graph.owner(edge));
            references.add((Reference) Objects.requireNonNull(edges.cause(edge)));
        }
        return RingError.ring(changes, references);
    }
}
