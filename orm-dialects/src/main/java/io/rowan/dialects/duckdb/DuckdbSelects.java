package io.rowan.dialects.duckdb;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.error.QueryException;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/** DuckDB has no locks. */
final class DuckdbSelects extends SelectRenderer {
    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        throw new QueryException(
                "DuckDB has no locks: of two transactions that write the same row the second one fails."
                        + " Leave the lock away and run the unit of work with Retry.");
    }
}
