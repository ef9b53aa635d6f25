package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text by which a session says that it holds the lock. It stands in the lock's row and counts as long as the session is
 * connected, so a process that dies holds nothing.
 */
final class SessionMark {
    static final String COLUMN = "holder";

    private final Dialect dialect;
    private final Table table;
    private final String sessions;

    SessionMark(Dialect dialect, Table table, String sessions) {
        this.dialect = dialect;
        this.table = table;
        this.sessions = sessions;
    }

    /**
     * Sets the mark unless another session that is alive has set its own.
     *
     * @param holder whose session it is; its transaction is committed and its connection kept
     * @return the mark, null when it is another's turn
     */
    @Nullable
    String set(JdbcTransaction holder) {
        List<String> alive = new ArrayList<>();
        List<String> own = new ArrayList<>();
        holder.forEachRow(RenderedSql.of(sessions), new Object[0], row -> {
            alive.add(row.getString(1));
            if (row.getInt(2) == 1) {
                own.add(row.getString(1));
            }
        });
        String mark = own.get(0);
        String former = former(holder);
        if (former != null && alive.contains(former) && !former.equals(mark)) {
            return null;
        }
        int count = write(holder, mark, former);
        holder.commitAndKeep();
        return count == 1 ? mark : null;
    }

    private @Nullable String former(JdbcTransaction transaction) {
        SqlSelect select = SqlSelect.of(
                List.of(new SqlSelect.Item(new ColumnReference("l", COLUMN), null)),
                new Relation.TableRelation(table, "l"),
                null);
        List<@Nullable String> found = new ArrayList<>();
        transaction.forEachRow(dialect.renderer().render(select), new Object[0], row -> found.add(row.getString(1)));
        return found.get(0);
    }

    /** Puts a mark in the place of another; nothing is changed when a third stands there by now. */
    int write(JdbcTransaction transaction, @Nullable String mark, @Nullable String former) {
        Column column = table.column(COLUMN);
        ColumnReference reference = new ColumnReference(null, COLUMN);
        SqlExpression where = former == null
                ? new SqlExpression.NullTest(reference, false)
                : new Comparison(Comparison.Operator.EQ, reference, new Parameter(1, column.type()));
        SqlStatement update = new SqlStatement.Update(
                table, null, List.of(new SqlStatement.Assignment(column, new Parameter(0, column.type()))), where);
        return transaction.update(dialect.renderer().render(update), new @Nullable Object[] {mark, former});
    }
}
