package io.rowan.benchmarks.work;

import java.sql.SQLException;

/**
 * Keys of a sequence that counts up by 50, as somebody without a mapper takes them: a block a call, shared by all threads, the
 * rest kept for the next who asks. Safe for threads.
 */
public final class KeyBlocks {
    /** What one call of the sequence is worth. */
    public static final int SIZE = 50;

    private long next;
    private long end;

    /** The first key of a block, by a statement. */
    @FunctionalInterface
    public interface NextBlock {
        /** Asks the sequence. */
        long ask() throws SQLException;
    }

    /** The next key. */
    public synchronized long next(NextBlock block) throws SQLException {
        if (next == end) {
            next = block.ask();
            end = next + SIZE;
        }
        return next++;
    }
}
