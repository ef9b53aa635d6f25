package io.rowan;

/** What an object is to a session (Jakarta Persistence 3.2, 3.2). */
public enum EntityState {
    /** New, and not added: the session does not know it, and it has no row. */
    TRANSIENT,
    /** Added, to be inserted at the next flush. */
    PENDING,
    /** The session knows its row; changes are written at the next flush. */
    PERSISTENT,
    /** To be deleted at the next flush, or deleted in this transaction. */
    DELETED,
    /** It has or had a row, but no session watches it. */
    DETACHED
}
