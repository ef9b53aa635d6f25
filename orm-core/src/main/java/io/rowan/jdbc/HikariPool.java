package io.rowan.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.rowan.dialect.Dialects;
import io.rowan.error.ConfigurationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Rowan's own pool. HikariCP's classes are loaded with this one, so an application with a DataSource needs none. */
final class HikariPool implements ConnectionPool {
    private final HikariDataSource source;
    private final int size;

    private HikariPool(HikariDataSource source, int size) {
        this.source = source;
        this.size = size;
    }

    static HikariPool open(ConnectionSettings settings) throws SQLException {
        checkDriver(settings.url());
        try {
            return new HikariPool(
                    new HikariDataSource(config(settings)), settings.pool().size());
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

    @Override
    public Connection take() throws SQLException {
        return source.getConnection();
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
        int total = pool == null ? 0 : pool.getTotalConnections();
        return new PoolStatus(
                total,
                pool == null ? 0 : pool.getIdleConnections(),
                pool == null ? 0 : pool.getActiveConnections(),
                Math.max(0, total - size));
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
