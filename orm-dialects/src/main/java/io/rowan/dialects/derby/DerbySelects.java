package io.rowan.dialects.derby;

import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;

/** Derby selects from something, always. */
final class DerbySelects extends SelectRenderer {
    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from ").append(DerbyWrites.ONE_ROW);
        } else {
            super.from(select, out);
        }
    }
}
