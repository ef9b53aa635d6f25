package io.rowan.test;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A kind of database after it was looked for on this machine. Kept for the whole run; safe for threads. */
final class FoundDatabase {
    /** The value of a variable in place of a URL: the tests start a server. */
    private static final String START = "start";

    private final TestDatabase kind;
    private final @Nullable String server;
    private final @Nullable String missing;
    private @Nullable Dialect dialect;
    private @Nullable DatabaseInfo info;

    private FoundDatabase(TestDatabase kind, @Nullable String server, @Nullable String missing) {
        this.kind = kind;
        this.server = server;
        this.missing = missing;
    }

    static FoundDatabase find(TestDatabase kind, UnaryOperator<@Nullable String> environment) {
        if (!kind.hasDriver()) {
            return new FoundDatabase(kind, null, DatabaseChoice.noDriver(List.of(kind)));
        }
        String variable = kind.variable();
        if (variable == null) {
            return new FoundDatabase(kind, null, null);
        }
        String server = server(kind, environment.apply(variable), environment.apply("CI") == null);
        return server != null
                ? new FoundDatabase(kind, kind.translated(server), null)
                : new FoundDatabase(
                        kind,
                        null,
                        kind.name() + " is not here: set " + variable + " to the JDBC URL of a running server.");
    }

    private static @Nullable String server(TestDatabase kind, @Nullable String given, boolean mayStart) {
        if (START.equals(given)) {
            return ServerStarts.urlOf(kind);
        }
        if (given != null && !given.isBlank()) {
            return given;
        }
        if (answers(kind.server())) {
            return kind.server();
        }
        return mayStart ? ServerStarts.urlOf(kind) : null;
    }

    private static boolean answers(@Nullable String server) {
        if (server == null) {
            return false;
        }
        try (Connection connection = DriverManager.getConnection(server)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    TestDatabase kind() {
        return kind;
    }

    /** Why the database cannot be used here, null when it can. */
    @Nullable
    String missing() {
        return missing;
    }

    /** The dialect, found as a factory would find it. */
    synchronized Dialect dialect() {
        Dialect known = dialect;
        if (known == null) {
            known = Dialects.find(info());
            dialect = known;
        }
        return known;
    }

    /** What a connection tells of the database. */
    synchronized DatabaseInfo info() {
        DatabaseInfo known = info;
        if (known == null) {
            try (OwnDatabase own = new OwnDatabase(this);
                    Connection connection = DriverManager.getConnection(own.ready())) {
                known = info(connection.getMetaData(), own.ready());
            } catch (SQLException e) {
                throw new IllegalStateException(kind.name() + " cannot be asked what it is: " + e.getMessage(), e);
            }
            info = known;
        }
        return known;
    }

    private static DatabaseInfo info(DatabaseMetaData data, String url) throws SQLException {
        return new DatabaseInfo(
                data.getDatabaseProductName(),
                data.getDatabaseProductVersion(),
                data.getDatabaseMajorVersion(),
                data.getDatabaseMinorVersion(),
                data.getDriverName(),
                url);
    }

    /**
     * The URL of a database.
     *
     * @param database its name
     * @param directory its directory
     */
    String url(String database, String directory) {
        String pattern = kind.url();
        return pattern == null ? replaceDatabase(server(), database) : filled(pattern, database, directory);
    }

    /** Where databases are made and removed: on the server, else on the database itself. */
    String place(String url) {
        return kind.variable() == null ? url : server();
    }

    static String filled(String pattern, String database, String directory) {
        return pattern.replace("{database}", database).replace("{directory}", directory);
    }

    /** Puts the name behind {@code //host:port/}, in place of what stands there. */
    private static String replaceDatabase(String server, String database) {
        return server.replaceFirst("(//[^/?;]+)(/[^?;]*)?", "$1/" + database);
    }

    private String server() {
        String found = server;
        if (found == null) {
            throw new IllegalStateException(missing);
        }
        return found;
    }

    void run(List<String> statements, String at) {
        if (statements.isEmpty()) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(at);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                if (statement.execute(sql)) {
                    for (String made : made(statement, connection.getMetaData().getIdentifierQuoteString())) {
                        statement.execute(made);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(kind.name() + " refuses " + statements + ": " + e.getMessage(), e);
        }
    }

    /** The statements that a query makes: in each row a text, and names for its question marks. */
    private static List<String> made(Statement query, String quote) throws SQLException {
        List<String> made = new ArrayList<>();
        try (ResultSet rows = query.getResultSet()) {
            while (rows.next()) {
                String[] parts = rows.getString(1).split("\\?", -1);
                StringBuilder text = new StringBuilder(parts[0]);
                for (int i = 1; i < parts.length; i++) {
                    String name = rows.getString(i + 1).replace(quote, quote + quote);
                    text.append(quote).append(name).append(quote).append(parts[i]);
                }
                made.add(text.toString());
            }
        }
        return made;
    }
}
