package io.rowan.jdbc;

import java.util.List;

/** Is told each statement. Called on the session's thread, so it should be quick. */
@FunctionalInterface
public interface StatementListener {
    /**
     * A statement ran or failed.
     *
     * @param event what ran
     */
    void executed(StatementEvent event);

    /**
     * A statement is about to run; what this throws keeps it from running. Steps of a transaction are not told.
     *
     * @param event what will run, without a number of rows and in no time
     */
    default void executing(StatementEvent event) {}

    /**
     * Whether {@link #executing} does anything.
     *
     * @return false lets nobody make events for it
     */
    default boolean awaits() {
        return false;
    }

    /**
     * One listener for several.
     *
     * @param listeners who is told, in this order
     * @return the listener
     */
    static StatementListener all(List<StatementListener> listeners) {
        return new StatementListeners(listeners);
    }
}
