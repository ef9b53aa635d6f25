package io.rowan.jdbc;

import io.rowan.error.QueryException;
import java.sql.SQLException;
import java.sql.Savepoint;

/** A point in a transaction to which it can go back. Ends with the transaction, after which it refuses. */
public final class JdbcSavepoint {
    private final TransactionConnection connection;
    private final EventLog log;
    private final Savepoint savepoint;
    private final String name;
    private final int serial;

    private JdbcSavepoint(TransactionConnection connection, EventLog log, Savepoint savepoint, String name) {
        this.connection = connection;
        this.log = log;
        this.savepoint = savepoint;
        this.name = name;
        this.serial = connection.serial();
    }

    static JdbcSavepoint set(TransactionConnection connection, EventLog log, String name) {
        var current = connection.get();
        long start = log.start();
        try {
            Savepoint savepoint = current.setSavepoint(name);
            log.step(StatementEvent.Kind.SAVEPOINT, "savepoint " + name, start, null);
            return new JdbcSavepoint(connection, log, savepoint, name);
        } catch (SQLException e) {
            throw connection.failed(e, "savepoint " + name);
        }
    }

    /**
     * The savepoint's name, for logs.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Undoes what came after the savepoint, which stays.
     *
     * @throws QueryException when the transaction has ended
     * @throws io.rowan.error.DatabaseException when the database fails
     */
    public void rollback() {
        checkAlive();
        String words = "rollback to savepoint " + name;
        long start = log.start();
        connection.rollback(savepoint, words);
        log.step(StatementEvent.Kind.ROLLBACK_TO, words, start, null);
    }

    /**
     * Gives the savepoint up and keeps what came after it. Does nothing where the database gives none up before the
     * transaction ends.
     *
     * @throws QueryException when the transaction has ended
     * @throws io.rowan.error.DatabaseException when the database fails
     */
    public void release() {
        checkAlive();
        if (!connection.releasesSavepoints()) {
            return;
        }
        String words = "release savepoint " + name;
        long start = log.start();
        try {
            connection.get().releaseSavepoint(savepoint);
        } catch (SQLException e) {
            throw connection.failed(e, words);
        }
        log.step(StatementEvent.Kind.RELEASE, words, start, null);
    }

    private void checkAlive() {
        connection.checkNotLost();
        if (!connection.active() || connection.serial() != serial) {
            throw new QueryException("Savepoint " + name + " ended with its transaction; set a new one");
        }
    }
}
