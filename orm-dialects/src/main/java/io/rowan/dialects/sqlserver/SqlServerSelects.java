package io.rowan.dialects.sqlserver;

import io.rowan.dialect.ComputedGroups;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Order;

/**
 * SQL Server locks by hints behind a table, takes an offset only after an order, and an order inside another statement
 * only with a limit. Nulls come before all values.
 */
final class SqlServerSelects extends SelectRenderer {
    @Override
    public void select(SqlSelect select, SqlOutput out) {
        super.select(ComputedGroups.nested(select), out);
    }

    @Override
    protected void subquery(SqlSelect select, SqlOutput out) {
        super.subquery(withoutIdleOrder(select), out);
    }

    /** Without an offset the limit stands first, where none of 0 rows is refused and no order is needed. */
    @Override
    protected void head(SqlSelect select, SqlOutput out) {
        super.head(select, out);
        if (select.limit() != null && select.offset() == null) {
            out.append("top (").expression(select.limit()).append(") ");
        }
    }

    @Override
    protected void limit(SqlSelect select, SqlOutput out) {
        if (select.offset() == null) {
            return;
        }
        if (select.orderBy().isEmpty()) {
            out.append(select.distinct() ? " order by 1" : " order by (select null)");
        }
        super.limit(select, out);
    }

    @Override
    protected void orderPart(Order order, SqlOutput out) {
        boolean first = order.nulls() == Order.Nulls.FIRST;
        if (order.nulls() != Order.Nulls.DEFAULT && first == order.descending()) {
            out.append("case when ").value(order.expression()).append(" is null then ");
            out.append(first ? "0 else 1 end, " : "1 else 0 end, ");
        }
        out.value(order.expression()).append(order.descending() ? " desc" : "");
    }

    /** The rows of the first table are locked: they are what is asked for. */
    @Override
    protected void hints(SqlSelect select, SqlOutput out) {
        Lock lock = select.lock();
        if (lock == null) {
            return;
        }
        timeout(lock, out);
        out.append(lock.mode() == Lock.Mode.UPDATE ? " with (updlock, rowlock" : " with (repeatableread, rowlock");
        out.append(
                switch (lock.whenLocked()) {
                    case WAIT -> ")";
                    case NO_WAIT -> ", nowait)";
                    case SKIP_LOCKED -> ", readpast)";
                });
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {}
}
