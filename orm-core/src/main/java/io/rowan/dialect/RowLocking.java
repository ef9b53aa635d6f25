package io.rowan.dialect;

import io.rowan.schema.Column;
import io.rowan.schema.Table;

/** How the rows that a select finds are locked. */
public enum RowLocking {
    /** By a clause of the select itself. */
    CLAUSE,
    /**
     * By a select of their keys alone, before the select itself: the database knows the clause for plain selects of one
     * table only.
     */
    SELECT_OF_KEYS,
    /** By an update that changes nothing, before the select: the database locks what is written and nothing else. */
    UPDATE_OF_KEYS;

    /**
     * The column that an update writes which is only to lock: one that no other row hangs on, if there is one. To write a
     * key, even the same, would bar the rows that refer to it.
     *
     * @param table the table
     * @return the column
     */
    public static Column written(Table table) {
        Column best = table.column(table.primaryKey().get(0));
        for (Column column : table.columns()) {
            if (column.definition() == null && hangingOn(table, column) < hangingOn(table, best)) {
                best = column;
            }
        }
        return best;
    }

    private static int hangingOn(Table table, Column column) {
        if (table.primaryKey().contains(column.name())) {
            return 2;
        }
        boolean key = table.uniqueKeys().stream()
                        .anyMatch(each -> each.columns().contains(column.name()))
                || table.foreignKeys().stream().anyMatch(each -> each.columns().contains(column.name()));
        return key ? 1 : 0;
    }
}
