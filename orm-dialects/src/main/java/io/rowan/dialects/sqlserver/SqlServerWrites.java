package io.rowan.dialects.sqlserver;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import java.util.ArrayList;
import java.util.List;

/**
 * SQL Server tells columns of new rows by {@code output} in the middle of a statement. Rows whose identity keys are wanted
 * are inserted by a select in the order of a counter, which is the order of the keys that the documentation promises.
 * A merge locks the range of its key and ends with a semicolon.
 */
final class SqlServerWrites extends WriteRenderer {
    private static final String ROW = "rowan_row";
    private final Identifiers identifiers;

    SqlServerWrites(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void returningInsert(Insert insert, SqlOutput out) {
        insertOrUpsert(insert, out);
    }

    @Override
    protected void insert(Insert insert, SqlOutput out) {
        if (insert.columns().isEmpty()) {
            defaults(insert, out);
            return;
        }
        out.append("insert into ").table(insert.table());
        out.append(" (").names(names(insert.columns())).append(")");
        output(insert, out);
        if (insert.rows().size() == 1 || insert.returning().isEmpty()) {
            values(insert.rows(), false, out.append(" "));
        } else {
            selectInOrder(insert, out);
        }
    }

    private static void output(Insert insert, SqlOutput out) {
        List<Column> returning = insert.returning();
        for (int i = 0; i < returning.size(); i++) {
            out.append(i == 0 ? " output inserted." : ", inserted.")
                    .name(returning.get(i).name());
        }
    }

    private void selectInOrder(Insert insert, SqlOutput out) {
        List<List<SqlExpression>> numbered = new ArrayList<>();
        for (List<SqlExpression> row : insert.rows()) {
            List<SqlExpression> longer = new ArrayList<>(row);
            longer.add(new SqlExpression.Constant(numbered.size()));
            numbered.add(longer);
        }
        List<String> columns = names(insert.columns());
        out.append(" select ").names(columns).append(" from (");
        values(numbered, false, out);
        out.append(") s (").names(columns).append(", " + ROW + ") order by " + ROW);
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        if (insert.rows().size() <= 1) {
            out.append("insert into ").table(insert.table());
            output(insert, out);
            out.append(" default values");
            return;
        }
        out.append("merge into ").table(insert.table()).append(" t using (values ");
        out.append("(0), ".repeat(insert.rows().size() - 1)).append("(0)) s (n) on (1 = 0)");
        out.append(" when not matched then insert default values");
        output(insert, out);
        out.append(";");
    }

    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        super.upsert(insert, conflict, out);
        output(insert, out);
        out.append(";");
    }

    @Override
    protected void mergeTarget(Table table, String alias, SqlOutput out) {
        out.table(table).append(" with (holdlock) ").append(alias);
    }

    @Override
    protected void update(Update update, SqlOutput out) {
        if (update.alias() == null) {
            super.update(update, out);
            return;
        }
        out.append("update ").name(update.alias());
        assignments(update, out);
        target(update.table(), update.alias(), out.append(" from "));
        where(update.where(), out);
    }

    @Override
    protected void delete(Delete delete, SqlOutput out) {
        if (delete.alias() != null) {
            out.append("delete ").name(delete.alias()).append(" from ");
            target(delete.table(), delete.alias(), out);
            where(delete.where(), out);
        } else {
            super.delete(delete, out);
        }
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()));
        if (next.count() > 1) {
            out.append(" from (values ")
                    .append("(0), ".repeat(next.count() - 1))
                    .append("(0)) s (n)");
        }
    }
}
