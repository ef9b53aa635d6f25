package io.rowan.dialects.postgresql;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/**
 * PostgreSQL locks no rows of an outer join's other side, so a lock is for the first relation. How long it waits is a
 * setting of the transaction, which is taken back after the statement.
 */
final class PostgreSqlSelects extends SelectRenderer {
    @Override
    protected void lockedRelations(SqlSelect select, SqlOutput out) {
        if (select.from() != null && !select.joins().isEmpty()) {
            out.append(" of ").name(select.from().alias());
        }
    }

    @Override
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            out.before("set local lock_timeout = " + lock.timeoutMillis()).after("set local lock_timeout to default");
        }
    }
}
