package io.rowan.dialect;

/**
 * Capabilities that databases may lack. What is denied here is emulated or refused with an error, and a compliance test
 * checks that it is really absent.
 */
public enum Feature {
    /** Sequences that are asked for their next value. */
    SEQUENCES,
    /** Savepoints inside a transaction. */
    SAVEPOINTS,
    /** A savepoint is given up before its transaction ends. Where it is not, it stays until then and does no harm. */
    SAVEPOINT_RELEASE,
    /** A statement goes on after another failed in the same transaction. */
    TRANSACTION_SURVIVES_ERROR,
    /** An insert gives back columns of its rows, as a query. */
    INSERT_RETURNING,
    /** An update gives back columns of its rows, as a query. */
    UPDATE_RETURNING,
    /** A delete gives back columns of its rows, as a query. */
    DELETE_RETURNING,
    /** Columns that the database numbers by itself. */
    IDENTITY,
    /** JDBC gives the identity keys of each row of a batch. */
    IDENTITY_BATCH_KEYS,
    /** One insert takes many rows. */
    MULTI_ROW_INSERT,
    /** An insert that updates or leaves a row that is there already, as one statement. */
    UPSERT,
    /** Rows are locked by a select. */
    ROW_LOCKS,
    /** Rows are locked so that others may still lock them for reading. */
    SHARE_LOCKS,
    /** A locking select fails at once when a row is locked. */
    NO_WAIT,
    /** A locking select leaves locked rows out. */
    SKIP_LOCKED,
    /** A locking select waits for a given time. */
    LOCK_TIMEOUT,
    /** The order says where nulls come. */
    NULLS_ORDERING,
    /** Window functions. */
    WINDOW_FUNCTIONS,
    /** Several columns are compared with a list of rows at once. */
    ROW_VALUE_IN,
    /** Check constraints are enforced. */
    CHECK_CONSTRAINTS,
    /** Indexes over a part of the rows. */
    PARTIAL_INDEXES,
    /** Indexes that carry further columns. */
    COVERING_INDEXES,
    /** Indexes over what is computed of columns. */
    COMPUTED_INDEXES,
    /** Tables and columns carry comments. */
    COMMENTS,
    /** Tables are created and dropped inside a transaction that can be rolled back. */
    TRANSACTIONAL_DDL,
    /**
     * Columns, keys and constraints of a table that is there are altered, added and dropped one by one. Where they are not,
     * the table is copied.
     */
    ALTER_TABLE,
    /**
     * Foreign keys are checked so that a unit of work can keep them: it deletes a row after those that refer to it, in one
     * transaction. Where they are not, tables are created without them.
     */
    FOREIGN_KEYS,
    /** Foreign keys are added to a table that is there. */
    ADD_FOREIGN_KEY,
    /** A new table refers to a table that is not there yet. */
    FORWARD_FOREIGN_KEY,
    /** A text that is longer than its column may be is refused. */
    TEXT_LENGTHS,
    /** A number that is larger than its column may be is refused. */
    NUMBER_SIZES,
    /** Decimals and whole numbers keep all of 30 digits. Where they do not, longer ones than it keeps are refused. */
    LONG_NUMBERS,
    /** A violated unique key is told by its name and its table. */
    CONSTRAINT_NAMES,
    /**
     * A transaction that has read may write rows that another has changed and committed since. Where it may not, that is
     * a serialization failure.
     */
    WRITE_AFTER_OTHERS,
    /** A row that refers to itself is deleted as it is. */
    SELF_REFERENCE_DELETE,
    /** A violated unique key is told with its table. */
    KEY_TABLE_NAMES,
    /** Texts hold the character of code 0. */
    NUL_CHARACTERS,
    /** Floating-point numbers may be infinite or no number. */
    NON_FINITE_NUMBERS,
    /** The pattern of a like may be as long as a text. */
    LONG_PATTERNS,
    /** A computed column needs not be kept in the row: {@code generated always as (…)} stands alone. */
    VIRTUAL_COLUMNS,
    /** Text too long for a {@code varchar} is compared, sorted, grouped and made distinct like any other. */
    LONG_TEXT_COMPARISON,
    /** Rows are grouped by the alias of a selected item. */
    GROUP_BY_ALIAS,
    /** Queries look inside JSON documents. */
    JSON_PATHS,
    /** Columns hold arrays. */
    ARRAYS,
    /** The plan of a select with parameters is told. */
    EXPLAIN,
    /** A limit may be 0. Where it may not, a query of no rows is not sent; inside another one it is an error. */
    ZERO_LIMIT,
    /** A foreign key follows when the key that it refers to changes: {@code on update cascade}. */
    UPDATE_CASCADE,
    /** Two foreign keys of one table to the same other one may say different things of deletes. */
    MIXED_DELETE_RULES,
    /** A table or sequence is dropped by one statement whether it is there or not. */
    CONDITIONAL_DROP,
    /** A statement that runs is cancelled from another thread. */
    CANCEL
}
