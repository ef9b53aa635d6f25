package io.rowan.test;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection that fails where it is planned, with the statements and results that it makes. */
final class FaultyConnection implements InvocationHandler {
    private static final String NO_TABLE = "select * from rowan_no_such_table";

    private final Connection real;
    private final JdbcFaults faults;
    private boolean lost;

    private FaultyConnection(Connection real, JdbcFaults faults) {
        this.real = real;
        this.faults = faults;
    }

    static Connection watch(Connection real, JdbcFaults faults) {
        faults.opened(real);
        return proxy(Connection.class, new FaultyConnection(real, faults));
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Call call = () -> call(real, method, arguments);
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> "watched " + real;
            case "close" -> close();
            case "isClosed" -> lost || real.isClosed();
            case "isValid" -> !lost && Boolean.TRUE.equals(call.run());
            case "commit" -> at(FaultPoint.COMMIT, call);
            case "rollback" -> at(arguments == null ? FaultPoint.ROLLBACK : FaultPoint.SAVEPOINT, call);
            case "setSavepoint", "releaseSavepoint" -> at(FaultPoint.SAVEPOINT, call);
            case "prepareStatement", "createStatement", "prepareCall" ->
                statement((Connection) proxy, method.getReturnType(), run(call));
            default -> run(call);
        };
    }

    private @Nullable Object close() throws SQLException {
        faults.closed(real);
        if (!lost) {
            real.close();
        }
        return null;
    }

    private static @Nullable Object call(Object on, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private @Nullable Object run(Call call) throws Throwable {
        if (lost) {
            throw JdbcFaults.lost();
        }
        return call.run();
    }

    /** Reaches a place: does what was asked for, or what is planned. */
    private @Nullable Object at(FaultPoint point, Call call) throws Throwable {
        if (lost) {
            throw JdbcFaults.lost();
        }
        Fault fault = faults.reach(point);
        if (fault == null) {
            return call.run();
        }
        if (fault == Fault.ERROR) {
            throw point == FaultPoint.BATCH ? batchError(call) : error();
        }
        if (fault == Fault.ANSWER_LOST) {
            call.run();
        }
        lose();
        throw JdbcFaults.lost();
    }

    private SQLException batchError(Call call) throws Throwable {
        call.run();
        SQLException cause = error();
        return new BatchUpdateException(
                cause.getMessage(), cause.getSQLState(), cause.getErrorCode(), new int[0], cause);
    }

    /** The database's own error, with what it means there for the transaction. */
    private SQLException error() {
        try (Statement statement = real.createStatement()) {
            statement.execute(NO_TABLE);
        } catch (SQLException e) {
            return e;
        }
        throw new IllegalStateException("The database has a table that it must not have: " + NO_TABLE);
    }

    private void lose() throws SQLException {
        lost = true;
        faults.closed(real);
        try (real) {
            if (!real.getAutoCommit()) {
                real.rollback();
            }
        }
    }

    private Object statement(Connection watched, Class<?> type, @Nullable Object statement) {
        return proxy(type, (proxy, method, arguments) -> {
            Call call = () -> call(statement, method, arguments);
            return switch (method.getName()) {
                case "equals" -> proxy == arguments[0];
                case "hashCode" -> System.identityHashCode(proxy);
                case "getConnection" -> watched;
                case "close" -> lost ? null : call.run();
                case "isClosed" -> lost || Boolean.TRUE.equals(call.run());
                case "executeQuery" -> result((Statement) proxy, at(FaultPoint.STATEMENT, call));
                case "getResultSet", "getGeneratedKeys" -> result((Statement) proxy, run(call));
                case "execute", "executeUpdate", "executeLargeUpdate" -> at(FaultPoint.STATEMENT, call);
                case "executeBatch", "executeLargeBatch" -> at(FaultPoint.BATCH, call);
                default -> run(call);
            };
        });
    }

    private @Nullable Object result(Statement statement, @Nullable Object result) {
        return result == null
                ? null
                : proxy(ResultSet.class, (proxy, method, arguments) -> {
                    Call call = () -> call(result, method, arguments);
                    return switch (method.getName()) {
                        case "equals" -> proxy == arguments[0];
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "getStatement" -> statement;
                        case "close" -> lost ? null : call.run();
                        case "next" -> at(FaultPoint.ROW, call);
                        default -> run(call);
                    };
                });
    }
}
