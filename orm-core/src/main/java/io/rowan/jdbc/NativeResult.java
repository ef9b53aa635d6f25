package io.rowan.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * What native text gave: rows, or a number of changed rows.
 *
 * @param <R> what the reader makes of rows
 * @param rows what the reader made, null when the text was no query
 * @param updateCount the changed rows, -1 when the text was a query
 */
public record NativeResult<R>(@Nullable R rows, int updateCount) {
    /**
     * Whether the text was a query.
     *
     * @return true when there were rows to read, even none
     */
    public boolean query() {
        return updateCount < 0;
    }
}
