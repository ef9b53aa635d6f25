package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs one statement with many sets of values. */
final class Batches {
    private Batches() {}

    static int[] run(PreparedStatement statement, RenderedSql sql, List<@Nullable Object[]> rows) throws SQLException {
        for (@Nullable Object[] values : rows) {
            Binding.bind(statement, sql, values);
            statement.addBatch();
        }
        int[] counts = statement.executeBatch();
        if (counts.length != rows.size()) {
            throw new SQLException("The driver gave " + counts.length + " counts for " + rows.size() + " sets");
        }
        return counts;
    }

    /** The rows changed in all, -1 when one of the counts is unknown. */
    static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            if (count < 0) {
                return -1;
            }
            sum += count;
        }
        return sum;
    }
}
