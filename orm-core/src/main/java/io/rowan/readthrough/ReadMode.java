package io.rowan.readthrough;

import java.sql.Connection;

/** What transactions may take from the cache and bring to it. */
public enum ReadMode {
    /** Each statement sees what is committed, and so does the cache. */
    STATEMENT,
    /** The transaction sees what was committed when it began: values that have changed since are neither taken nor brought. */
    SNAPSHOT,
    /** The transaction may see what is not committed: it takes values and brings none. */
    DIRTY,
    /** Serializable by the application's wish: the database has to see what is read, so it is asked for all. */
    NONE;

    /**
     * The mode of an isolation.
     *
     * @param level the isolation of a connection, as {@link Connection} numbers it
     * @param turns whether transactions take turns to write, so that the database knows no other level than serializable
     * @return the mode
     */
    public static ReadMode of(int level, boolean turns) {
        return switch (level) {
            case Connection.TRANSACTION_READ_COMMITTED -> STATEMENT;
            case Connection.TRANSACTION_READ_UNCOMMITTED -> DIRTY;
            case Connection.TRANSACTION_SERIALIZABLE -> turns ? SNAPSHOT : NONE;
            default -> SNAPSHOT;
        };
    }
}
