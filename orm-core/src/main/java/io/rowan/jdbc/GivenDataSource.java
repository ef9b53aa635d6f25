package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The application's own data source, which it closes itself. Only connections in use are known. */
final class GivenDataSource implements ConnectionPool {
    private static final Logger LOGGER = LoggerFactory.getLogger(GivenDataSource.class);
    private final DataSource source;
    private final AtomicInteger checkedOut = new AtomicInteger();
    private final Set<Connection> autocommitting = ConcurrentHashMap.newKeySet();

    private final @Nullable Integer isolation;
    private final Map<Connection, Integer> formerIsolation = new ConcurrentHashMap<>();

    GivenDataSource(DataSource source, @Nullable Integer isolation) {
        this.source = source;
        this.isolation = isolation;
    }

    @Override
    public Connection take() throws SQLException {
        Connection connection = source.getConnection();
        try {
            if (connection.getAutoCommit()) {
                connection.setAutoCommit(false);
                autocommitting.add(connection);
            }
            isolate(connection);
        } catch (SQLException e) {
            closeAfter(connection, e);
            throw e;
        }
        checkedOut.incrementAndGet();
        return connection;
    }

    private void isolate(Connection connection) throws SQLException {
        if (isolation != null && connection.getTransactionIsolation() != isolation) {
            formerIsolation.put(connection, connection.getTransactionIsolation());
            connection.setTransactionIsolation(isolation);
        }
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
            // Empty nearly always; a lookup would have the JVM give the wrapper of the connection a hash code.
            Integer former = formerIsolation.isEmpty() ? null : formerIsolation.remove(connection);
            if (!autocommitting.isEmpty() && autocommitting.remove(connection)) {
                connection.setAutoCommit(true);
            }
            if (former != null) {
                connection.setTransactionIsolation(former);
            }
        }
    }

    @Override
    public void evict(Connection connection) {
        checkedOut.decrementAndGet();
        autocommitting.remove(connection);
        formerIsolation.remove(connection);
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
        return new PoolStatus(0, 0, used, 0);
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
