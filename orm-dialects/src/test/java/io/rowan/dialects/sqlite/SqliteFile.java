package io.rowan.dialects.sqlite;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.error.DatabaseException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A database in a file, connections to it that the dialect sets up, and statements whose errors it translates. */
final class SqliteFile {
    private final String url;
    private final Dialect dialect;

    SqliteFile(Path directory, String settings) {
        this.url = "jdbc:sqlite:" + directory.resolve("test.db") + settings;
        this.dialect = dialect("3.54.1", 54, url);
    }

    static Dialect dialect(String version, int minor, String url) {
        return new SqliteDialectProvider().create(new DatabaseInfo("SQLite", version, 3, minor, "SQLite JDBC", url));
    }

    String url() {
        return url;
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        for (String sql : dialect.connectionSetup()) {
            run(connection, sql);
        }
        return connection;
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static @Nullable String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** What a statement raises. */
    DatabaseException failure(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException e) {
            return dialect.errors().translate(e, sql);
        }
        throw new AssertionError("nothing fails: " + sql);
    }
}
