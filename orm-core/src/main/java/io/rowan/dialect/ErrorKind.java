package io.rowan.dialect;

/** What an error of the database means; each becomes an exception of ours. */
public enum ErrorKind {
    /** A unique constraint, unique index or primary key. */
    UNIQUE,
    /** A foreign key, from either end. */
    FOREIGN_KEY,
    /** A column that may not be null. */
    NOT_NULL,
    /** A check constraint. */
    CHECK,
    /** Some constraint. */
    INTEGRITY,
    /** Two transactions waited for each other. */
    DEADLOCK,
    /** The transaction cannot be serialized with others. */
    SERIALIZATION,
    /** A lock was not to be had in time. */
    LOCK_TIMEOUT,
    /** The statement ran too long or was cancelled. */
    QUERY_TIMEOUT,
    /** The connection is gone. */
    CONNECTION_LOST,
    /** A value does not fit. */
    DATA,
    /** The statement is not understood. */
    SYNTAX,
    /** Something else. */
    OTHER
}
