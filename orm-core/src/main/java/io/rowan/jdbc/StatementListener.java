package io.rowan.jdbc;

import java.util.List;

/** Is told each statement after it ran. Called on the session's thread, so it should be quick. */
@FunctionalInterface
public interface StatementListener {
    /**
     * A statement ran or failed.
     *
     * @param event what ran
     */
    void executed(StatementEvent event);

    /**
     * One listener for several.
     *
     * @param listeners who is told, in this order
     * @return the listener
     */
    static StatementListener all(List<StatementListener> listeners) {
        StatementListener[] copy = listeners.toArray(new StatementListener[0]);
        return event -> {
            for (StatementListener listener : copy) {
                listener.executed(event);
            }
        };
    }
}
