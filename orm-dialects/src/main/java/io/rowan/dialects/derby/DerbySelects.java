package io.rowan.dialects.derby;

import io.rowan.dialect.ComputedGroups;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/**
 * Derby selects from something, always, groups by columns, and keeps the locks of a select until the transaction ends only
 * when told to. It locks by a select of plain columns; what is sorted, cut or made distinct is locked by an update before.
 */
final class DerbySelects extends SelectRenderer {
    @Override
    public void select(SqlSelect select, SqlOutput out) {
        super.select(ComputedGroups.nested(select), out);
    }

    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from ").append(DerbyWrites.ONE_ROW);
        } else {
            super.from(select, out);
        }
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        boolean plain = select.orderBy().isEmpty()
                && !select.distinct()
                && select.joins().isEmpty();
        if (plain && lock.whenLocked() == Lock.Wait.WAIT && lock.timeoutMillis() == null) {
            out.append(" for update with rs");
        } else {
            lockByUpdate(select, lock, "Derby", out);
        }
    }
}
