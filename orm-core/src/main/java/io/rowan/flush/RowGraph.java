package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;

/** The rows of a flush as nodes, and which of them have to go before which. */
record RowGraph(Buckets buckets, Edges edges) {
    static RowGraph of(Buckets buckets, boolean loosenOwn) {
        Edges edges = new Edges();
        ReferenceEdges.read(buckets, edges, loosenOwn);
        new UniqueEdges(buckets, edges).read();
        return new RowGraph(buckets, edges);
    }

    /** Whether writing the buckets one after the other, each in one step, satisfies every edge. Most flushes do. */
    boolean inOrder() {
        for (int edge = 0; edge < edges.size(); edge++) {
            if (!edges.isCut(edge) && !inOrder(edge)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the numbers of an edge's rows have the right order, and the rows may share a step if it is the same. */
    boolean inOrder(int edge) {
        return edges.from(edge) < edges.to(edge) && (!edges.isHard(edge) || !withinBucket(edge));
    }

    boolean withinBucket(int edge) {
        return buckets.of(edges.from(edge)) == buckets.of(edges.to(edge));
    }

    /** The row whose reference, or whose freed unique value, is the cause of an edge. */
    RowChange owner(int edge) {
        boolean written = edges.cause(edge) instanceof Reference
                && buckets.row(edges.to(edge)).kind() != Kind.DELETE;
        return buckets.row(written ? edges.to(edge) : edges.from(edge));
    }
}
