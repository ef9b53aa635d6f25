package io.rowan.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.rowan.dialect.Dialects;
import io.rowan.error.ConfigurationException;
import io.rowan.error.ErrorDetails;
import io.rowan.error.PoolTimeoutException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rowan's own pool. HikariCP's classes are loaded with this one, so an application with a DataSource needs none. */
final class HikariPool implements ConnectionPool {
    private static final Logger LOGGER = LoggerFactory.getLogger(HikariPool.class);
    private static final int PING_SECONDS = 5;

    private final HikariDataSource source;
    private final PoolSettings settings;

    private HikariPool(HikariDataSource source, PoolSettings settings) {
        this.source = source;
        this.settings = settings;
    }

    static HikariPool open(ConnectionSettings settings) throws SQLException {
        checkDriver(settings.url());
        try {
            return new HikariPool(new HikariDataSource(config(settings)), settings.pool());
        } catch (PoolInitializationException e) {
            throw e.getCause() instanceof SQLException cause ? cause : new SQLException(e.getMessage(), "08001", e);
        }
    }

    private static HikariConfig config(ConnectionSettings settings) {
        PoolSettings pool = settings.pool();
        HikariConfig config = new HikariConfig();
        config.setPoolName("rowan");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.user());
        config.setPassword(settings.password());
        config.setAutoCommit(false);
        if (settings.isolation() != null) {
            config.setTransactionIsolation(settings.isolation().toString());
        }
        config.setMinimumIdle(pool.size());
        config.setMaximumPoolSize(pool.size() + pool.maxOverflow());
        config.setConnectionTimeout(pool.timeout().toMillis());
        config.setMaxLifetime(pool.recycle().toMillis());
        return config;
    }

    /** DriverManager's own error quotes the whole URL, password and all. */
    private static void checkDriver(String url) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            String[] parts = url.split(":", 3);
            String kind = parts.length < 3 ? "such a URL" : parts[0] + ":" + parts[1] + ":";
            String driver = Dialects.driver(url);
            throw new ConfigurationException("No JDBC driver takes " + kind + "; add "
                    + (driver == null ? "the database's driver" : driver)
                    + " to the class path, and check that the URL is written as the driver wants it");
        }
    }

    /**
     * A connection that answers, where that is wanted. Those that do not are thrown away: after a restart of the server that
     * may be all that there were, so it is tried once more than there are connections.
     */
    @Override
    public Connection take() throws SQLException {
        Connection taken = waited();
        for (int dead = 0; settings.prePing() && !answers(taken); dead++) {
            evict(taken);
            if (dead > limit()) {
                throw new SQLException("No connection answers, not even " + dead + " new ones", "08006");
            }
            taken = waited();
        }
        return taken;
    }

    private static boolean answers(Connection connection) {
        try {
            return connection.isValid(PING_SECONDS);
        } catch (SQLException e) {
            LOGGER.debug("A pooled connection does not answer", e);
            return false;
        }
    }

    /** A connection as soon as one is free. What the database said when none could be opened hangs behind the pool's error. */
    private Connection waited() throws SQLException {
        try {
            return source.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (e.getNextException() != null || source.isClosed()) {
                throw e;
            }
            throw exhausted(e);
        }
    }

    private PoolTimeoutException exhausted(SQLException failure) {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        String message = "No connection became free in time: size " + settings.size() + ", overflow "
                + settings.maxOverflow() + ", checked out " + pool.getActiveConnections() + ", waiting "
                + (pool.getThreadsAwaitingConnection() + 1) + ", time-out " + words(settings.timeout())
                + ". A session holds its connection from its first statement to commit(), rollback() or close(): look for"
                + " one that is left open, and do slow work outside of transactions. Else allow more with"
                + " pool -> pool.size(...).maxOverflow(...), or a longer wait with timeout(...).";
        return new PoolTimeoutException(
                message, new ErrorDetails(null, failure.getSQLState(), 0, null, null, null), failure);
    }

    private static String words(Duration time) {
        return time.toMillis() % 1_000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public void evict(Connection connection) {
        Abandonment.of(connection);
        source.evictConnection(connection);
    }

    @Override
    public PoolStatus status() {
        HikariPoolMXBean pool = source.getHikariPoolMXBean();
        int used = pool == null ? 0 : pool.getActiveConnections();
        int idle = pool == null ? 0 : pool.getIdleConnections();
        return new PoolStatus(settings.size(), idle, used, Math.max(0, used - settings.size()));
    }

    @Override
    public int limit() {
        return source.getMaximumPoolSize();
    }

    @Override
    public void close() {
        source.close();
    }
}
