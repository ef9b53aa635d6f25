package io.rowan.test;

import io.rowan.Session;
import io.rowan.query.Dsl;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A kind of database that tests can run on, described by data: by the lines of all files
 * {@code META-INF/rowan/test-databases.properties} on the class path that begin with its key.
 *
 * <table>
 * <caption>The lines</caption>
 * <tr><td>{@code key.name}</td><td>what people call it</td></tr>
 * <tr><td>{@code key.order}</td><td>a number; those with smaller ones run first</td></tr>
 * <tr><td>{@code key.driver}</td><td>the class of its JDBC driver; where it is not on the class path the database is none
 * of {@code all}</td></tr>
 * <tr><td>{@code key.artifact}</td><td>the driver's Maven coordinates, for messages</td></tr>
 * <tr><td>{@code key.pending}</td><td>why the database is none of {@code all} yet; it runs when it is named</td></tr>
 * <tr><td>{@code key.url}</td><td>the JDBC URL of one database, with <code>{database}</code> for its name and
 * <code>{directory}</code> for an empty directory of its own, which is removed with it</td></tr>
 * <tr><td>{@code key.variable}</td><td>in place of {@code url}: the environment variable that holds the JDBC URL of a
 * running server, in which the name of the database is replaced</td></tr>
 * <tr><td>{@code key.protocol}</td><td>beside {@code variable}: how the URL begins, up to the two slashes, where another
 * driver than the variable's is to be tried</td></tr>
 * <tr><td>{@code key.server}</td><td>beside {@code variable}: the JDBC URL that is tried where the variable is not
 * set</td></tr>
 * <tr><td>{@code key.servers}</td><td>classes of {@link TestServer}s, parted by commas, of which the first that can starts
 * a server: where none answers and the environment variable {@code CI} is not set, and where the variable holds
 * {@code start}</td></tr>
 * <tr><td>{@code key.create}, {@code key.drop}</td><td>statements that make and remove a database, if they are needed;
 * they run on the server, or where there is none on the database itself</td></tr>
 * <tr><td>{@code key.dropUrl}</td><td>a JDBC URL that removes the database when somebody connects; an error of
 * connecting is the answer that it is gone</td></tr>
 * <tr><td>{@code key.reset}</td><td>statements that empty a database; where there are some, all tests of a class share
 * one database that is emptied between them, else each test gets a new one</td></tr>
 * <tr><td>{@code key.version}</td><td>a pattern whose first group is the version that is told of, without it the
 * leading numbers</td></tr>
 * <tr><td>{@code key.session}</td><td>a query of the number by which the server knows the session that asks</td></tr>
 * <tr><td>{@code key.kill}</td><td>a statement that cuts a session's connection, with <code>{session}</code> for the
 * number, or without it all connections</td></tr>
 * </table>
 *
 * <p>Statements are parted by semicolons. Immutable.
 */
public final class TestDatabase {
    static final Comparator<TestDatabase> ORDER =
            Comparator.comparingInt(TestDatabase::order).thenComparing(TestDatabase::key);

    private final String key;
    private final Properties lines;

    private TestDatabase(String key, Properties lines) {
        this.key = key;
        this.lines = lines;
    }

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
     * All known databases, whether they can be reached now or not.
     *
     * @return in their order
     */
    public static List<TestDatabase> all() {
        return TestDatabaseFiles.all();
    }

    static TestDatabase read(String key, Properties lines) {
        TestDatabase database = new TestDatabase(key, lines);
        if ((database.url() == null) == (database.variable() == null)) {
            throw new IllegalArgumentException("Test database " + key + " needs either " + key + ".url or " + key
                    + ".variable in " + TestDatabaseFiles.FILE + ".");
        }
        if (!database.line("order", "0").matches("-?\\d{1,9}")) {
            throw new IllegalArgumentException("The line " + key + ".order of " + TestDatabaseFiles.FILE
                    + " is no number: '" + database.line("order") + "'.");
        }
        return database;
    }

    /**
     * What its lines begin with.
     *
     * @return the key, such as {@code h2}
     */
    public String key() {
        return key;
    }

    /**
     * What people call it.
     *
     * @return the name, such as {@code H2}
     */
    public String name() {
        return line("name", key);
    }

    /**
     * The statement by which another session cuts the connection of this one, for tests of lost connections. The other one may
     * lose its connection too.
     *
     * @param session the session, whose transaction is under way
     * @return the statement, empty where the database offers none
     */
    public Optional<String> cutting(Session session) {
        String query = line("session");
        String kill = line("kill");
        if (kill == null || query == null) {
            return Optional.ofNullable(kill);
        }
        Long number = session.scalars(Dsl.sql(Long.class, query)).one();
        return Optional.of(kill.replace("{session}", number.toString()));
    }

    /**
     * A line that a {@link TestServer} or a test reads.
     *
     * @param line what stands behind the key and its dot
     * @return the whole line, null where there is none
     */
    public @Nullable String text(String line) {
        return line(line);
    }

    List<String> servers() {
        return parts("servers", ",");
    }

    int order() {
        return Integer.parseInt(line("order", Integer.toString(Integer.MAX_VALUE)));
    }

    @Nullable
    String url() {
        return line("url");
    }

    @Nullable
    String variable() {
        return line("variable");
    }

    /** The URL for this database's driver, of one for another driver. */
    String translated(String serverUrl) {
        String protocol = line("protocol");
        return protocol == null ? serverUrl : serverUrl.replaceFirst("^[^/]+", Matcher.quoteReplacement(protocol));
    }

    @Nullable
    String server() {
        return line("server");
    }

    @Nullable
    String dropUrl() {
        return line("dropUrl");
    }

    /**
     * The statements of a line.
     *
     * @param purpose {@code create}, {@code reset} or {@code drop}
     * @return the statements, empty where the line is missing
     */
    List<String> statements(String purpose) {
        return parts(purpose, ";");
    }

    private List<String> parts(String name, String separator) {
        return List.of(line(name, "").split(separator)).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether the tests of {@code all} databases leave this one out. */
    boolean isPending() {
        return line("pending") != null;
    }

    boolean hasDriver() {
        String driver = line("driver");
        if (driver == null) {
            return true;
        }
        try {
            Class.forName(driver, false, TestDatabase.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * What to add to the class path.
     *
     * @return the coordinates of the driver, or else its class
     */
    String artifact() {
        return line("artifact", line("driver", ""));
    }

    private @Nullable String line(String name) {
        return lines.getProperty(key + "." + name);
    }

    private String line(String name, String otherwise) {
        return lines.getProperty(key + "." + name, otherwise);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TestDatabase database && key.equals(database.key) && lines.equals(database.lines);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    /** The name. */
    @Override
    public String toString() {
        return name();
    }
}
