package io.rowan.dialects.sqlite;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/** SQLite has no row locks; who locks takes the write lock of the whole database. */
final class SqliteSelects extends SelectRenderer {
    @Override
    protected void limit(SqlSelect select, SqlOutput out) {
        if (select.limit() != null) {
            out.append(" limit ").expression(select.limit());
        } else if (select.offset() != null) {
            out.append(" limit -1");
        }
        if (select.offset() != null) {
            out.append(" offset ").expression(select.offset());
        }
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        lockDatabase(select, lock, out);
    }
}
