package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * What native text gave: rows, or a number of changed rows.
 *
 * @param <R> what the reader makes of rows
 * @param rows what the reader made, null when the text was no query
 * @param updateCount the changed rows, -1 when the text was a query
 */
public record NativeResult<R>(@Nullable R rows, int updateCount) {
    static <R> NativeResult<R> of(
            PreparedStatement statement, RenderedSql sql, @Nullable Object[] values, ResultReader<R> reader)
            throws SQLException {
        Binding.bind(statement, sql, values);
        if (!statement.execute()) {
            return new NativeResult<>(null, Math.max(0, statement.getUpdateCount()));
        }
        try (ResultSet rows = statement.getResultSet()) {
            return new NativeResult<>(reader.read(rows), -1);
        }
    }

    StatementEvent.Kind kind() {
        return query() ? StatementEvent.Kind.QUERY : StatementEvent.Kind.UPDATE;
    }

    /**
     * Whether the text was a query.
     *
     * @return true when there were rows to read, even none
     */
    public boolean query() {
        return updateCount < 0;
    }
}
