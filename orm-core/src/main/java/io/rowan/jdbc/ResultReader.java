package io.rowan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Reads a result from its first row to its last.
 *
 * @param <R> what is made of it
 */
public interface ResultReader<R> {
    /**
     * Reads the rows.
     *
     * @param rows the result, before its first row; closed by the caller
     * @return what is made of it
     * @throws SQLException when the driver fails, to be translated by the caller
     */
    R read(ResultSet rows) throws SQLException;
}
