package io.rowan;

/**
 * What the sessions of a factory have done by some moment. Numbers grow from the building of the factory; what happened in
 * between is the difference of two: {@code orm.statistics().since(earlier)}.
 *
 * @param statements the statements that were sent, a batch as one; the transaction's own steps, such as a commit, are none
 * @param rows the rows that statements gave or changed, as far as the driver tells
 * @param flushes the flushes that wrote something
 * @param loads the objects that were read from rows, for the first time or afresh
 * @param cacheHits what a cache gave in place of the database; 0 without a cache
 * @param cacheMisses what a cache was asked for and did not have; 0 without a cache
 */
public record Statistics(long statements, long rows, long flushes, long loads, long cacheHits, long cacheMisses) {
    /**
     * What has happened since an earlier moment.
     *
     * @param earlier the statistics of then
     * @return the differences
     */
    public Statistics since(Statistics earlier) {
        return new Statistics(
                statements - earlier.statements,
                rows - earlier.rows,
                flushes - earlier.flushes,
                loads - earlier.loads,
                cacheHits - earlier.cacheHits,
                cacheMisses - earlier.cacheMisses);
    }
}
