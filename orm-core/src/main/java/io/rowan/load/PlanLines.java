package io.rowan.load;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Reads a plan as the database tells it into lines. */
final class PlanLines {
    private PlanLines() {}

    /**
     * Reads all rows.
     *
     * @param rows the plan
     * @param column which column holds its text, 0 for all of them
     * @return the lines; of several columns what they say, each with its name
     */
    static List<String> read(ResultSet rows, int column) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            String text = column == 0 ? named(rows) : String.valueOf(rows.getString(column));
            text.lines().filter(line -> !line.isBlank()).forEach(lines::add);
        }
        return lines;
    }

    private static String named(ResultSet row) throws SQLException {
        StringJoiner line = new StringJoiner(", ");
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String value = row.getString(i);
            if (value != null) {
                line.add(row.getMetaData().getColumnLabel(i) + ": " + value);
            }
        }
        return line.toString();
    }
}
