package io.rowan;

import java.sql.Connection;

/** How far transactions that run at the same time are kept apart (SQL standard, 4.41.4). */
public enum Isolation {
    /** What others have not committed may be seen. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),

    /** Only what is committed is seen, by each statement anew. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),

    /** What was read once stays as it was read. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),

    /**
     * All is as if transactions ran one after another; one that cannot be made to fit ends in a
     * {@link io.rowan.error.SerializationException} or {@link io.rowan.error.DeadlockException} and is run again with
     * {@link Retry}.
     */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    final int level;

    Isolation(int level) {
        this.level = level;
    }
}
