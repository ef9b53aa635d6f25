package io.rowan.load;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.RowLocking;
import io.rowan.error.QueryException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Locks rows by statements of their own, where a select has no clause for it.
 *
 * <p>A query takes three steps. It runs for the keys of what it finds; the rows of these keys are locked, which may wait;
 * then it runs again among them alone. So a row that another transaction changed meanwhile is seen as it is now or not at
 * all, and no row comes back that is not locked. Of joined tables only the first one's rows are locked.
 */
final class RowLocks {
    private static final String ROOT = "t1";
    private final JdbcTransaction transaction;
    private final Dialect dialect;

    /**
     * What is left of a query whose rows are locked.
     *
     * @param sql the query among these rows
     * @param values its values
     */
    record Locked(RenderedSql sql, @Nullable Object[] values) {}

    RowLocks(JdbcTransaction transaction, Dialect dialect) {
        this.transaction = transaction;
        this.dialect = dialect;
    }

    /** The lock that a database takes for one it may lack: to share is a kindness that not all can do. */
    static @Nullable Lock offered(Dialect dialect, @Nullable Lock lock) {
        boolean lacking = lock != null && lock.mode() == Lock.Mode.SHARE && !dialect.supports(Feature.SHARE_LOCKS);
        return lacking ? new Lock(Lock.Mode.UPDATE, lock.whenLocked(), lock.timeoutMillis()) : lock;
    }

    /** Whether a lock takes statements of its own. */
    boolean needed(@Nullable Lock lock) {
        return lock != null && dialect.rowLocking() != RowLocking.CLAUSE;
    }

    /** Locks what a query finds; null when that is nothing. */
    @Nullable
    Locked lock(SqlSelect select, @Nullable Object[] values) {
        Relation.TableRelation root = root(select);
        ColumnReference key =
                new ColumnReference(root.alias(), key(root.table()).name());
        List<Object> keys = keys(select, key, key(root.table()).type(), values);
        if (keys.isEmpty()) {
            return null;
        }
        take(root.table(), keys, select.lock());
        @Nullable Object[] all = Arrays.copyOf(values, values.length + keys.size());
        for (int i = 0; i < keys.size(); i++) {
            all[values.length + i] = keys.get(i);
        }
        SqlExpression among = among(key, key(root.table()).type(), values.length, keys.size());
        return new Locked(dialect.renderer().render(restricted(select, among)), all);
    }

    private static Relation.TableRelation root(SqlSelect select) {
        if (select.from() instanceof Relation.TableRelation root) {
            return root;
        }
        throw new QueryException("forUpdate() locks rows of tables, but this select reads from another.");
    }

    private Column key(Table table) {
        if (table.primaryKey().size() != 1) {
            throw new QueryException(dialect.name() + " locks rows by their key, but " + table.name() + " has a key of "
                    + table.primaryKey().size() + " columns.");
        }
        return table.column(table.primaryKey().get(0));
    }

    private List<Object> keys(SqlSelect select, ColumnReference key, ColumnType<?> type, @Nullable Object[] values) {
        List<SqlExpression> items =
                select.items().stream().map(SqlSelect.Item::expression).toList();
        int selected = items.indexOf(key);
        boolean single = select.groupBy().isEmpty() && (!select.distinct() || selected >= 0);
        if (!single || select.offset() != null && !select.joins().isEmpty() && !select.distinct()) {
            throw new QueryException("A row of this select is no row of a table, so " + dialect.name()
                    + " cannot lock it. Select the entity, without groups.");
        }
        SqlSelect unlocked = select.locked(null);
        SqlSelect found = selected >= 0 ? unlocked : unlocked.selecting(List.of(new SqlSelect.Item(key, null)));
        Set<Object> keys = new LinkedHashSet<>();
        transaction.forEachRow(dialect.renderer().render(found), values, row -> {
            Object value = type.read(row, Math.max(selected, 0) + 1);
            if (value != null) {
                keys.add(value);
            }
        });
        return new ArrayList<>(keys);
    }

    /** The same select among some rows. Those before the offset are not among them, so there is none any more. */
    private static SqlSelect restricted(SqlSelect select, SqlExpression among) {
        SqlExpression where = select.where();
        return new SqlSelect(
                select.distinct(),
                select.items(),
                select.from(),
                select.joins(),
                where == null ? among : new SqlExpression.And(List.of(where, among)),
                select.groupBy(),
                select.having(),
                select.orderBy(),
                select.limit(),
                null,
                null);
    }

    /** Locks rows by their keys, waiting for those that another transaction has locked. */
    void take(Table table, List<Object> keys, @Nullable Lock lock) {
        if (lock == null) {
            return;
        }
        if (lock.whenLocked() != Lock.Wait.WAIT || lock.timeoutMillis() != null) {
            throw new QueryException(
                    dialect.name() + " waits for locked rows as long as its own settings say; it neither"
                            + " leaves them out nor fails at once. Use forUpdate() alone.");
        }
        for (int from = 0; from < keys.size(); from += LoadStatements.MAX_IDS) {
            List<Object> part = keys.subList(from, Math.min(from + LoadStatements.MAX_IDS, keys.size()));
            RenderedSql sql = dialect.renderer().render(statement(table, part.size(), lock));
            @Nullable Object[] values = part.toArray();
            if (dialect.rowLocking() == RowLocking.SELECT_OF_KEYS) {
                transaction.forEachRow(sql, values, row -> {});
            } else {
                transaction.update(sql, values);
            }
        }
    }

    private SqlStatement statement(Table table, int count, Lock lock) {
        Column key = key(table);
        if (dialect.rowLocking() == RowLocking.SELECT_OF_KEYS) {
            ColumnReference reference = new ColumnReference(ROOT, key.name());
            return SqlSelect.of(
                            List.of(new SqlSelect.Item(reference, null)),
                            new Relation.TableRelation(table, ROOT),
                            among(reference, key.type(), 0, count))
                    .locked(lock);
        }
        Column written = RowLocking.written(table);
        ColumnReference same = new ColumnReference(null, written.name());
        return new SqlStatement.Update(
                table,
                null,
                List.of(new SqlStatement.Assignment(written, same)),
                among(new ColumnReference(null, key.name()), key.type(), 0, count));
    }

    private static SqlExpression among(ColumnReference key, ColumnType<?> type, int firstValue, int count) {
        List<SqlExpression> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(new Parameter(firstValue + i, type));
        }
        return new SqlExpression.InList(key, values);
    }
}
