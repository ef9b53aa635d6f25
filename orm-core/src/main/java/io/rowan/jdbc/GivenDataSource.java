package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's own data source, which it closes itself. Only connections in use are known. */
final class GivenDataSource implements ConnectionPool {
    private static final Logger LOGGER = LoggerFactory.getLogger(GivenDataSource.class);
    private final DataSource source;
    private final AtomicInteger checkedOut = new AtomicInteger();
    private final Set<Connection> autocommitting = ConcurrentHashMap.newKeySet();

    GivenDataSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection take() throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                autocommitting.add(connection);
            }
        } catch (SQLException e) {
            closeAfter(connection, e);
            throw e;
        }
        checkedOut.incrementAndGet();
        return connection;
    }

    private static void closeAfter(Connection connection, SQLException first) {
        try {
            connection.close();
        } catch (SQLException e) {
            first.addSuppressed(e);
        }
    }

    @Override
    public void giveBack(Connection connection) throws SQLException {
        checkedOut.decrementAndGet();
        try (connection) {
            if (autocommitting.remove(connection)) {
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public void evict(Connection connection) {
        checkedOut.decrementAndGet();
        autocommitting.remove(connection);
        Abandonment.of(connection);
        try {
            connection.close();
        } catch (SQLException e) {
            // The connection is broken already, and the first failure is on its way to the caller.
            LOGGER.debug("A broken connection did not close", e);
        }
    }

    @Override
    public PoolStatus status() {
        int used = checkedOut.get();
        return new PoolStatus(used, 0, used, 0);
    }

    @Override
    public int limit() {
        return 0;
    }

    @Override
    public void close() {
        // The application opened it and closes it.
    }
}
