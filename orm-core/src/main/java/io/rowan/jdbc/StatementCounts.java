package io.rowan.jdbc;

import java.util.concurrent.atomic.LongAdder;

/** Counts the statements that ran over the connections of a source, and their rows. Safe for threads. */
public final class StatementCounts {
    private final LongAdder statements = new LongAdder();
    private final LongAdder rows = new LongAdder();

    StatementCounts() {}

    /** A statement ran or failed; -1 where nobody knows its rows, or they are counted as they are read. */
    void ran(int itsRows) {
        statements.increment();
        read(itsRows);
    }

    /**
     * Counts rows that were read.
     *
     * @param number how many; less than 1 counts nothing
     */
    public void read(int number) {
        if (number > 0) {
            rows.add(number);
        }
    }

    /**
     * The statements so far, a batch as one.
     *
     * @return how many ran or failed
     */
    public long statements() {
        return statements.sum();
    }

    /**
     * The rows so far.
     *
     * @return how many were read or changed
     */
    public long rows() {
        return rows.sum();
    }
}
