package io.rowan.query;

/** How a select locks the rows that it reads, and what it does about rows that another transaction has locked. */
public enum Lock {
    /** Locks for update, and waits for locked rows. */
    WAIT,

    /** Locks for update, and leaves locked rows out. */
    SKIP_LOCKED,

    /** Locks for update, and fails at once at a locked row. */
    NO_WAIT
}
