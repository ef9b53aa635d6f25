package io.rowan;

/**
 * Is told what sessions do: {@link Configuration#listener}. Each method does nothing unless it is overridden, and costs
 * nothing then.
 *
 * <p>Methods are called on the session's thread, listeners in the order in which they were configured. What one throws
 * goes to the caller of the session; where it is thrown before or in a flush, that fails as it does when the database
 * fails. The session may be used for reading and changing objects, but not be committed, rolled back or closed; within a
 * flush it does not flush again. One listener serves all sessions of a factory, so it must be safe for threads.
 */
public interface SessionListener {
    /**
     * A flush begins, called for or needed by a query. What is added, changed or deleted here is written by it.
     *
     * @param session the session
     */
    default void beforeFlush(Session session) {}

    /**
     * A flush has written something; nothing is committed. What is changed here is written by the next flush, and before
     * a commit there is always a next one.
     *
     * @param session the session
     */
    default void afterFlush(Session session) {}

    /**
     * A flush is about to write the row of an object. Called once for each object, before the first statement. What is
     * added or changed here, this object or others, is written by the same flush, after calls for objects that come in
     * by that. Rows that a join table or the database alone changes are not told.
     *
     * @param session the session
     * @param change what will be written
     * @throws io.rowan.error.FlushException to the caller of the flush, when changes come in for the 100th time
     */
    default void beforeChange(Session session, EntityChange change) {}

    /**
     * A flush has written the row of an object. Called once for each object, after the last statement of the flush, and
     * before {@link #afterFlush}.
     *
     * @param session the session
     * @param change what was written, with generated values
     */
    default void afterChange(Session session, EntityChange change) {}

    /**
     * The row of an object was read: for the first time, or afresh in a later transaction or by a refresh. Called when the
     * call that reads it has read all it reads.
     *
     * @param session the session
     * @param entity the object
     */
    default void afterLoad(Session session, Object entity) {}

    /**
     * A commit begins. What is added, changed or deleted here is written and committed.
     *
     * @param session the session
     */
    default void beforeCommit(Session session) {}

    /**
     * All is committed. What this throws arrives as {@link io.rowan.error.ListenerException}, after all listeners are told;
     * it undoes nothing. What is read here begins a new transaction.
     *
     * @param session the session
     */
    default void afterCommit(Session session) {}

    /**
     * A rollback begins, by a call or by closing the session; a failed flush or commit is rolled back in the database by
     * then. What this throws arrives as {@link io.rowan.error.ListenerException}, after the rollback. Savepoints are not
     * told.
     *
     * @param session the session, whose objects are as the transaction left them
     */
    default void beforeRollback(Session session) {}

    /**
     * All is rolled back. What this throws arrives as {@link io.rowan.error.ListenerException}, after all listeners are
     * told.
     *
     * @param session the session, whose objects are as they were when the transaction began
     */
    default void afterRollback(Session session) {}

    /**
     * A statement is about to run, by a session or for the schema; what this throws keeps it from running. Steps of a
     * transaction such as {@code commit} are not told. {@link Configuration#onStatement} tells what ran.
     *
     * @param statement the statement, without a number of rows and of no duration
     */
    default void beforeStatement(StatementEvent statement) {}
}
