package io.rowan.dialects.duckdb;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/** DuckDB has no row locks; who locks takes the one place to write that the dialect gives. */
final class DuckdbSelects extends SelectRenderer {
    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        lockDatabase(select, lock, out);
    }
}
