package io.rowan.test;

/** A place at which {@link JdbcFaults} can let work with a database fail. */
public enum FaultPoint {
    /** A statement is run, alone and not in a batch. */
    STATEMENT,
    /** A batch is run. */
    BATCH,
    /** A result is asked for its next row, also when there is none. */
    ROW,
    /** A savepoint is set, released or rolled back to. */
    SAVEPOINT,
    /** A transaction is committed. */
    COMMIT,
    /** A transaction is rolled back. */
    ROLLBACK
}
