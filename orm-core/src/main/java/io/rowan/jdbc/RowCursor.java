package io.rowan.jdbc;

import io.rowan.dialect.RenderedSql;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A result that is read row by row while its transaction is open. Belongs to one thread; must be closed. */
public final class RowCursor implements AutoCloseable {
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
     * @throws io.rowan.error.DatabaseException when the database fails
     */
    public boolean next() {
        try {
            return rows.next();
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
        try (statement) {
            rows.close();
        } catch (SQLException e) {
            throw transaction.failed(e, sql.text());
        }
        if (open) {
            open = false;
            transaction.runAfter(sql, serial);
        }
    }
}
