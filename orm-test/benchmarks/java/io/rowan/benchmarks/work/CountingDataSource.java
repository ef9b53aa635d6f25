package io.rowan.benchmarks.work;

import java.io.PrintWriter;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Counts what is sent through the connections of another data source: each execution is one, a batch too. One thread only. */
public final class CountingDataSource implements DataSource {
    private final DataSource source;
    private int statements;

    /** In front of a data source. */
    public CountingDataSource(DataSource source) {
        this.source = source;
    }

    /** How many statements were executed since the last call. */
    public int take() {
        int taken = statements;
        statements = 0;
        return taken;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connection(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connection(source.getConnection(user, password));
    }

    private Connection connection(Connection connection) {
        return proxy(Connection.class, connection, (method, result) -> {
            if (result instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, statement, this::count);
            }
            return result instanceof Statement statement ? proxy(Statement.class, statement, this::count) : result;
        });
    }

    private Object count(Method method, Object result) {
        if (method.getName().startsWith("execute")) {
            statements++;
        }
        return result;
    }

    private interface Seen {
        Object result(Method method, Object result);
    }

    private static <T> T proxy(Class<T> type, T target, Seen seen) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                Object result = method.invoke(target, arguments);
                return result == null ? null : seen.result(method, result);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return source.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return source.isWrapperFor(type);
    }
}
