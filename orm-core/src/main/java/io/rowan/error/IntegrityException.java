package io.rowan.error;

import org.jspecify.annotations.Nullable;

/** A constraint of the database was violated: unique, foreign key, not null or check. */
public class IntegrityException extends DatabaseException {
    private static final long serialVersionUID = 1L;
    private final Kind kind;

    /** Which sort of constraint was violated. */
    public enum Kind {
        /** A unique constraint, unique index or primary key. */
        UNIQUE,
        /** A foreign key, from either end. */
        FOREIGN_KEY,
        /** A column that may not be null. */
        NOT_NULL,
        /** A check constraint. */
        CHECK,
        /** The database tells only that some constraint was violated. */
        OTHER
    }

    /**
     * Makes the exception.
     *
     * @param message what failed and what to do
     * @param kind the sort of constraint
     * @param details the statement, codes and names
     * @param cause the driver's exception, null when there is none
     */
    public IntegrityException(String message, Kind kind, ErrorDetails details, @Nullable Throwable cause) {
        super(message, details, cause);
        this.kind = kind;
    }

    /**
     * Which sort of constraint was violated.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * The violated constraint.
     *
     * @return its name as the database tells it, null when it does not
     */
    public @Nullable String constraint() {
        return details().constraint();
    }

    /**
     * The table of the violated constraint.
     *
     * @return its name as the database tells it, null when it does not
     */
    public @Nullable String table() {
        return details().table();
    }

    /**
     * The column of the violated constraint.
     *
     * @return its name as the database tells it, null when it does not
     */
    public @Nullable String column() {
        return details().column();
    }
}
