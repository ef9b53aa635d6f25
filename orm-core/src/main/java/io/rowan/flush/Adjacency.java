package io.rowan.flush;

/**
 * The edges of each node side by side. The neighbours of a node have the places {@link #start} to {@link #end}
 * exclusive. Edges that are cut when this is made are left out.
 */
final class Adjacency {
    private final int[] starts;
    private final int[] edges;
    private final int[] neighbours;

    private Adjacency(int[] starts) {
        this.starts = starts;
        int places = starts[starts.length - 1];
        this.edges = new int[places];
        this.neighbours = new int[places];
    }

    /** From each node to those that come after it. */
    static Adjacency forwards(int nodes, Edges edges) {
        return of(nodes, edges, true);
    }

    /** From each node to those that come before it. */
    static Adjacency backwards(int nodes, Edges edges) {
        return of(nodes, edges, false);
    }

    private static Adjacency of(int nodes, Edges edges, boolean forwards) {
        Adjacency result = new Adjacency(starts(nodes, edges, forwards));
        int[] next = result.starts.clone();
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!edges.isCut(edge)) {
                int place = next[forwards ? edges.from(edge) : edges.to(edge)]++;
                result.edges[place] = edge;
                result.neighbours[place] = forwards ? edges.to(edge) : edges.from(edge);
            }
        }
        return result;
    }

    private static int[] starts(int nodes, Edges edges, boolean forwards) {
        int[] starts = new int[nodes + 1];
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!edges.isCut(edge)) {
                starts[(forwards ? edges.from(edge) : edges.to(edge)) + 1]++;
            }
        }
        for (int node = 0; node < nodes; node++) {
            starts[node + 1] += starts[node];
        }
        return starts;
    }

    int nodes() {
        return starts.length - 1;
    }

    int start(int node) {
        return starts[node];
    }

    int end(int node) {
        return starts[node + 1];
    }

    int edge(int place) {
        return edges[place];
    }

    int neighbour(int place) {
        return neighbours[place];
    }
}
