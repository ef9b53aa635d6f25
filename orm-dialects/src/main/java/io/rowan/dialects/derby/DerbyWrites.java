package io.rowan.dialects.derby;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import java.util.List;

/**
 * Derby merges from tables only, so a new row stands in the clauses themselves, one a statement. It gives one value of a
 * sequence a row, so rows are made for as many as are wanted.
 */
final class DerbyWrites extends WriteRenderer {
    static final String ONE_ROW = "sysibm.sysdummy1";
    private static final String OLD_ROW = "t";
    private final Identifiers identifiers;

    DerbyWrites(Identifiers identifiers) {
        super(identifiers);
        this.identifiers = identifiers;
    }

    @Override
    protected void defaults(Insert insert, SqlOutput out) {
        out.append(" (").name(insert.table().columns().get(0).name()).append(") values (default)");
    }

    @Override
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        out.append("merge into ").table(insert.table()).append(" " + OLD_ROW + " using " + ONE_ROW + " on ");
        for (int i = 0; i < conflict.key().size(); i++) {
            Column key = conflict.key().get(i);
            out.append(i == 0 ? "" : " and ").name(OLD_ROW, key.name()).append(" = ");
            out.expression(value(insert, key));
        }
        for (int i = 0; i < conflict.update().size(); i++) {
            Column column = conflict.update().get(i);
            out.append(i == 0 ? " when matched then update set " : ", ")
                    .name(column.name())
                    .append(" = ")
                    .expression(value(insert, column));
        }
        out.append(" when not matched then insert (")
                .names(names(insert.columns()))
                .append(") values (")
                .expressions(insert.rows().get(0))
                .append(")");
    }

    private static SqlExpression value(Insert insert, Column column) {
        List<String> names = names(insert.columns());
        return insert.rows().get(0).get(names.indexOf(column.name()));
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(" from (values 1");
        for (int i = 2; i <= next.count(); i++) {
            out.append(", ").append(Integer.toString(i));
        }
        out.append(") n (n)");
    }
}
