package io.rowan.dialects.postgresql;

import io.rowan.dialect.BoundSql;
import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.type.TypeRegistry;
import java.util.List;

/**
 * PostgreSQL locks no rows of an outer join's other side, so a lock is for the first relation. How long it waits is a
 * setting of the transaction, which is taken back after the statement.
 */
final class PostgreSqlSelects extends SelectRenderer {
    private static final RenderedSql SET_TIMEOUT = new RenderedSql(
            "select set_config('lock_timeout', ?, true)",
            List.of(new Parameter(0, TypeRegistry.standard().ofValue(""))));

    @Override
    protected void lockedRelations(SqlSelect select, SqlOutput out) {
        if (select.from() != null && !select.joins().isEmpty()) {
            out.append(" of ").name(select.from().alias());
        }
    }

    @Override
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            out.before(new BoundSql(SET_TIMEOUT, List.of(lock.timeoutMillis() + "ms")))
                    .after("set local lock_timeout to default");
        }
    }
}
