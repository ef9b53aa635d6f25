package io.rowan;

import io.rowan.jdbc.StatementListener;
import java.util.List;

/** Tells listeners of statements that are about to run. */
record AnnouncedStatements(List<SessionListener> listeners) implements StatementListener {
    @Override
    public void executed(io.rowan.jdbc.StatementEvent event) {}

    @Override
    public void executing(io.rowan.jdbc.StatementEvent event) {
        StatementEvent statement = StatementEvent.of(event);
        listeners.forEach(each -> each.beforeStatement(statement));
    }

    @Override
    public boolean awaits() {
        return true;
    }
}
