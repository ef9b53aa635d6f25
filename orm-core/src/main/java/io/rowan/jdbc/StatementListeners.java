package io.rowan.jdbc;

import java.util.List;

/** Passes events on to several listeners. */
final class StatementListeners implements StatementListener {
    private final StatementListener[] listeners;

    StatementListeners(List<StatementListener> listeners) {
        this.listeners = listeners.toArray(new StatementListener[0]);
    }

    @Override
    public void executed(StatementEvent event) {
        for (StatementListener listener : listeners) {
            listener.executed(event);
        }
    }

    @Override
    public void executing(StatementEvent event) {
        for (StatementListener listener : listeners) {
            listener.executing(event);
        }
    }

    @Override
    public boolean awaits() {
        for (StatementListener listener : listeners) {
            if (listener.awaits()) {
                return true;
            }
        }
        return false;
    }
}
