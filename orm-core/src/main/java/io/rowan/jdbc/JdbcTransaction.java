package io.rowan.jdbc;

import io.rowan.dialect.BoundSql;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.DatabaseException;
import io.rowan.error.QueryException;
import io.rowan.error.RowanException;
import io.rowan.type.ColumnType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the statements of a session, one transaction after another. It takes a connection at the first statement and
 * gives it back at {@link #commit}, {@link #rollback} or {@link #close}. Belongs to one thread at a time.
 *
 * <p>The values of a statement stand in an array; each parameter says at which place its own stands. What the driver
 * throws arrives as a {@link DatabaseException} of the dialect's choice. A lost connection leaves the pool at once. After
 * that, or after a deadlock by which the database undid everything, all is refused until {@link #rollback} with {@link
 * io.rowan.error.TransactionFailedException}. The same holds after any error where the database goes on with no
 * transaction that had one; there going back to a savepoint helps too.
 */
public final class JdbcTransaction implements AutoCloseable {
    private static final @Nullable Object[] NOTHING = {};

    private final Dialect dialect;
    private final EventLog log;
    private final TransactionConnection connection;
    private int savepoints;

    /**
     * Makes the transaction; it takes nothing yet.
     *
     * @param source gives the connection
     * @param dialect translates errors and tells how keys come back
     * @param listener is told each statement, null for nobody
     */
    public JdbcTransaction(ConnectionSource source, Dialect dialect, @Nullable StatementListener listener) {
        this.dialect = dialect;
        this.log = new EventLog(listener, source.counts());
        this.connection = new TransactionConnection(source, dialect, log);
    }

    /** Lets {@link #stop} work, which costs a little for each statement. */
    public void makeStoppable() {
        connection.makeStoppable();
    }

    /** Lets something be done whenever a transaction is about to begin. */
    public void beforeEach(Runnable work) {
        connection.beforeEach(work);
    }

    /**
     * Cancels the statement that runs, if one does, and refuses further ones with {@link
     * io.rowan.error.WorkCancelledException}. May be called by any thread, unlike all else.
     */
    public void stop() {
        connection.stop();
    }

    /**
     * Whether a connection is in use, and so a transaction under way.
     *
     * @return true from the first statement to the end
     */
    public boolean active() {
        return connection.active();
    }

    /**
     * Runs a query and reads it.
     *
     * @param <R> what the reader makes
     * @param sql the query
     * @param values the values
     * @param reader reads the rows
     * @return what it made
     * @throws DatabaseException when the database fails
     */
    public <R> R query(RenderedSql sql, @Nullable Object[] values, ResultReader<R> reader) {
        return read(StatementEvent.Kind.QUERY, sql, values, reader);
    }

    /**
     * Runs a query and takes its rows one by one.
     *
     * @param sql the query
     * @param values the values
     * @param action takes each row, in order
     * @throws DatabaseException when the database fails
     */
    public void forEachRow(RenderedSql sql, @Nullable Object[] values, RowAction action) {
        counts().read(query(sql, values, rows -> RowReading.each(rows, action)));
    }

    /**
     * Counts statements and rows.
     *
     * @return the counts of the source, to be told of rows that a {@link ResultReader} read
     */
    public StatementCounts counts() {
        return log.counts();
    }

    private <R> R read(StatementEvent.Kind kind, RenderedSql sql, @Nullable Object[] values, ResultReader<R> reader) {
        runBefore(sql);
        boolean writes = kind == StatementEvent.Kind.RETURNING;
        var current = writes ? connection.forWriting(sql.text()) : connection.forQuery();
        long start = log.start(kind, sql, values);
        R result;
        try {
            result = connection.reading(writes, current, sql, statement -> {
                Binding.bind(statement, sql, values);
                return read(kind, statement, reader);
            });
        } catch (SQLException e) {
            throw failed(kind, sql, values, start, e);
        } catch (RowanException e) {
            log.failed(kind, sql, values, start, e);
            throw e;
        }
        log.ran(kind, sql, values, countOf(kind, result), start);
        runAfter(sql);
        return result;
    }

    /**
     * Counts the transactions that were begun.
     *
     * @return the number of the one that is under way, or of the last one
     */
    public int serial() {
        return connection.serial();
    }

    /**
     * Checks that a transaction has not ended.
     *
     * @param itsSerial its number
     * @throws QueryException when another one is under way, or none
     */
    public void requireSame(int itsSerial) {
        connection.requireSame(itsSerial);
    }

    void closed(RowCursor cursor) {
        connection.cursors().closed(cursor);
    }

    /** Runs what comes after a statement whose rows were read one by one, if its transaction still stands. */
    void runAfter(RenderedSql sql, int itsSerial) {
        if (connection.usable() && connection.serial() == itsSerial) {
            runAfter(sql);
        }
    }

    private void runBefore(RenderedSql sql) {
        for (BoundSql statement : sql.before()) {
            execute(statement.sql(), statement.values().toArray(), rows -> NOTHING);
        }
    }

    private void runAfter(RenderedSql sql) {
        for (String statement : sql.after()) {
            update(RenderedSql.of(statement), NOTHING);
        }
    }

    private static <R> R read(StatementEvent.Kind kind, PreparedStatement statement, ResultReader<R> reader)
            throws SQLException {
        try (ResultSet rows =
                kind == StatementEvent.Kind.RETURNING ? RowReading.returned(statement) : statement.executeQuery()) {
            return reader.read(rows);
        }
    }

    /** How many rows were changed; -1 for a query, since nobody counts its rows. */
    private static int countOf(StatementEvent.Kind kind, @Nullable Object result) {
        return kind == StatementEvent.Kind.RETURNING && result instanceof List<?> rows ? rows.size() : -1;
    }

    private DatabaseException failed(
            StatementEvent.Kind kind, RenderedSql sql, @Nullable Object[] values, long start, SQLException failure) {
        DatabaseException translated = connection.failed(failure, sql.text());
        log.failed(kind, sql, values, start, translated);
        return translated;
    }

    DatabaseException failed(SQLException failure, String sql) {
        return connection.failed(failure, sql);
    }

    /**
     * Runs a query whose rows are read one by one.
     *
     * @param sql the query
     * @param values the values
     * @param fetchSize how many rows the driver should hold at a time, 0 for its own choice
     * @return the cursor, to be closed by the caller
     * @throws DatabaseException when the database fails
     */
    public RowCursor open(RenderedSql sql, @Nullable Object[] values, int fetchSize) {
        runBefore(sql);
        var current = connection.get();
        long start = log.start(StatementEvent.Kind.QUERY, sql, values);
        RowCursor cursor;
        try {
            PreparedStatement statement = current.prepareStatement(sql.text());
            cursor = new RowCursor(statement, connection.cursorRows(statement, sql, values, fetchSize), sql, this);
        } catch (SQLException e) {
            throw failed(StatementEvent.Kind.QUERY, sql, values, start, e);
        }
        connection.cursors().opened(cursor);
        log.ran(StatementEvent.Kind.QUERY, sql, values, -1, start);
        return cursor;
    }

    /**
     * Says that what is read from now on is read to be written: where transactions take turns to write
     * ({@link Dialect#writerPatience()}), this one takes its turn before it reads.
     *
     * @throws io.rowan.error.LockTimeoutException when the turn is not to be had in time
     * @throws io.rowan.error.SerializationException when another transaction wrote after this one began to read
     */
    public void aboutToWrite() {
        if (dialect.writerPatience() != null) {
            connection.forWriting("");
        }
    }

    /**
     * Changes rows.
     *
     * @param sql an insert, update, delete, or a statement of the schema
     * @param values the values
     * @return how many rows
     * @throws DatabaseException when the database fails
     */
    public int update(RenderedSql sql, @Nullable Object[] values) {
        runBefore(sql);
        int count = run(sql, values);
        String counting = sql.count();
        int written = counting == null ? count : query(RenderedSql.of(counting), NOTHING, JdbcTransaction::number);
        runAfter(sql);
        return written;
    }

    private static int number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getInt(1);
    }

    private int run(RenderedSql sql, @Nullable Object[] values) {
        var current = connection.forWriting(sql.text());
        long start = log.start(StatementEvent.Kind.UPDATE, sql, values);
        int count;
        try {
            count = connection.writing(current.prepareStatement(sql.text()), statement -> {
                Binding.bind(statement, sql, values);
                return statement.executeUpdate();
            });
        } catch (SQLException e) {
            throw failed(StatementEvent.Kind.UPDATE, sql, values, start, e);
        }
        log.ran(StatementEvent.Kind.UPDATE, sql, values, count, start);
        return count;
    }

    /**
     * Changes rows by one statement with many sets of values, in one round trip.
     *
     * @param sql the statement
     * @param rows the sets of values; none runs nothing
     * @return a count for each set in order, {@link java.sql.Statement#SUCCESS_NO_INFO} where the driver does not tell
     * @throws DatabaseException when one of them fails, after which none counts
     */
    public int[] batch(RenderedSql sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        return rows.size() == 1 ? new int[] {update(sql, rows.get(0))} : runBatch(sql, rows);
    }

    private int[] runBatch(RenderedSql sql, List<@Nullable Object[]> rows) {
        var current = connection.forWriting(sql.text());
        long start = log.startBatch(sql, rows);
        int[] counts;
        try {
            counts = connection.running(
                    current.prepareStatement(sql.text()), statement -> Batches.run(statement, sql, rows));
        } catch (SQLException e) {
            throw batchFailed(sql, rows, start, e);
        }
        log.batch(sql, rows, Batches.sum(counts), start, null);
        return counts;
    }

    /**
     * Changes rows by several statements in one round trip.
     *
     * @param group the statements
     * @return how many rows each of them changed, in order
     * @throws DatabaseException when one of them fails, after which none counts; nobody knows which it was
     */
    public int[] together(StatementGroup group) {
        String text = group.text();
        var current = connection.forWriting(text);
        long start = group.start(log);
        int[] counts;
        try {
            counts = connection.running(current.prepareStatement(text), group::run);
        } catch (SQLException e) {
            DatabaseException translated = connection.failed(e, text);
            group.failed(log, start, translated);
            throw translated;
        }
        group.ran(log, counts, start);
        return counts;
    }

    private DatabaseException batchFailed(
            RenderedSql sql, List<@Nullable Object[]> rows, long start, SQLException failure) {
        DatabaseException translated = connection.failed(failure, sql.text());
        log.batch(sql, rows, -1, start, translated);
        return translated;
    }

    /**
     * Runs an insert or update that is itself a query of its returning columns
     * ({@link io.rowan.dialect.KeyRetrieval#ROWS}).
     *
     * @param sql the statement, rendered with returning columns
     * @param values the values of all its rows
     * @param types how the returned columns are read, in order
     * @return a row for each that was written, in any order
     * @throws DatabaseException when the database fails
     */
    public List<@Nullable Object[]> insertReturning(
            RenderedSql sql, @Nullable Object[] values, List<? extends ColumnType<?>> types) {
        return read(StatementEvent.Kind.RETURNING, sql, values, rows -> RowReading.rows(rows, types));
    }

    /**
     * Runs a one-row insert for each set of values and asks the driver for what the database filled in: in one batch
     * or one by one, as {@link io.rowan.dialect.InsertStrategy#keys} says.
     *
     * @param sql the insert of one row, rendered without returning columns
     * @param rows the sets of values
     * @param generated what is asked for
     * @return the generated values, a row for each set in order
     * @throws DatabaseException when the database fails
     * @throws io.rowan.error.FlushException when the driver gives another number of rows
     */
    public List<@Nullable Object[]> insertGenerated(
            RenderedSql sql, List<@Nullable Object[]> rows, GeneratedColumns generated) {
        var current = connection.forWriting(sql.text());
        long start = log.startBatch(sql, rows);
        GeneratedKeys keys = new GeneratedKeys(sql, generated, dialect);
        List<@Nullable Object[]> filled;
        try {
            filled = connection.running(keys.prepare(current), statement -> keys.insert(statement, rows));
        } catch (SQLException e) {
            throw batchFailed(sql, rows, start, e);
        }
        log.batch(sql, rows, rows.size(), start, null);
        return filled;
    }

    /**
     * Runs native text, of which nobody knows whether it is a query.
     *
     * @param <R> what the reader makes
     * @param sql the text
     * @param values the values
     * @param reader reads the rows when there are any
     * @return what it made, or how many rows were changed
     * @throws DatabaseException when the database fails
     */
    public <R> NativeResult<R> execute(RenderedSql sql, @Nullable Object[] values, ResultReader<R> reader) {
        boolean reads = NativeText.reads(sql.text());
        var current = reads ? connection.get() : connection.forWriting(sql.text());
        long start = log.start(reads ? StatementEvent.Kind.QUERY : StatementEvent.Kind.UPDATE, sql, values);
        NativeResult<R> result;
        try {
            result = connection.running(
                    current.prepareStatement(sql.text()), statement -> NativeResult.of(statement, sql, values, reader));
        } catch (SQLException e) {
            throw failed(StatementEvent.Kind.UPDATE, sql, values, start, e);
        } catch (RowanException e) {
            log.failed(StatementEvent.Kind.QUERY, sql, values, start, e);
            throw e;
        }
        log.ran(result.kind(), sql, values, result.updateCount(), start);
        return result;
    }

    /**
     * Runs a statement as it stands: a question mark in it is none of ours, and rows that it gives are not read.
     *
     * @param text the statement
     * @throws DatabaseException when the database fails
     */
    public void run(String text) {
        RenderedSql sql = RenderedSql.of(text);
        var current = connection.get();
        long start = log.start(StatementEvent.Kind.UPDATE, sql, NOTHING);
        try {
            connection.running(current.createStatement(), statement -> statement.execute(text));
        } catch (SQLException e) {
            throw failed(StatementEvent.Kind.UPDATE, sql, NOTHING, start, e);
        }
        log.ran(StatementEvent.Kind.UPDATE, sql, NOTHING, -1, start);
    }

    /**
     * Takes a connection and runs statements on it outside of a transaction, some now and some just before it is given back.
     *
     * @param now the statements that run now, before the transaction begins
     * @param atEnd the statements that run after the transaction
     * @throws DatabaseException when the database fails
     */
    public void begin(List<String> now, List<String> atEnd) {
        connection.begin(now, atEnd);
    }

    /**
     * Asks the connection itself, for example for its catalog.
     *
     * @param <R> the answer
     * @param reader asks
     * @return the answer
     * @throws DatabaseException when the driver fails
     */
    public <R> R inspect(ConnectionReader<R> reader) {
        try {
            return reader.read(connection.get());
        } catch (SQLException e) {
            throw connection.failed(e, null);
        }
    }

    /**
     * Sets a savepoint.
     *
     * @return the savepoint
     * @throws QueryException when the database has none
     * @throws DatabaseException when the database fails
     */
    public JdbcSavepoint savepoint() {
        if (!dialect.supports(Feature.SAVEPOINTS)) {
            throw new QueryException(
                    dialect.name() + " has no savepoints, so nothing inside a transaction can be undone"
                            + " alone; use a transaction of its own instead of nested(…)");
        }
        return JdbcSavepoint.set(connection, log, "s" + ++savepoints);
    }

    /**
     * Commits and gives the connection back; does nothing when no statement ran.
     *
     * @throws DatabaseException when the database fails; the transaction is rolled back then. Of a
     *     {@link io.rowan.error.ConnectionLostException} nobody knows whether the commit took place
     */
    public void commit() {
        connection.commit();
        savepoints = 0;
    }

    /**
     * Commits and keeps the connection, so that the next transaction is one of the same session of the database.
     *
     * @throws DatabaseException when the database fails, as {@link #commit}
     */
    public void commitAndKeep() {
        connection.commitAndKeep();
        savepoints = 0;
    }

    /**
     * Rolls back and gives the connection back; does nothing when no statement ran.
     *
     * @throws DatabaseException when the database fails; the connection is thrown away then, which rolls back too
     */
    public void rollback() {
        connection.rollback();
        savepoints = 0;
    }

    /** Rolls back what is not committed and gives the connection back. */
    @Override
    public void close() {
        rollback();
    }
}
