package io.rowan.examples.firebird;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.error.QueryException;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import java.util.List;

/** Firebird has no values list of many rows, but selects that stand one below the other. */
final class FirebirdWrites extends WriteRenderer {
    private final Identifiers identifiers;

    FirebirdWrites(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    // snippet: merge
    @Override
    protected void mergeSource(Insert insert, String alias, SqlOutput out) {
        selects(insert, out.append("("));
        out.append(") ").append(alias);
    }

    /** A select's parameters need a type: that of the column where they go. */
    private static void selects(Insert insert, SqlOutput out) {
        for (int i = 0; i < insert.rows().size(); i++) {
            out.append(i == 0 ? "select " : " union all select ");
            List<SqlExpression> row = insert.rows().get(i);
            for (int j = 0; j < row.size(); j++) {
                Column column = insert.columns().get(j);
                out.append(j == 0 ? "cast(" : ", cast(").value(row.get(j)).append(" as type of column ");
                out.table(insert.table()).append(".").name(column.name());
                out.append(") as ").name(column.name());
            }
            out.append(" from rdb$database");
        }
    }
    // end

    @Override
    protected void insert(Insert insert, SqlOutput out) {
        if (insert.rows().size() <= 1 || insert.columns().isEmpty()) {
            super.insert(insert, out);
            return;
        }
        out.append("insert into ").table(insert.table()).append(" (");
        selects(insert, out.names(names(insert.columns())).append(") "));
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        if (insert.rows().size() > 1) {
            throw new QueryException("An insert of " + insert.rows().size() + " rows of defaults into "
                    + insert.table().name() + ": Firebird takes one row at a time");
        }
        super.defaults(insert, out);
    }

    // snippet: sequences
    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        boolean many = next.count() > 1;
        if (many) {
            out.append("with recursive n (i) as (select 1 from rdb$database union all select i + 1 from n where i < ");
            out.append(Integer.toString(next.count())).append(") ");
        }
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(many ? " from n" : " from rdb$database");
    }
    // end
}
