package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** The database does not understand the statement, or a table or column in it does not exist. */
public class SqlSyntaxException extends DatabaseException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param details the statement and codes
     * @param cause the driver's exception, null when there is none
     */
    public SqlSyntaxException(String message, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
    }
}
