package io.rowan.dialect;

import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Conflict;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Insert;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.sql.SqlStatement.NextValue;
import io.rowan.sql.SqlStatement.Update;
import io.rowan.sql.SqlStatement.UpdateRows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders inserts, updates, deletes, calls of sequences and native text. A dialect overrides the clauses that its
 * database says otherwise.
 */
public class WriteRenderer {
    private static final String NEW_ROW = "s";
    private static final String OLD_ROW = "t";
    private final Identifiers identifiers;

    /**
     * Makes the renderer.
     *
     * @param identifiers how names are written
     */
    public WriteRenderer(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /**
     * Renders any statement but a select.
     *
     * @param statement the statement
     * @param out where to
     */
    public final void statement(SqlStatement statement, SqlOutput out) {
        if (statement instanceof Insert insert) {
            returningInsert(insert, out);
        } else if (statement instanceof Update update) {
            update(update, out);
        } else if (statement instanceof Delete delete) {
            delete(delete, out);
        } else if (statement instanceof NextValue next) {
            nextValue(next, out);
        } else if (statement instanceof Native text) {
            nativeText(text, out);
        } else if (statement instanceof UpdateRows update) {
            updateRows(update, out);
        } else {
            arrays(statement, out);
        }
    }

    /**
     * Renders an update that lists its rows. Only a dialect with {@link Dialect#rowUpdates()} is asked.
     *
     * @param update the update
     * @param out where to
     */
    protected void updateRows(UpdateRows update, SqlOutput out) {
        throw new IllegalArgumentException("No clause for " + update.getClass());
    }

    /**
     * Renders a statement whose values stand in arrays. Only a dialect with {@link Dialect#arrayWrites()} is asked.
     *
     * @param statement the statement
     * @param out where to
     */
    protected void arrays(SqlStatement statement, SqlOutput out) {
        throw new IllegalArgumentException("No clause for " + statement.getClass());
    }

    /**
     * Renders an insert with the columns that it gives back.
     *
     * @param insert the insert
     * @param out where to
     */
    protected void returningInsert(Insert insert, SqlOutput out) {
        insertOrUpsert(insert, out);
        if (!insert.returning().isEmpty()) {
            out.append(" returning ").names(names(insert.returning()));
        }
    }

    /**
     * Renders an insert with the columns that it gives back, as a query of the table of its rows.
     *
     * @param insert the insert
     * @param out where to
     */
    protected final void selectFromFinalTable(Insert insert, SqlOutput out) {
        if (insert.returning().isEmpty()) {
            insertOrUpsert(insert, out);
            return;
        }
        out.append("select ").names(names(insert.returning())).append(" from final table (");
        insertOrUpsert(insert, out);
        out.append(")");
    }

    /**
     * Renders an insert without what it gives back.
     *
     * @param insert the insert
     * @param out where to
     */
    protected final void insertOrUpsert(Insert insert, SqlOutput out) {
        if (insert.conflict() == null) {
            insert(insert, out);
        } else {
            upsert(insert, insert.conflict(), out);
        }
    }

    /**
     * Renders an insert of one or more rows that fails on a conflict.
     *
     * @param insert the insert
     * @param out where to
     */
    protected void insert(Insert insert, SqlOutput out) {
        out.append("insert into ").table(insert.table());
        if (insert.columns().isEmpty()) {
            defaults(insert, out);
        } else {
            out.append(" (").names(names(insert.columns())).append(") ");
            values(insert.rows(), false, out);
        }
    }

    /**
     * Renders rows of defaults only, after the table's name.
     *
     * @param insert the insert, whose rows are empty
     * @param out where to
     */
    protected void defaults(Insert insert, SqlOutput out) {
        if (insert.rows().size() <= 1) {
            out.append(" default values");
        } else {
            defaultRows(insert, out);
        }
    }

    /**
     * Renders rows of defaults only, after the table's name, as values of the first column.
     *
     * @param insert the insert, whose rows are empty
     * @param out where to
     */
    protected final void defaultRows(Insert insert, SqlOutput out) {
        String column = insert.table().columns().get(0).name();
        out.append(" (").name(column).append(") values (default)");
        out.append(", (default)".repeat(Math.max(0, insert.rows().size() - 1)));
    }

    /**
     * Renders a values list.
     *
     * @param rows the rows
     * @param typed whether nothing else tells the types, so that parameters are cast
     * @param out where to
     */
    protected final void values(List<List<SqlExpression>> rows, boolean typed, SqlOutput out) {
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "values (" : ", (");
            List<SqlExpression> row = rows.get(i);
            for (int j = 0; j < row.size(); j++) {
                out.append(j == 0 ? "" : ", ");
                if (typed) {
                    out.typed(row.get(j));
                } else {
                    out.value(row.get(j));
                }
            }
            out.append(")");
        }
    }

    /**
     * Renders an insert that updates or leaves rows that are there: the standard's merge.
     *
     * @param insert the insert
     * @param conflict its conflict
     * @param out where to
     */
    protected void upsert(Insert insert, Conflict conflict, SqlOutput out) {
        List<String> columns = names(insert.columns());
        out.append("merge into ");
        mergeTarget(insert.table(), OLD_ROW, out);
        out.append(" using ");
        mergeSource(insert, NEW_ROW, out);
        out.append(" on (");
        pairs(conflict.key(), OLD_ROW, " and ", out);
        out.append(")");
        if (!conflict.update().isEmpty()) {
            out.append(" when matched then update set ");
            pairs(conflict.update(), null, ", ", out);
        }
        whenNotMatched(columns, out);
    }

    /**
     * Renders the table that a merge changes, with its alias.
     *
     * @param table the table
     * @param alias its alias
     * @param out where to
     */
    protected void mergeTarget(Table table, String alias, SqlOutput out) {
        out.table(table).append(" ").append(alias);
    }

    /**
     * Renders the new rows of a merge as a table, with its alias and the names of its columns.
     *
     * @param insert the insert
     * @param alias the table's alias
     * @param out where to
     */
    protected void mergeSource(Insert insert, String alias, SqlOutput out) {
        out.append("(");
        values(insert.rows(), true, out);
        out.append(") ")
                .append(alias)
                .append(" (")
                .names(names(insert.columns()))
                .append(")");
    }

    /**
     * Renders an insert that updates or leaves rows that are there, as databases say it that have {@code on conflict}.
     *
     * @param insert the insert
     * @param conflict its conflict
     * @param out where to
     */
    protected final void insertOnConflict(Insert insert, Conflict conflict, SqlOutput out) {
        insert(insert, out);
        out.append(" on conflict (").names(names(conflict.key())).append(") do ");
        if (conflict.update().isEmpty()) {
            out.append("nothing");
            return;
        }
        out.append("update set ");
        for (int i = 0; i < conflict.update().size(); i++) {
            String name = conflict.update().get(i).name();
            out.append(i == 0 ? "" : ", ").name(name).append(" = excluded.").name(name);
        }
    }

    private static void whenNotMatched(List<String> columns, SqlOutput out) {
        out.append(" when not matched then insert (").names(columns).append(") values (");
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ", ").name(NEW_ROW, columns.get(i));
        }
        out.append(")");
    }

    private static void pairs(List<Column> columns, @Nullable String left, String separator, SqlOutput out) {
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            out.append(i == 0 ? "" : separator);
            if (left == null) {
                out.name(name);
            } else {
                out.name(left, name);
            }
            out.append(" = ").name(NEW_ROW, name);
        }
    }

    /**
     * Renders an update.
     *
     * @param update the update
     * @param out where to
     */
    protected void update(Update update, SqlOutput out) {
        out.append("update ");
        target(update.table(), update.alias(), out);
        assignments(update, out);
        where(update.where(), out);
    }

    /**
     * Renders the new values of an update, with the word {@code set}.
     *
     * @param update the update
     * @param out where to
     */
    protected final void assignments(Update update, SqlOutput out) {
        for (int i = 0; i < update.assignments().size(); i++) {
            out.append(i == 0 ? " set " : ", ")
                    .name(update.assignments().get(i).column().name())
                    .append(" = ")
                    .value(update.assignments().get(i).value());
        }
    }

    /**
     * Renders a delete.
     *
     * @param delete the delete
     * @param out where to
     */
    protected void delete(Delete delete, SqlOutput out) {
        out.append("delete from ");
        target(delete.table(), delete.alias(), out);
        where(delete.where(), out);
    }

    /**
     * Renders a condition of an update or delete, with the word {@code where}, for databases in which no subquery of it
     * reads the changed table: such a condition finds primary keys in a table derived before the change.
     *
     * @param table the changed table
     * @param alias its alias, null for none
     * @param condition the condition, null for all rows
     * @param out where to
     */
    protected final void whereDerived(
            Table table, @Nullable String alias, @Nullable SqlExpression condition, SqlOutput out) {
        if (condition == null || table.primaryKey().isEmpty() || !ExpressionParts.reads(condition, table)) {
            where(condition, out);
            return;
        }
        String name = alias == null ? table.name() : alias;
        qualified(name, table.primaryKey(), out.append(" where ("));
        qualified(name, table.primaryKey(), out.append(") in (select * from (select distinct "));
        target(table, alias, out.append(" from "));
        where(condition, out);
        out.append(") as found)");
    }

    private static void qualified(String qualifier, List<String> columns, SqlOutput out) {
        for (int i = 0; i < columns.size(); i++) {
            out.append(i == 0 ? "" : ", ").name(qualifier, columns.get(i));
        }
    }

    /**
     * Renders the table that a statement changes, with its alias.
     *
     * @param table the table
     * @param alias its alias, null for none
     * @param out where to
     */
    protected void target(Table table, @Nullable String alias, SqlOutput out) {
        out.table(table);
        if (alias != null) {
            out.append(" ").name(alias);
        }
    }

    /**
     * Renders a condition with the word {@code where}; nothing when there is none.
     *
     * @param condition the condition, null for all rows
     * @param out where to
     */
    protected final void where(@Nullable SqlExpression condition, SqlOutput out) {
        if (condition != null) {
            out.append(" where ").expression(condition);
        }
    }

    /**
     * Renders a query of the next values of a sequence, a row each.
     *
     * @param next the sequence and how many
     * @param out where to
     */
    protected void nextValue(NextValue next, SqlOutput out) {
        String name =
                identifiers.qualified(next.sequence().schema(), next.sequence().name());
        for (int i = 0; i < next.count(); i++) {
            out.append(i == 0 ? "values (next value for " : ", (next value for ")
                    .append(name)
                    .append(")");
        }
    }

    private static void nativeText(Native text, SqlOutput out) {
        for (int i = 0; i < text.parts().size(); i++) {
            out.append(text.parts().get(i));
            if (i < text.parameters().size()) {
                out.parameter(text.parameters().get(i));
            }
        }
    }

    /**
     * The names of columns.
     *
     * @param columns the columns
     * @return their names as mapped
     */
    protected static List<String> names(List<Column> columns) {
        return columns.stream().map(Column::name).toList();
    }
}
