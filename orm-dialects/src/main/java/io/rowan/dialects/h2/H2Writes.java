package io.rowan.dialects.h2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.RowUpdates;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.WriteRenderer;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.UpdateRows;
import java.util.List;

/**
 * H2 gives back the rows of an insert or merge as a table, and counts by {@code system_range}. An update of listed rows is
 * a merge without inserts: it takes them in their order, each as an update of its own would. A first row of nulls, which
 * finds nothing, tells the types; the values are not cast, so none is cut off.
 */
final class H2Writes extends WriteRenderer {
    private final Identifiers identifiers;
    private final RowUpdates updates;

    H2Writes(Identifiers identifiers, RowUpdates updates) {
        super(identifiers);
        this.identifiers = identifiers;
        this.updates = updates;
    }

    @Override
    protected void returningInsert(Insert insert, SqlOutput out) {
        selectFromFinalTable(insert, out);
    }

    @Override
    protected void updateRows(UpdateRows update, SqlOutput out) {
        out.append("select ").name(update.keys().get(0).name()).append(" from final table (merge into ");
        out.table(update.table()).append(" t using (values (");
        nulls(update.rows().get(0), out);
        for (List<Parameter> row : update.rows()) {
            out.append("), (").expressions(List.copyOf(row));
        }
        out.append(")) s (");
        for (int i = 1; i <= update.rows().get(0).size(); i++) {
            out.append(i == 1 ? "c" : ", c").append(Integer.toString(i));
        }
        pairs(update.keys(), "t.", " and ", update.columns().size() + 1, out.append(") on "));
        pairs(update.columns(), "", ", ", 1, out.append(" when matched then update set "));
        out.append(")");
    }

    private void nulls(List<Parameter> row, SqlOutput out) {
        String separator = "cast(null as ";
        for (Parameter value : row) {
            out.append(separator)
                    .append(updates.types().get(value.type().stored().storage()))
                    .append(")");
            separator = ", cast(null as ";
        }
    }

    private static void pairs(List<Column> columns, String left, String separator, int from, SqlOutput out) {
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? left : separator + left).name(columns.get(i).name());
            out.append(" = s.c").append(Integer.toString(from + i));
        }
    }

    @Override
    protected void nextValue(NextValue next, SqlOutput out) {
        out.append("select next value for ")
                .append(identifiers.qualified(
                        next.sequence().schema(), next.sequence().name()))
                .append(" from system_range(1, ")
                .append(Integer.toString(next.count()))
                .append(")");
    }
}
