package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.insert;

import io.rowan.dialect.Feature;
import io.rowan.error.RowanException;
import io.rowan.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Probes of transactions. */
final class TransactionProbes {
    private TransactionProbes() {}

    static void put(Map<Feature, Probe> probes) {
        probes.put(Feature.SAVEPOINTS, TransactionProbes::savepoint);
        probes.put(Feature.SAVEPOINT_RELEASE, TransactionProbes::release);
        probes.put(Feature.TRANSACTION_SURVIVES_ERROR, TransactionProbes::survives);
        probes.put(Feature.TRANSACTIONAL_DDL, TransactionProbes::ddl);
        probes.put(Feature.CANCEL, TransactionProbes::cancel);
    }

    private static void add(Compliance test, long x) {
        test.update(insert(Probes.table(test), 1, "x", "y"), x, x);
    }

    private static void requireRows(Compliance test, int rows) throws SQLException {
        List<?> found = test.all(List.of(Long.class), Probes.table(test), "x");
        Probe.require(found.size() == rows, rows + " rows are wanted, but there are " + found);
    }

    private static void savepoint(Compliance test) throws SQLException {
        Connection connection = test.database().connection();
        connection.setAutoCommit(false);
        Savepoint savepoint = connection.setSavepoint("s1");
        add(test, 7);
        connection.rollback(savepoint);
        requireRows(test, 1);
    }

    private static void release(Compliance test) throws SQLException {
        Connection connection = test.database().connection();
        connection.setAutoCommit(false);
        Savepoint savepoint = connection.setSavepoint("s1");
        add(test, 7);
        connection.releaseSavepoint(savepoint);
        requireRows(test, 2);
    }

    private static void survives(Compliance test) throws SQLException {
        test.database().connection().setAutoCommit(false);
        add(test, 7);
        boolean refused = false;
        try {
            add(test, 7);
        } catch (RowanException e) {
            refused = true;
        }
        Probe.require(refused, "the same key was taken twice");
        requireRows(test, 2);
    }

    private static void ddl(Compliance test) throws SQLException {
        Connection connection = test.database().connection();
        connection.setAutoCommit(false);
        Table probe = Table.of("probe", Probes.table(test).columns(), "x");
        test.database().create(probe);
        connection.rollback();
        connection.setAutoCommit(true);
        boolean gone = false;
        try {
            test.all(List.of(Long.class), probe, "x");
        } catch (RowanException e) {
            gone = true;
        }
        Probe.require(gone, "the table outlives its transaction");
    }

    private static void cancel(Compliance test) throws SQLException {
        for (long x = 2; x <= 200; x++) {
            add(test, x);
        }
        try (Statement statement = test.database().connection().createStatement()) {
            statement.cancel(); // who can't at all says so before anything runs
            CompletableFuture<Void> running = CompletableFuture.runAsync(() -> runLong(statement));
            for (int i = 0; i < 1_000 && !running.isDone(); i++) {
                test.dialect().cancel(statement);
                LockSupport.parkNanos(20_000_000);
            }
            Probe.require(running.isCompletedExceptionally(), "the statement did not end by an error");
        }
    }

    /** Takes minutes, and hours where a join is slow. */
    private static void runLong(Statement statement) {
        try {
            statement
                    .executeQuery("select count(*) from t a, t b, t c, t d, t e"
                            + " where a.x * b.x + c.x * d.x + e.x = 70000")
                    .next();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }
}
