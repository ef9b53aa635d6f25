package io.rowan.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Session;
import io.rowan.test.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** Cuts connections that lie in a pool, as a restart of the server does. */
final class CutConnections {
    private final TestDatabase database;
    private final DataSource plain;

    CutConnections(TestDatabase database, DataSource plain) {
        this.database = database;
        this.plain = plain;
    }

    /** Gives the connections of some sessions back to the pool, and cuts them then. */
    void cut(List<Session> sessions) {
        List<String> statements = sessions.stream()
                .map(session -> database.cutting(session).orElseThrow())
                .distinct()
                .toList();
        sessions.forEach(Session::close);
        statements.forEach(this::run);
    }

    /** An embedded database is shut down by it, and starts again empty. */
    private void run(String statement) {
        try (Connection connection = plain.getConnection();
                Statement cutting = connection.createStatement()) {
            cutting.execute(statement);
        } catch (SQLException e) {
            assertThat(e.getMessage()).as("this connection is cut too").contains("closed");
        }
    }
}
