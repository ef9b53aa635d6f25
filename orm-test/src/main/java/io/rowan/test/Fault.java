package io.rowan.test;

/** What happens at a {@link FaultPoint}. */
public enum Fault {
    /**
     * The database answers with an error of its own, that of a select from a table that is not there. It has not done
     * what it was asked for; of a batch it has done everything, so that a transaction that went on would show it.
     */
    ERROR,
    /** The connection is lost before the database has got what it was asked for. */
    CONNECTION_LOST,
    /** The connection is lost after the database has done what it was asked for, before its answer comes. */
    ANSWER_LOST
}
