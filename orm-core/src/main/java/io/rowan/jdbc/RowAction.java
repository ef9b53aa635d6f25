package io.rowan.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Takes one row of a result. */
public interface RowAction {
    /**
     * Takes the row that the cursor stands on.
     *
     * @param row the result; it is moved and closed by the caller
     * @throws SQLException when the driver fails, to be translated by the caller
     */
    void row(ResultSet row) throws SQLException;
}
