package io.rowan.flush;

import java.util.Arrays;

/**
 * The strongly connected components of a graph: the largest groups of nodes that all reach each other.
 *
 * <p>Tarjan's algorithm with a stack of its own instead of recursion, so a chain of a million rows is no deeper than
 * one of ten; linear in nodes and edges. Components are numbered in the order in which they are completed: a
 * component comes after all those that it reaches. Nodes and neighbours are visited in ascending order.
 */
final class Components {
    private final Adjacency graph;
    private final int[] component;
    private final int[] members;
    private int[] starts = new int[16];
    private int count;
    private int collected;

    private final int[] found;
    private final int[] lowest;
    private final int[] place;
    private final int[] trail;
    private final int[] open;
    private int discovered;
    private int trailSize;
    private int openSize;

    private Components(Adjacency graph) {
        int nodes = graph.nodes();
        this.graph = graph;
        this.component = new int[nodes];
        this.members = new int[nodes];
        this.found = new int[nodes];
        this.lowest = new int[nodes];
        this.place = new int[nodes];
        this.trail = new int[nodes];
        this.open = new int[nodes];
        Arrays.fill(component, -1);
    }

    static Components of(Adjacency graph) {
        Components result = new Components(graph);
        for (int node = 0; node < graph.nodes(); node++) {
            if (result.found[node] == 0) {
                result.search(node);
            }
        }
        result.startNext();
        return result;
    }

    int count() {
        return count;
    }

    /** The number of a node's component. */
    int of(int node) {
        return component[node];
    }

    /** The nodes of a component, ascending. */
    int[] members(int number) {
        int[] result = Arrays.copyOfRange(members, starts[number], starts[number + 1]);
        Arrays.sort(result);
        return result;
    }

    int size(int number) {
        return starts[number + 1] - starts[number];
    }

    private void search(int root) {
        enter(root);
        while (trailSize > 0) {
            int node = trail[trailSize - 1];
            if (place[node] < graph.end(node)) {
                look(node, graph.neighbour(place[node]++));
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        found[node] = ++discovered;
        lowest[node] = discovered;
        place[node] = graph.start(node);
        trail[trailSize++] = node;
        open[openSize++] = node;
    }

    private void look(int node, int neighbour) {
        if (found[neighbour] == 0) {
            enter(neighbour);
        } else if (component[neighbour] < 0) {
            lowest[node] = Math.min(lowest[node], found[neighbour]);
        }
    }

    private void leave(int node) {
        trailSize--;
        if (lowest[node] == found[node]) {
            complete(node);
        } else {
            int parent = trail[trailSize - 1];
            lowest[parent] = Math.min(lowest[parent], lowest[node]);
        }
    }

    private void complete(int root) {
        startNext();
        int member;
        do {
            member = open[--openSize];
            component[member] = count;
            members[collected++] = member;
        } while (member != root);
        count++;
    }

    private void startNext() {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count] = collected;
    }
}
