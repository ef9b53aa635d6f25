package io.rowan.dialects.hsqldb;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;

/** HSQLDB selects from something, always. */
final class HsqldbSelects extends SelectRenderer {
    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from (values (0)) one_row");
        } else {
            super.from(select, out);
        }
    }
}
