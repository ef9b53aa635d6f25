package io.rowan.error;

import org.jspecify.annotations.Nullable;

/**
 * The database or its driver refused something. The subclasses tell what; the SQL is kept, parameter values
 * are not: the driver's own text, which may hold some, stays in the cause.
 */
public class DatabaseException extends RowanException {
    private static final long serialVersionUID = 1L;
    private final ErrorDetails details;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public DatabaseException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, cause);
        this.details = details;
    }

    /**
     * The statement that failed.
     *
     * @return its text without values, null when no statement was running
     */
    public @Nullable String sql() {
        return details.sql();
    }

    /**
     * The SQLSTATE that the driver gave.
     *
     * @return five characters, null when the driver gave none
     */
    public @Nullable String sqlState() {
        return details.sqlState();
    }

    /**
     * The database's own error code.
     *
     * @return the code, 0 when there is none
     */
    public int vendorCode() {
        return details.vendorCode();
    }

    /**
     * All that is known of the failure.
     *
     * @return the details
     */
    public ErrorDetails details() {
        return details;
    }
}
