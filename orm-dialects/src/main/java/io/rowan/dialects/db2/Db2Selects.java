package io.rowan.dialects.db2;

import io.rowan.dialect.ComputedGroups;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.error.QueryException;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;

/** Db2 keeps locks until the end of the transaction when the isolation of the select says so. */
final class Db2Selects extends SelectRenderer {
    @Override
    public void select(SqlSelect select, SqlOutput out) {
        super.select(ComputedGroups.nested(select), out);
    }

    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            out.append(" from sysibm.sysdummy1");
        } else {
            super.from(select, out);
        }
    }

    @Override
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        if (lock.whenLocked() == Lock.Wait.NO_WAIT) {
            throw new QueryException("A lock that fails at once: Db2 has no clause for it; wait for the row, or leave"
                    + " locked rows out");
        }
        timeout(lock, out);
        String kept = lock.mode() == Lock.Mode.UPDATE ? "update" : "share";
        out.append(" for read only with rs use and keep " + kept + " locks");
        out.append(lock.whenLocked() == Lock.Wait.SKIP_LOCKED ? " skip locked data" : "");
    }
}
