package io.rowan.jdbc;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialects;
import io.rowan.dialect.SqlStateTranslator;
import io.rowan.error.ConfigurationException;
import io.rowan.error.ConnectionLostException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Gives connections: from a pool of Rowan's own, or from a given data source. Safe for threads. */
public final class ConnectionSource implements AutoCloseable {
    private final ConnectionPool pool;
    private final ConnectionSetup ready = new ConnectionSetup();
    private final WriteGate gate = new WriteGate();
    private final StatementCounts counts = new StatementCounts();

    private ConnectionSource(ConnectionPool pool) {
        this.pool = pool;
    }

    /**
     * Opens a pool.
     *
     * @param settings where the database is
     * @return the source, which closes the pool when it is closed
     * @throws ConfigurationException when no driver takes the URL
     * @throws io.rowan.error.DatabaseException when no connection can be made
     */
    public static ConnectionSource pooled(ConnectionSettings settings) {
        try {
            return new ConnectionSource(HikariPool.open(settings));
        } catch (SQLException e) {
            throw new SqlStateTranslator().translate(e, null);
        } catch (NoClassDefFoundError e) {
            throw new ConfigurationException("The pool needs HikariCP (" + e.getMessage()
                    + " is missing); add com.zaxxer:HikariCP to the class path or give a DataSource");
        }
    }

    /**
     * Takes connections from a data source of the application's.
     *
     * @param dataSource the data source, which stays open when this is closed
     * @return the source
     */
    public static ConnectionSource of(DataSource dataSource) {
        return of(dataSource, null);
    }

    /**
     * Takes connections from a data source of the application's, with another isolation while they are used.
     *
     * @param dataSource the data source, which stays open when this is closed
     * @param isolation the isolation of transactions, as {@link Connection} numbers it; null: that of the data source
     * @return the source
     */
    public static ConnectionSource of(DataSource dataSource, @Nullable Integer isolation) {
        return new ConnectionSource(new GivenDataSource(dataSource, isolation));
    }

    /**
     * The pool at this moment. Of a given data source only the connections in use are known.
     *
     * @return the numbers
     */
    public PoolStatus status() {
        return pool.status();
    }

    /**
     * Counts the statements of all transactions over this source.
     *
     * @return the counts, which go on
     */
    public StatementCounts counts() {
        return counts;
    }

    /**
     * How many connections may be in use at once.
     *
     * @return the number, 0 when only a given data source knows
     */
    public int limit() {
        return pool.limit();
    }

    /**
     * Asks the database what it is.
     *
     * @return what the driver tells; what it refuses to tell is empty
     * @throws ConnectionLostException when no connection can be made
     */
    public DatabaseInfo describe() {
        try {
            Connection connection = pool.take();
            try {
                DatabaseInfo told = describe(connection.getMetaData());
                String query = Dialects.versionQuery(told);
                return query == null ? told : told.withVersion(tell(() -> text(connection, query), told.version()));
            } finally {
                pool.giveBack(connection);
            }
        } catch (SQLException e) {
            throw new SqlStateTranslator().translate(e, null);
        }
    }

    private static DatabaseInfo describe(DatabaseMetaData data) {
        try {
            return new DatabaseInfo(
                    told(data.getDatabaseProductName()),
                    told(data.getDatabaseProductVersion()),
                    data.getDatabaseMajorVersion(),
                    data.getDatabaseMinorVersion(),
                    told(data.getDriverName()),
                    told(data.getURL()));
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            return describeInParts(data);
        }
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What a driver tells that refuses to tell some of it. */
    private static DatabaseInfo describeInParts(DatabaseMetaData data) {
        return new DatabaseInfo(
                tell(data::getDatabaseProductName, ""),
                tell(data::getDatabaseProductVersion, ""),
                tell(data::getDatabaseMajorVersion, 0),
                tell(data::getDatabaseMinorVersion, 0),
                tell(data::getDriverName, ""),
                tell(data::getURL, ""));
    }

    private static @Nullable String text(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static <T> T tell(Fact<T> fact, T otherwise) {
        try {
            T answer = fact.get();
            return answer == null ? otherwise : answer;
        } catch (SQLException | RuntimeException | AbstractMethodError e) {
            return otherwise;
        }
    }

    private interface Fact<T> {
        @Nullable
        T get() throws SQLException;
    }

    WriteGate gate() {
        return gate;
    }

    /** Gives a connection on which the statements ran, now or when it was given before. */
    Connection take(List<String> setup) throws SQLException {
        Connection connection = pool.take();
        try {
            ready.run(connection, setup);
            return connection;
        } catch (SQLException e) {
            pool.evict(connection);
            throw e;
        }
    }

    void giveBack(Connection connection) throws SQLException {
        pool.giveBack(connection);
    }

    void evict(Connection connection) {
        pool.evict(connection);
    }

    /** Closes the pool; a given data source stays open. */
    @Override
    public void close() {
        pool.close();
    }
}
