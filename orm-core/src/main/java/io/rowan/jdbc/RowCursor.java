package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.QueryException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A result that is read row by row while its transaction is open. Belongs to one thread; must be closed. */
public final class RowCursor implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(RowCursor.class);
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RenderedSql sql;
    private final JdbcTransaction transaction;
    private final int serial;
    private boolean open = true;

    RowCursor(PreparedStatement statement, ResultSet rows, RenderedSql sql, JdbcTransaction transaction) {
        this.statement = statement;
        this.rows = rows;
        this.sql = sql;
        this.transaction = transaction;
        this.serial = transaction.serial();
    }

    /**
     * Goes to the next row.
     *
     * @return false when there is none
     * @throws QueryException when the transaction has ended, and the result with it
     * @throws io.rowan.error.DatabaseException when the database fails
     */
    public boolean next() {
        transaction.requireSame(serial);
        try {
            boolean there = rows.next();
            transaction.counts().read(there ? 1 : 0);
            return there;
        } catch (SQLException e) {
            throw transaction.failed(e, sql.text());
        }
    }

    /**
     * Reads the row at which the result stands.
     *
     * @param action takes it
     * @throws io.rowan.error.DatabaseException when the driver fails
     */
    public void read(RowAction action) {
        try {
            action.row(rows);
        } catch (SQLException e) {
            throw transaction.failed(e, sql.text());
        }
    }

    /**
     * The result, for reading the row at which it stands.
     *
     * @return the result, to be neither moved nor closed
     */
    public ResultSet rows() {
        return rows;
    }

    /**
     * Closes result and statement; a second time does nothing.
     *
     * @throws io.rowan.error.DatabaseException when the database fails
     */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        transaction.closed(this);
        try (statement) {
            rows.close();
        } catch (SQLException e) {
            throw transaction.failed(e, sql.text());
        }
        transaction.runAfter(sql, serial);
    }

    /** Closes at the end of the transaction, which tells by itself if the connection is broken. */
    void end() {
        open = false;
        try (statement) {
            rows.close();
        } catch (SQLException e) {
            LOGGER.debug("A result did not close at the end of its transaction", e);
        }
    }
}
