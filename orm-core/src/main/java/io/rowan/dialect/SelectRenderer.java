package io.rowan.dialect;

import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Join;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Order;
import io.rowan.sql.SqlStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders selects as SQL:2016, clause by clause. A dialect overrides the clauses that its database says otherwise. */
public class SelectRenderer {

    /** Makes the renderer. */
    public SelectRenderer() {}

    /**
     * Renders a select, without parentheses around it.
     *
     * @param select the select
     * @param out where to
     */
    public void select(SqlSelect select, SqlOutput out) {
        head(select, out);
        items(select.items(), out);
        from(select, out);
        condition(" where ", select.where(), out);
        if (!select.groupBy().isEmpty()) {
            out.append(" group by ").expressions(select.groupBy());
        }
        condition(" having ", select.having(), out);
        end(select, out);
    }

    /**
     * Renders a select that stands inside another statement, without the parentheses around it.
     *
     * @param select the select
     * @param out where to
     */
    protected void subquery(SqlSelect select, SqlOutput out) {
        select(select, out);
    }

    /**
     * The same select without an order that changes nothing, for databases that refuse one inside a statement unless there
     * is a limit.
     *
     * @param select the select
     * @return the select, without its order when it has neither limit nor offset
     */
    protected static SqlSelect withoutIdleOrder(SqlSelect select) {
        return select.limit() == null && select.offset() == null ? select.orderedBy(List.of()) : select;
    }

    private static void condition(String keyword, @Nullable SqlExpression condition, SqlOutput out) {
        if (condition != null) {
            out.append(keyword).expression(condition);
        }
    }

    private void end(SqlSelect select, SqlOutput out) {
        if (!select.orderBy().isEmpty()) {
            order(select.orderBy(), out);
        }
        limit(select, out);
        if (select.lock() != null) {
            lock(select, select.lock(), out);
        }
    }

    /**
     * Renders what stands before the items.
     *
     * @param select the select
     * @param out where to
     */
    protected void head(SqlSelect select, SqlOutput out) {
        out.append(select.distinct() ? "select distinct " : "select ");
    }

    /**
     * Renders what is selected.
     *
     * @param items the items
     * @param out where to
     */
    protected void items(List<Item> items, SqlOutput out) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            out.append(i == 0 ? "" : ", ").typed(item.expression());
            if (item.alias() != null) {
                out.append(" as ").name(item.alias());
            }
        }
    }

    /**
     * Renders the tables, with the word {@code from}; nothing when there is none.
     *
     * @param select the select
     * @param out where to
     */
    protected void from(SqlSelect select, SqlOutput out) {
        if (select.from() == null) {
            return;
        }
        out.append(" from ");
        relation(select.from(), out);
        hints(select, out);
        for (Join join : select.joins()) {
            out.append(join.kind() == Join.Kind.INNER ? " join " : " left join ");
            relation(join.relation(), out);
            out.append(" on ").expression(join.on());
        }
    }

    /**
     * Renders what stands behind the first relation, before those that are joined. The standard has nothing there.
     *
     * @param select the select
     * @param out where to
     */
    protected void hints(SqlSelect select, SqlOutput out) {}

    /**
     * Renders a table or a select in its place, with its alias.
     *
     * @param relation the relation
     * @param out where to
     */
    protected void relation(Relation relation, SqlOutput out) {
        if (relation instanceof Relation.Derived derived) {
            out.subquery(derived.select());
        } else {
            out.table(((Relation.TableRelation) relation).table());
        }
        out.append(" ").name(relation.alias());
    }

    /**
     * Renders the order, with the words {@code order by}.
     *
     * @param orders its parts, at least one
     * @param out where to
     */
    protected void order(List<Order> orders, SqlOutput out) {
        for (int i = 0; i < orders.size(); i++) {
            out.append(i == 0 ? " order by " : ", ");
            orderPart(orders.get(i), out);
        }
    }

    /**
     * Renders a part of the order.
     *
     * @param order the part
     * @param out where to
     */
    protected void orderPart(Order order, SqlOutput out) {
        out.value(order.expression()).append(order.descending() ? " desc" : "");
        out.append(
                switch (order.nulls()) {
                    case DEFAULT -> "";
                    case FIRST -> " nulls first";
                    case LAST -> " nulls last";
                });
    }

    /**
     * Renders a part of the order for databases that cannot say where nulls come: what is null is sorted first. Their own
     * order has nulls before all values, and after them when it descends.
     *
     * @param order the part
     * @param out where to
     */
    protected final void orderByNullTest(Order order, SqlOutput out) {
        boolean last = order.nulls() == Order.Nulls.LAST;
        if (order.nulls() != Order.Nulls.DEFAULT && last != order.descending()) {
            out.append("(").value(order.expression()).append(") is null").append(last ? ", " : " desc, ");
        }
        out.value(order.expression()).append(order.descending() ? " desc" : "");
    }

    /**
     * Renders limit and offset; nothing when there is neither.
     *
     * @param select the select
     * @param out where to
     */
    protected void limit(SqlSelect select, SqlOutput out) {
        if (select.offset() != null) {
            out.append(" offset ").expression(select.offset()).append(" rows");
        }
        if (select.limit() != null) {
            out.append(select.offset() == null ? " fetch first " : " fetch next ");
            out.expression(select.limit()).append(" rows only");
        }
    }

    /**
     * Renders limit and offset by words of those names; nothing when there is neither.
     *
     * @param select the select
     * @param endless the limit that stands where there is only an offset
     * @param out where to
     */
    protected final void limitAndOffset(SqlSelect select, String endless, SqlOutput out) {
        if (select.limit() != null) {
            out.append(" limit ").expression(select.limit());
        } else if (select.offset() != null) {
            out.append(" limit ").append(endless);
        }
        if (select.offset() != null) {
            out.append(" offset ").expression(select.offset());
        }
    }

    /**
     * Renders the row lock.
     *
     * @param select the select that locks
     * @param lock the lock
     * @param out where to
     * @throws QueryException when the lock has a time-out, which the common form does not know
     */
    protected void lock(SqlSelect select, Lock lock, SqlOutput out) {
        out.append(lockMode(lock.mode()));
        lockedRelations(select, out);
        switch (lock.whenLocked()) {
            case WAIT -> timeout(lock, out);
            case NO_WAIT -> out.append(" nowait");
            case SKIP_LOCKED -> out.append(" skip locked");
        }
    }

    /**
     * Takes the lock of the whole database, which lets one transaction write at a time, by a delete that hits no row. It
     * waits as any other write does.
     *
     * @param select the select that locks
     * @param lock the lock
     * @param out where to
     * @throws QueryException when the lock is more than one that waits
     */
    protected final void lockDatabase(SqlSelect select, Lock lock, SqlOutput out) {
        if (lock.whenLocked() != Lock.Wait.WAIT || lock.timeoutMillis() != null) {
            throw new QueryException("The database has no row locks: a lock is the one write lock of the database and"
                    + " waits as every write does, so nothing is skipped, refused at once or given up after a time of"
                    + " one's own. Use forUpdate() alone.");
        }
        Table table = firstTable(select.from());
        if (table != null) {
            out.before(new SqlStatement.Delete(table, null, new SqlExpression.Or(List.of())));
        }
    }

    /**
     * Locks the rows of a table by an update that changes nothing, for databases that lock no row that is only read. It
     * waits as any other update does.
     *
     * @param select the select that locks
     * @param lock the lock
     * @param database the database's name, for messages
     * @param out where to
     * @throws QueryException when the lock is more than one that waits, or the rows are not those of one table
     */
    protected final void lockByUpdate(SqlSelect select, Lock lock, String database, SqlOutput out) {
        if (lock.whenLocked() != Lock.Wait.WAIT || lock.timeoutMillis() != null) {
            throw new QueryException(database + " waits for locked rows as long as its own settings say; it neither"
                    + " leaves them out nor fails at once. Use forUpdate() alone.");
        }
        boolean cut = select.limit() != null || select.offset() != null;
        if (!(select.from() instanceof Relation.TableRelation root)
                || !select.joins().isEmpty()
                || cut) {
            throw new QueryException(database + " locks the rows of one table, by a condition alone.");
        }
        Column column = RowLocking.written(root.table());
        SqlExpression same = new SqlExpression.ColumnReference(root.alias(), column.name());
        out.before(new SqlStatement.Update(
                root.table(), root.alias(), List.of(new SqlStatement.Assignment(column, same)), select.where()));
    }

    private static @Nullable Table firstTable(@Nullable Relation relation) {
        if (relation instanceof Relation.Derived derived) {
            return firstTable(derived.select().from());
        }
        return relation instanceof Relation.TableRelation named ? named.table() : null;
    }

    /**
     * The words for a lock.
     *
     * @param mode what others are kept from
     * @return the words with a blank before them
     */
    protected String lockMode(Lock.Mode mode) {
        return mode == Lock.Mode.UPDATE ? " for update" : " for share";
    }

    /**
     * Renders which relations a lock is for; nothing where it is for all.
     *
     * @param select the select that locks
     * @param out where to
     */
    protected void lockedRelations(SqlSelect select, SqlOutput out) {}

    /**
     * Renders how long a lock waits; nothing when the database's own limit holds.
     *
     * @param lock the lock
     * @param out where to
     * @throws QueryException when the database has no clause for it
     */
    protected void timeout(Lock lock, SqlOutput out) {
        if (lock.timeoutMillis() != null) {
            throw new QueryException("A row lock with a time-out of " + lock.timeoutMillis() + " ms: the database has"
                    + " no clause for it; leave the time-out away, or let the lock fail at once or skip locked rows");
        }
    }
}
