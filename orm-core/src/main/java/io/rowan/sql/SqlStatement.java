package io.rowan.sql;

import io.rowan.schema.Column;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of the data language. */
public sealed interface SqlStatement
        permits SqlSelect,
                SqlStatement.Insert,
                SqlStatement.Update,
                SqlStatement.Delete,
                SqlStatement.InsertArrays,
                SqlStatement.UpdateArrays,
                SqlStatement.UpdateRows,
                SqlStatement.NextValue,
                SqlStatement.Native {

    /**
     * An insert of one or more rows.
     *
     * @param table the table
     * @param columns the columns that get values; empty inserts defaults only
     * @param rows one list of values a row, as long as {@code columns}
     * @param returning the columns whose values are wanted back, a row each; empty for none
     * @param conflict what happens to rows that are there already, null to fail
     */
    record Insert(
            Table table,
            List<Column> columns,
            List<List<SqlExpression>> rows,
            List<Column> returning,
            @Nullable Conflict conflict)
            implements SqlStatement {}

    /**
     * What an insert does when a row with the same key is there.
     *
     * @param key the columns whose equality is the conflict
     * @param update the columns that get the new row's values; empty leaves the old row
     */
    record Conflict(List<Column> key, List<Column> update) {}

    /**
     * An update.
     *
     * @param table the table
     * @param alias the table's alias, null for none
     * @param assignments the columns with their new values
     * @param where the condition, null for all rows
     */
    record Update(
            Table table,
            @Nullable String alias,
            List<Assignment> assignments,
            @Nullable SqlExpression where) implements SqlStatement {}

    /**
     * A column and its new value.
     *
     * @param column the column
     * @param value the value
     */
    record Assignment(Column column, SqlExpression value) {}

    /**
     * A delete.
     *
     * @param table the table
     * @param alias the table's alias, null for none
     * @param where the condition, null for all rows
     */
    record Delete(
            Table table, @Nullable String alias, @Nullable SqlExpression where) implements SqlStatement {}

    /**
     * An insert of many rows whose values stand in arrays, one a column.
     *
     * @param table the table
     * @param columns the columns that get values
     * @param arrays the values of each column, bound as a {@link io.rowan.type.ManyValuesType}
     * @param returning the columns whose values are wanted back, a row each; rows are then inserted in order of the arrays
     */
    record InsertArrays(Table table, List<Column> columns, List<SqlExpression.Parameter> arrays, List<Column> returning)
            implements SqlStatement {}

    /**
     * An update of many rows, each with values of its own, which stand in arrays, one a column. It is a query of the rows
     * that it hit: their positions in the arrays, from 1.
     *
     * @param table the table
     * @param columns the columns that get values
     * @param keys the columns by which a row is found
     * @param arrays the values of each of the columns and then of each key, bound as a {@link io.rowan.type.ManyValuesType}
     */
    record UpdateArrays(Table table, List<Column> columns, List<Column> keys, List<SqlExpression.Parameter> arrays)
            implements SqlStatement {}

    /**
     * An update of many rows, each with values of its own, which the statement lists. It is a query of the rows that it
     * hit: the first of their keys.
     *
     * @param table the table
     * @param columns the columns that get values
     * @param keys the columns by which a row is found
     * @param rows the values of each row: of the columns and then of the keys
     */
    record UpdateRows(Table table, List<Column> columns, List<Column> keys, List<List<SqlExpression.Parameter>> rows)
            implements SqlStatement {}

    /**
     * Asks a sequence for its next values, a row each.
     *
     * @param sequence the sequence
     * @param count how many values
     */
    record NextValue(Sequence sequence, int count) implements SqlStatement {}

    /**
     * Native text with parameters between its parts.
     *
     * @param parts the text's parts, one more than parameters
     * @param parameters the parameters
     */
    record Native(List<String> parts, List<SqlExpression.Parameter> parameters) implements SqlStatement {}
}
