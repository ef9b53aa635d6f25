package io.rowan.dialects.mariadb;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Order;

/**
 * MariaDB's own words for limits and shared locks. It waits for whole seconds, so a time-out is rounded up; the clause takes a
 * number only, no parameter.
 */
final class MariaDbSelects extends SelectRenderer {
    private static final String ENDLESS = "18446744073709551615";
    private static final int SECOND = 1_000;

    @Override
    protected void orderPart(Order order, SqlOutput out) {
        orderByNullTest(order, out);
    }

    @Override
    protected void limit(SqlSelect select, SqlOutput out) {
        limitAndOffset(select, ENDLESS, out);
    }

    @Override
    protected String lockMode(Lock.Mode mode) {
        return mode == Lock.Mode.UPDATE ? " for update" : " lock in share mode";
    }

    @Override
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            out.append(" wait ").append(Integer.toString(-Math.floorDiv(-lock.timeoutMillis(), SECOND)));
        }
    }
}
