package io.rowan.dialects.hsqldb;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/** HSQLDB selects from something, always, and locks no row that it only reads: what locks is an update before. */
final class HsqldbSelects extends SelectRenderer {
    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from (values (0)) one_row");
        } else {
            super.from(select, out);
        }
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        lockByUpdate(select, lock, "HSQLDB", out);
    }
}
