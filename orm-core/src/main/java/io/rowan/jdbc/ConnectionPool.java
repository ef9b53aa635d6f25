package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where connections come from. */
interface ConnectionPool extends AutoCloseable {
    Connection take() throws SQLException;

    /** Gives a connection back, rolled back and with autocommit as it came. */
    void giveBack(Connection connection) throws SQLException;

    /** Throws a broken connection away. */
    void evict(Connection connection);

    PoolStatus status();

    /** How many connections there are at most, 0 when that is not known. */
    int limit();

    @Override
    void close();
}
