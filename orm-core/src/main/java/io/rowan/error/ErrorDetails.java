package io.rowan.error;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure of the database.
 *
 * @param sql the statement without values, null when none was running
 * @param sqlState the SQLSTATE, null when the driver gave none
 * @param vendorCode the database's own code, 0 when there is none
 * @param constraint the violated constraint, null when the database does not tell
 * @param table the table, null when the database does not tell
 * @param column the column, null when the database does not tell
 */
public record ErrorDetails(
        @Nullable String sql,
        @Nullable String sqlState,
        int vendorCode,
        @Nullable String constraint,
        @Nullable String table,
        @Nullable String column)
        implements Serializable {}
