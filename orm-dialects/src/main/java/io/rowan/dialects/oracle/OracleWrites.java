package io.rowan.dialects.oracle;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import java.util.ArrayList;
import java.util.List;

/** Oracle gives no rows back from an insert, and makes many rows by selects from the table of one row. */
final class OracleWrites extends WriteRenderer {
    private final Identifiers identifiers;
    private final boolean modern;

    OracleWrites(Identifiers identifiers, boolean modern) {
        super(identifiers);
        this.identifiers = identifiers;
        this.modern = modern;
    }

    @Override
    protected void returningInsert(Insert insert, SqlOutput out) {
        if (!insert.returning().isEmpty()) {
            throw new QueryException(
                    "returning " + names(insert.returning()) + ": an insert of Oracle is no query; insert"
                            + " by session.add(…), which reads generated values, or select the rows afterwards");
        }
        insertOrUpsert(insert, out);
    }

    @Override
    protected void insert(Insert insert, SqlOutput out) {
        if (modern || insert.rows().size() <= 1 || insert.columns().isEmpty()) {
            super.insert(insert, out);
            return;
        }
        List<String> columns = names(insert.columns());
        out.append("insert into ")
                .table(insert.table())
                .append(" (")
                .names(columns)
                .append(") ");
        selects(insert.rows(), columns, out);
    }

    /** The names of the columns stand in the first select, and none would take part in a name of the table's. */
    private static void selects(List<List<SqlExpression>> rows, List<String> columns, SqlOutput out) {
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "select " : " union all select ");
            for (int j = 0; j < columns.size(); j++) {
                out.append(j == 0 ? "" : ", ").value(rows.get(i).get(j));
                if (i == 0) {
                    out.append(" as ").name(columns.get(j));
                }
            }
            out.append(" from dual");
        }
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        if (insert.rows().size() > 1 && !modern) {
            throw new QueryException("An insert of " + insert.rows().size() + " rows of defaults into "
                    + insert.table().name() + ": this version of Oracle takes one row at a time");
        }
        defaultRows(insert, out);
    }

    /** The key's columns are equal and must not be set. */
    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        List<Column> others = new ArrayList<>(conflict.update());
        others.removeAll(conflict.key());
        super.upsert(insert, new Conflict(conflict.key(), others), out);
    }

    @Override
    protected void mergeSource(Insert insert, String alias, SqlOutput out) {
        selects(insert.rows(), names(insert.columns()), out.append("("));
        out.append(") ").append(alias);
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(".nextval from dual");
        if (next.count() > 1) {
            out.append(" connect by level <= ").append(Integer.toString(next.count()));
        }
    }
}
