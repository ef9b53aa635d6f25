package io.rowan.flush;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Directed edges between numbered nodes: the first node of an edge comes before the second. */
final class Edges {
    /** The second node has to wait for a later step. */
    static final int HARD = 1;

    /** The edge may be cut to break a cycle. */
    static final int BREAKABLE = 2;

    private static final int CUT = 4;

    private int[] ends = new int[8];
    private byte[] marks = new byte[4];
    private @Nullable Object[] causes = new @Nullable Object[4];
    private int size;
    private int cuts;

    /**
     * Adds an edge, whose number is the old {@link #size()}.
     *
     * @param from the node that comes first
     * @param to the node that comes later
     * @param marks {@link #HARD}, {@link #BREAKABLE}, both or 0
     * @param cause the reference or unique value behind the edge, null for none
     */
    void add(int from, int to, int marks, @Nullable Object cause) {
        if (size == causes.length) {
            grow();
        }
        ends[2 * size] = from;
        ends[2 * size + 1] = to;
        this.marks[size] = (byte) marks;
        causes[size++] = cause;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, 4 * size);
        marks = Arrays.copyOf(marks, 2 * size);
        causes = Arrays.copyOf(causes, 2 * size);
    }

    /** Takes an edge out of all orders; it keeps its number. */
    void cut(int edge) {
        if (!isCut(edge)) {
            marks[edge] |= CUT;
            cuts++;
        }
    }

    int size() {
        return size;
    }

    boolean anyCut() {
        return cuts > 0;
    }

    int from(int edge) {
        return ends[2 * edge];
    }

    int to(int edge) {
        return ends[2 * edge + 1];
    }

    boolean isHard(int edge) {
        return (marks[edge] & HARD) != 0;
    }

    boolean isBreakable(int edge) {
        return (marks[edge] & BREAKABLE) != 0;
    }

    boolean isCut(int edge) {
        return (marks[edge] & CUT) != 0;
    }

    @Nullable
    Object cause(int edge) {
        return causes[edge];
    }
}
