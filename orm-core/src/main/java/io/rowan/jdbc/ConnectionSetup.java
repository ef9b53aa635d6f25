package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Runs the dialect's set-up once on each connection of the database. A pool gives its connections in wrappers, so what
 * is behind the wrapper is remembered, for as long as it lives. A pool that hides it gets the set-up each time.
 */
final class ConnectionSetup {
    private final Map<Connection, Boolean> done = Collections.synchronizedMap(new WeakHashMap<>());

    void run(Connection connection, List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        Connection own = connection.unwrap(Connection.class);
        if (!done.containsKey(own)) {
            runAll(connection, statements);
            done.put(own, true);
        }
    }

    /** Outside of a transaction: a rollback would undo some settings, and others have no effect inside one. */
    static void runAll(Connection connection, List<String> statements) throws SQLException {
        if (statements.isEmpty()) {
            return;
        }
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        connection.setAutoCommit(false);
    }
}
