package io.rowan.dialect;

/**
 * How a database takes many rows and gives their keys back.
 *
 * @param keys how the values that the database made come back
 * @param maxRows the most rows of one insert statement; 1 when it takes only one
 * @param maxParameters the most parameters of one statement of any kind
 * @param keysAscend whether the identity keys of a multi-row insert, sorted in the direction of their increment, stand
 *     in the order of its rows. This holds where the rows of a values list are inserted one after another; where it is
 *     false, identity keys go one by one or in a batch.
 */
public record InsertStrategy(KeyRetrieval keys, int maxRows, int maxParameters, boolean keysAscend) {
    /**
     * How many rows of a width fit into one statement.
     *
     * @param columns the parameters of one row; 0 counts as one
     * @return the number of rows, at least 1
     */
    public int rowsFor(int columns) {
        return Math.max(1, Math.min(maxRows, maxParameters / Math.max(1, columns)));
    }

    /**
     * Whether many rows with identity keys go in one round trip.
     *
     * @return false when they go one by one
     */
    public boolean manyIdentities() {
        return keys == KeyRetrieval.GENERATED_KEYS_BATCH || keys == KeyRetrieval.ROWS && keysAscend;
    }
}
