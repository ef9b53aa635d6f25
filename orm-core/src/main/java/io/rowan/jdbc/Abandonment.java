package io.rowan.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends connections whose transaction could not be ended. Some drivers refuse to close such a connection, and its locks would
 * stay.
 */
final class Abandonment {
    private static final Logger LOGGER = LoggerFactory.getLogger(Abandonment.class);

    private Abandonment() {}

    /** Ends the driver's own connection, which the pool closes then. */
    static void of(Connection connection) {
        try {
            connection.unwrap(Connection.class).abort(Runnable::run);
        } catch (SQLException | AbstractMethodError | UnsupportedOperationException e) {
            LOGGER.debug("The driver aborts no connection; it is closed like any other", e);
        }
    }
}
