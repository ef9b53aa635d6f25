package io.rowan.test;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.UUID;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Opens connections by another driver and watches them. Registered under a URL of its own. */
final class FaultyDriver implements Driver, AutoCloseable {
    private final String prefix = "jdbc:rowan-faults:" + UUID.randomUUID() + ":";
    private final JdbcFaults faults;

    FaultyDriver(JdbcFaults faults) {
        this.faults = faults;
        try {
            DriverManager.registerDriver(this);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver of the test kit cannot be registered", e);
        }
    }

    String url(String real) {
        return prefix + real;
    }

    @Override
    public @Nullable Connection connect(String url, Properties info) throws SQLException {
        if (!acceptsURL(url)) {
            return null;
        }
        return FaultyConnection.watch(DriverManager.getConnection(url.substring(prefix.length()), info), faults);
    }

    @Override
    public boolean acceptsURL(String url) {
        return url.startsWith(prefix);
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The driver of the test kit logs nothing");
    }

    @Override
    public void close() {
        try {
            DriverManager.deregisterDriver(this);
        } catch (SQLException e) {
            throw new IllegalStateException("The driver of the test kit cannot be removed", e);
        }
    }
}
