package io.rowan.examples.firebird;

import io.rowan.dialect.ComputedGroups;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

// snippet: selects
/** Firebird selects from something, always, groups by no alias and locks by words of its own. */
final class FirebirdSelects extends SelectRenderer {
    @Override
    public void select(SqlSelect select, SqlOutput out) {
        super.select(ComputedGroups.nested(select), out);
    }

    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from rdb$database");
        } else {
            super.from(select, out);
        }
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        timeout(lock, out);
        out.append(" with lock");
    }
}
// end
