package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the statement of a query open when the same query follows itself, as in a loop that asks for one row after another:
 * to prepare it takes a good part of a short query. Whatever else the connection is taken for closes it, the transaction's
 * end too, so that nothing it was prepared against can change on this connection while it is kept.
 */
final class RepeatedQuery {
    private static final Logger LOGGER = LoggerFactory.getLogger(RepeatedQuery.class);
    private @Nullable RenderedSql last;
    private @Nullable PreparedStatement kept;

    /** A statement for a query, which the caller gives back or closes. */
    PreparedStatement take(Connection connection, RenderedSql sql) throws SQLException {
        PreparedStatement known = kept;
        if (known == null || last != sql) {
            end();
            return connection.prepareStatement(sql.text());
        }
        kept = null;
        return known;
    }

    /** Keeps the statement of a query that ran without a failure if it was the last one's, too; else closes it. */
    void giveBack(RenderedSql sql, PreparedStatement statement) throws SQLException {
        if (last == sql && kept == null) {
            kept = statement;
        } else {
            last = sql;
            statement.close();
        }
    }

    /** Closes the statement, since something else comes now. */
    void end() {
        PreparedStatement known = kept;
        kept = null;
        if (known != null) {
            last = null;
            close(known);
        }
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOGGER.debug("A statement that was kept did not close", e);
        }
    }
}
