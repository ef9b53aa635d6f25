package io.rowan.dialect;

/**
 * How an insert gives back what the database made: identity keys, defaults, generated columns. Rows are never matched
 * by their order alone: whoever reads them ties them to objects by a value that only one row has, or, for identity keys
 * of one statement, by {@link InsertStrategy#keysAscend()}, and checks the count.
 */
public enum KeyRetrieval {
    /**
     * The insert is itself a query that gives the returning columns of every row, in any order: {@code insert …
     * returning} or {@code select … from final table (insert …)}. Many rows go in one statement.
     */
    ROWS,
    /**
     * A batch of one-row inserts, and {@code getGeneratedKeys} gives a row for each, in order of the batch. Only the
     * identity key comes back.
     */
    GENERATED_KEYS_BATCH,
    /**
     * One insert at a time, each asked for its generated key: what every driver that makes keys can do. Only the
     * identity key comes back.
     */
    GENERATED_KEYS_SINGLE,
    /** The database makes no keys; inserts go in batches and give nothing back. */
    NONE
}
