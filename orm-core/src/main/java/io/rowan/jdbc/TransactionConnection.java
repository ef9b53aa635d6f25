package io.rowan.jdbc;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.CommitOutcomeUnknownException;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.QueryException;
import io.rowan.error.RowanException;
import io.rowan.error.SerializationException;
import io.rowan.error.TransactionFailedException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The connection of one transaction after another: taken at the first statement, given back at the end. A connection
 * that is lost is thrown away at once, and what was done on it is gone, so until {@link #rollback} every statement
 * and the commit are refused: else the rest of a unit of work would be committed alone. The same holds after a deadlock,
 * by which a database whose transactions survive other errors undoes the whole transaction and begins a new one. Where
 * they survive none, the first error bars the transaction until it goes back, as a whole or to a savepoint.
 */
final class TransactionConnection {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final EventLog log;
    private final WriterTurn turn;
    private final OpenCursors cursors = new OpenCursors();
    private final RepeatedQuery repeated = new RepeatedQuery();
    private @Nullable Connection connection;
    private @Nullable DatabaseException lost;
    private @Nullable DatabaseException barred;
    private @Nullable RunningStatement running;
    private List<String> last = List.of();
    private int serial;
    private Runnable beforeEach = () -> {};

    TransactionConnection(ConnectionSource source, Dialect dialect, EventLog log) {
        this.source = source;
        this.dialect = dialect;
        this.log = log;
        this.turn = new WriterTurn(source.gate(), dialect.writerPatience());
    }

    boolean active() {
        return connection != null;
    }

    OpenCursors cursors() {
        return cursors;
    }

    void requireSame(int itsSerial) {
        if (!active() || serial != itsSerial) {
            throw new QueryException(
                    "The transaction in which this stream was opened has ended, and the stream with it."
                            + " Read it to its end before commit() or rollback(), or write in another session while it is read.");
        }
    }

    /** Runs a query whose rows are fetched bit by bit. */
    ResultSet cursorRows(PreparedStatement statement, RenderedSql sql, @Nullable Object[] values, int fetchSize)
            throws SQLException {
        try {
            statement.setFetchSize(fetchSize);
            Binding.bind(statement, sql, values);
            return opening(statement, PreparedStatement::executeQuery);
        } catch (SQLException | RowanException e) {
            try (statement) {
                throw e;
            }
        }
    }

    /** Lets another thread stop the statements from now on. */
    void makeStoppable() {
        running = new RunningStatement(dialect);
    }

    /** Called by another thread. */
    void stop() {
        RunningStatement run = running;
        if (run != null) {
            run.stop();
        }
    }

    /** Does something with a statement and closes it. */
    <S extends Statement, R> R running(S statement, StatementAction<S, R> action) throws SQLException {
        try (statement) {
            return opening(statement, action);
        }
    }

    /** The same with a statement that writes, and does so at once: a lock in its way is waited for. */
    <S extends Statement, R> R writing(S statement, StatementAction<S, R> action) throws SQLException {
        try (statement) {
            return turn.taken() ? patiently(statement, action) : opening(statement, action);
        }
    }

    /** The same with what gives rows, be it a query or a statement that writes. */
    <R> R reading(boolean writes, Connection current, RenderedSql sql, StatementAction<PreparedStatement, R> action)
            throws SQLException {
        return writes ? writing(current.prepareStatement(sql.text()), action) : querying(current, sql, action);
    }

    /** A query may be the one that ran just before, whose statement is still open. */
    private <R> R querying(Connection current, RenderedSql sql, StatementAction<PreparedStatement, R> action)
            throws SQLException {
        PreparedStatement statement = repeated.take(current, sql);
        R result;
        try {
            result = opening(statement, action);
        } catch (SQLException | RuntimeException | Error e) {
            try (statement) {
                throw e;
            }
        }
        repeated.giveBack(sql, statement);
        return result;
    }

    /**
     * Whose turn it is to write still meets locks that another process or the database itself holds for a moment. The
     * driver does not wait for them in a transaction that has read, so the statement runs again. It has done nothing,
     * unlike a batch, of which nobody knows how far it came.
     */
    private <S extends Statement, R> R patiently(S statement, StatementAction<S, R> action) throws SQLException {
        long end = turn.until();
        while (true) {
            try {
                return opening(statement, action);
            } catch (SQLException e) {
                boolean locked = dialect.errors().translate(e, null) instanceof LockTimeoutException;
                if (!locked || System.nanoTime() - end > 0 || !turn.pause()) {
                    throw e;
                }
            }
        }
    }

    /** Does something with a statement, which stays open unless it fails. */
    <S extends Statement, R> R opening(S statement, StatementAction<S, R> action) throws SQLException {
        RunningStatement run = running;
        if (run == null) {
            return action.run(statement);
        }
        try {
            run.begin(statement);
            return action.run(statement);
        } finally {
            run.end();
        }
    }

    /** Counts the transactions, so that a savepoint knows when its own has ended. */
    int serial() {
        return serial;
    }

    /** Whether a transaction is under way that takes statements. */
    boolean usable() {
        return connection != null && lost == null && barred == null;
    }

    Connection get() {
        repeated.end();
        return forQuery();
    }

    /** The connection for a query in {@link #reading} alone. */
    Connection forQuery() {
        checkUsable();
        Connection current = connection;
        return current == null ? begin() : current;
    }

    /** The connection for a statement that writes, or for reading what is to be written. */
    Connection forWriting(String sql) {
        checkUsable();
        try {
            turn.take(active(), sql);
        } catch (SerializationException e) {
            barred = e;
            throw e;
        }
        return get();
    }

    void beforeEach(Runnable work) {
        beforeEach = work;
    }

    private Connection begin() {
        beforeEach.run();
        long start = log.start();
        turn.begin();
        try {
            Connection taken = source.take(dialect.connectionSetup());
            connection = taken;
            serial++;
            log.step(StatementEvent.Kind.BEGIN, "begin", start, null);
            return taken;
        } catch (SQLException e) {
            throw dialect.errors().translate(e, null);
        }
    }

    void begin(List<String> now, List<String> atEnd) {
        Connection current = get();
        try {
            ConnectionSetup.runAll(current, now);
            last = atEnd;
        } catch (SQLException e) {
            throw failed(e, null);
        }
    }

    void checkNotLost() {
        if (lost != null) {
            String what = lost instanceof ConnectionLostException
                    ? "The connection was lost in this transaction ("
                    : "The database ended this transaction (";
            throw new TransactionFailedException(what + lost.getMessage()
                    + "); what it did is gone. Call rollback() and run the whole unit of work again");
        }
    }

    private void checkUsable() {
        if (running != null) {
            running.requireNotStopped();
        }
        checkNotLost();
        if (barred != null) {
            throw new TransactionFailedException("After an error the database runs nothing more in a transaction ("
                    + barred.getMessage() + "). Call rollback() and run the whole unit of work again; let what may fail"
                    + " run in nested(…), which is undone alone");
        }
    }

    /** Goes back to a savepoint, which is possible after an error too. */
    void rollback(Savepoint savepoint, String words) {
        checkNotLost();
        repeated.end();
        Connection current = connection;
        if (current != null) {
            try {
                current.rollback(savepoint);
                barred = null;
            } catch (SQLException e) {
                throw failed(e, words);
            }
        }
    }

    boolean releasesSavepoints() {
        return dialect.supports(Feature.SAVEPOINT_RELEASE);
    }

    DatabaseException failed(SQLException failure, @Nullable String sql) {
        DatabaseException translated = dialect.errors().translate(failure, sql);
        Connection current = connection;
        if (current != null && translated instanceof ConnectionLostException) {
            connection = null;
            lost = translated;
            turn.end(false);
            endAll();
            source.evict(current);
        } else if (!dialect.supports(Feature.TRANSACTION_SURVIVES_ERROR)) {
            barred = barred == null && current != null ? translated : barred;
        } else if (translated instanceof DeadlockException) {
            lost = translated;
        }
        return translated;
    }

    void commit() {
        commitAndKeep();
        giveBack();
    }

    /** Commits; the connection stays taken for another transaction. */
    void commitAndKeep() {
        checkUsable();
        Connection current = connection;
        if (current != null) {
            endAll();
            long start = log.start();
            commit(current, start);
            turn.end(true);
            log.step(StatementEvent.Kind.COMMIT, "commit", start, null);
        }
    }

    private void endAll() {
        cursors.end();
        repeated.end();
    }

    private void commit(Connection current, long start) {
        try {
            current.commit();
        } catch (SQLException e) {
            DatabaseException failure = outcome(failed(e, null));
            undoAfter(failure);
            log.step(StatementEvent.Kind.COMMIT, "commit", start, failure);
            throw failure;
        }
    }

    private static DatabaseException outcome(DatabaseException failure) {
        if (!(failure instanceof ConnectionLostException)) {
            return failure;
        }
        return new CommitOutcomeUnknownException(
                "The connection was lost while the commit was on its way, so nobody knows whether the transaction is"
                        + " committed. It is not run again by itself: read what it should have written, and decide. "
                        + failure.getMessage(),
                failure.details(),
                failure.getCause());
    }

    private void undoAfter(DatabaseException failure) {
        lost = null;
        barred = null;
        try {
            rollback();
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }

    void rollback() {
        lost = null;
        barred = null;
        Connection current = connection;
        endAll();
        if (current != null) {
            long start = log.start();
            rollback(current, start);
            log.step(StatementEvent.Kind.ROLLBACK, "rollback", start, null);
            giveBack();
        }
        turn.end(false);
    }

    private void rollback(Connection current, long start) {
        try {
            current.rollback();
        } catch (SQLException e) {
            connection = null;
            source.evict(current);
            turn.end(false);
            DatabaseException failure = dialect.errors().translate(e, null);
            log.step(StatementEvent.Kind.ROLLBACK, "rollback", start, failure);
            throw failure;
        }
    }

    private void giveBack() {
        Connection current = connection;
        connection = null;
        if (current != null) {
            try {
                runLast(current);
                source.giveBack(current);
            } catch (SQLException e) {
                throw dialect.errors().translate(e, null);
            }
        }
    }

    /** What cannot be put back as it was is not used again. */
    private void runLast(Connection current) throws SQLException {
        List<String> statements = last;
        last = List.of();
        try {
            ConnectionSetup.runAll(current, statements);
        } catch (SQLException e) {
            source.evict(current);
            throw e;
        }
    }
}
