package io.rowan.dialect;

import io.rowan.type.Storage;
import java.util.Map;
import java.util.Set;

/**
 * How a database updates many rows, each with values of its own, by one statement that lists them and tells which it hit.
 * All statements take the same number of rows, so that the database sees one text and keeps it parsed; the rows that are
 * left over go in a batch.
 *
 * @param types the names of the types that listed columns may have; rows with columns that are kept otherwise go in a batch
 * @param keys how ids may be kept: where the database finds two equal, Java must too
 * @param rows the rows of one statement
 * @param fewest fewer rows than these for each value of a row go in a batch: a statement pays once it has been parsed
 */
public record RowUpdates(Map<Storage, String> types, Set<Storage> keys, int rows, int fewest) {
    /** Copies map and set. */
    public RowUpdates {
        types = Map.copyOf(types);
        keys = Set.copyOf(keys);
    }
}
