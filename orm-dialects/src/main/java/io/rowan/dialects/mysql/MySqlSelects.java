package io.rowan.dialects.mysql;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Order;

/** MySQL's own words for limits; it cannot say where nulls come. */
final class MySqlSelects extends SelectRenderer {
    private static final String ENDLESS = "18446744073709551615";

    @Override
    protected void orderPart(Order order, SqlOutput out) {
        orderByNullTest(order, out);
    }

    @Override
    protected void limit(SqlSelect select, SqlOutput out) {
        limitAndOffset(select, ENDLESS, out);
    }
}
