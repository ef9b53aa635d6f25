package io.rowan.test;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A kind of database that tests can run on, described by data: by the lines of all files
 * {@code META-INF/rowan/test-databases.properties} on the class path that begin with its key.
 *
 * <table>
 * <caption>The lines</caption>
 * <tr><td>{@code key.name}</td><td>what people call it</td></tr>
 * <tr><td>{@code key.url}</td><td>the JDBC URL of one database, with <code>{database}</code> for its name</td></tr>
 * <tr><td>{@code key.variable}</td><td>in place of {@code url}: the environment variable that holds the JDBC URL of a
 * running server, in which the name of the database is replaced</td></tr>
 * <tr><td>{@code key.create}, {@code key.drop}</td><td>statements that make and remove a database, if they are needed;
 * they run on the server, or where there is none on the database itself</td></tr>
 * </table>
 *
 * @param key the key, such as {@code h2}
 * @param name what people call it
 * @param url the URL of one database, null where there is a server
 * @param variable the environment variable with the server's URL, null where there is none
 * @param create the statement that makes a database, null for none
 * @param drop the statement that removes a database, null for none
 */
public record TestDatabase(
        String key,
        String name,
        @Nullable String url,
        @Nullable String variable,
        @Nullable String create,
        @Nullable String drop) {

    static final String DEFAULT_KEY = "h2";

    /**
     * A known database.
     *
     * @param key its key
     * @return the database, whether it can be reached now or not
     * @throws IllegalArgumentException when no file on the class path describes it
     */
    public static TestDatabase of(String key) {
        return TestDatabaseFiles.find(key);
    }

    /**
     * All known databases.
     *
     * @return by key
     */
    public static List<TestDatabase> all() {
        return TestDatabaseFiles.all();
    }

    static TestDatabase read(String key, Properties lines) {
        String name = lines.getProperty(key + ".name", key);
        String url = lines.getProperty(key + ".url");
        String variable = lines.getProperty(key + ".variable");
        if ((url == null) == (variable == null)) {
            throw new IllegalArgumentException("Test database " + key + " needs either " + key + ".url or " + key
                    + ".variable in " + TestDatabaseFiles.FILE + ".");
        }
        return new TestDatabase(
                key, name, url, variable, lines.getProperty(key + ".create"), lines.getProperty(key + ".drop"));
    }

    /**
     * Why the database cannot be used here.
     *
     * @param environment gives environment variables
     * @return null when it can
     */
    @Nullable
    String missing(UnaryOperator<@Nullable String> environment) {
        if (variable == null || isSet(environment.apply(variable))) {
            return null;
        }
        return name + " is not here: set " + variable + " to the JDBC URL of a running server.";
    }

    /**
     * Makes an empty database.
     *
     * @param database its name, of letters, digits and underscores
     * @param environment gives environment variables
     * @return its URL
     */
    String create(String database, UnaryOperator<@Nullable String> environment) {
        run(create, database, environment);
        return urlOf(database, environment);
    }

    /** Removes a database that {@link #create} made. */
    void drop(String database, UnaryOperator<@Nullable String> environment) {
        run(drop, database, environment);
    }

    String urlOf(String database, UnaryOperator<@Nullable String> environment) {
        return url == null ? replaceDatabase(server(environment), database) : url.replace("{database}", database);
    }

    /** Puts the name behind {@code //host:port/}, in place of what stands there. */
    private static String replaceDatabase(String server, String database) {
        return server.replaceFirst("(//[^/?;]+)(/[^?;]*)?", "$1/" + database);
    }

    private String server(UnaryOperator<@Nullable String> environment) {
        String missing = missing(environment);
        if (missing != null) {
            throw new IllegalStateException(missing);
        }
        return String.valueOf(environment.apply(String.valueOf(variable)));
    }

    private void run(@Nullable String template, String database, UnaryOperator<@Nullable String> environment) {
        if (template == null) {
            return;
        }
        String at = variable == null ? urlOf(database, environment) : server(environment);
        String sql = template.replace("{database}", database);
        try (Connection connection = DriverManager.getConnection(at);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(name + " refuses '" + sql + "': " + e.getMessage(), e);
        }
    }

    private static boolean isSet(@Nullable String value) {
        return value != null && !value.isBlank();
    }
}
