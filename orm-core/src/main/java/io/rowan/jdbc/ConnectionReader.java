package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Asks a connection for more than statements tell, such as its catalog.
 *
 * @param <R> the answer
 */
public interface ConnectionReader<R> {
    /**
     * Asks.
     *
     * @param connection the transaction's connection, to be neither closed nor committed
     * @return the answer
     * @throws SQLException when the driver fails, to be translated by the caller
     */
    R read(Connection connection) throws SQLException;
}
