package io.rowan.dialects.oracle;

import io.rowan.dialect.ComputedGroups;
import io.rowan.dialect.SelectRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.error.QueryException;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Lock;
import java.util.List;

/**
 * Oracle locks for writing only, waits for whole seconds, and does not lock what is limited: the limited keys are found
 * first and their rows locked. What would then skip locked rows could find too few, so that is refused.
 */
final class OracleSelects extends SelectRenderer {
    private static final int SECOND = 1_000;
    private final boolean modern;

    OracleSelects(boolean modern) {
        this.modern = modern;
    }

    @Override
    public void select(SqlSelect select, SqlOutput out) {
        boolean limited = select.limit() != null || select.offset() != null;
        SqlSelect locking = limited && select.lock() != null ? limitedKeys(select, select.lock()) : select;
        super.select(modern ? locking : ComputedGroups.nested(locking), out);
    }

    private static SqlSelect limitedKeys(SqlSelect select, Lock lock) {
        boolean simple = select.joins().isEmpty() && select.groupBy().isEmpty() && !select.distinct();
        if (!simple
                || lock.whenLocked() == Lock.Wait.SKIP_LOCKED
                || !(select.from() instanceof Relation.TableRelation relation)
                || relation.table().primaryKey().size() != 1) {
            throw new QueryException(
                    "A limit with a lock on more than one table or that skips locked rows: Oracle locks"
                            + " no limited rows; leave the limit away, or find the ids with the limit and lock them by a second"
                            + " query");
        }
        SqlExpression key = new ColumnReference(
                relation.alias(), relation.table().primaryKey().get(0));
        SqlSelect keys = select.selecting(List.of(new Item(key, null))).locked(null);
        return SqlSelect.of(select.items(), relation, new SqlExpression.InSelect(key, keys))
                .orderedBy(select.orderBy())
                .locked(lock);
    }

    @Override
    protected void subquery(SqlSelect select, SqlOutput out) {
        super.subquery(withoutIdleOrder(select), out);
    }

    @Override
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null && !modern) {
            out.append(" from dual");
        } else {
            super.from(select, out);
        }
    }

    @Override
    protected String lockMode(Lock.Mode mode) {
        return " for update";
    }

    /** The rows of the first table are locked: they are what is asked for. A column of it stands for it. */
    @Override
    protected void lockedRelations(SqlSelect select, SqlOutput out) {
        if (!select.joins().isEmpty() && select.from() instanceof Relation.TableRelation relation) {
            Table table = relation.table();
            out.append(" of ").name(relation.alias(), table.columns().get(0).name());
        }
    }

    @Override
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            out.append(" wait ").append(Integer.toString(-Math.floorDiv(-lock.timeoutMillis(), SECOND)));
        }
    }
}
