package io.rowan.jdbc;

import io.rowan.type.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a result to its end. */
final class RowReading {
    private RowReading() {}

    /** Gives each row to an action; the number of rows. */
    static int each(ResultSet rows, RowAction action) throws SQLException {
        int count = 0;
        while (rows.next()) {
            action.row(rows);
            count++;
        }
        return count;
    }

    /** Some drivers take no insert for a query by its text, but give its rows when they are not asked to be sure. */
    static ResultSet returned(PreparedStatement statement) throws SQLException {
        if (!statement.execute()) {
            throw new SQLException("The statement gave no rows back; " + statement.getUpdateCount() + " were changed");
        }
        return statement.getResultSet();
    }

    /** Whole rows by position. */
    static List<@Nullable Object[]> rows(ResultSet rows, List<? extends ColumnType<?>> types) throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>();
        while (rows.next()) {
            @Nullable Object[] row = new @Nullable Object[types.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = types.get(i).read(rows, i + 1);
            }
            all.add(row);
        }
        return all;
    }
}
