package io.rowan;

import io.rowan.error.DatabaseException;
import org.jspecify.annotations.Nullable;

/** Ends a session's transactions, with all who are told of it. */
final class TransactionEnd {
    private final SessionRooms rooms;
    private final SessionEvents events;
    private final Listeners listeners;

    TransactionEnd(SessionRooms rooms) {
        this.rooms = rooms;
        this.events = rooms.events;
        this.listeners = rooms.factory.listeners;
    }

    void commit() {
        events.requireNotTelling("commit");
        events.tell(listeners.beforeCommit, SessionListener::beforeCommit);
        Flushing.beforeCommit(rooms);
        try {
            rooms.commit();
        } catch (DatabaseException e) {
            rooms.endSavepoints();
            Flushing.fail(rooms, e);
            throw e;
        }
        rooms.committed();
        Throwable thrown = events.tellAll(listeners.afterCommit, SessionListener::afterCommit);
        SessionEvents.raise(thrown, "commit(): the transaction is committed");
    }

    void rollback() {
        events.requireNotTelling("rollback");
        undo(rooms::rollback, "rollback()");
    }

    void close() {
        events.requireNotTelling("close");
        try {
            if (rooms.underWay()) {
                undo(rooms::abandon, "close()");
            }
        } finally {
            rooms.close();
        }
    }

    private void undo(Runnable rollback, String call) {
        Throwable thrown = events.tellAll(listeners.beforeRollback, SessionListener::beforeRollback);
        try {
            rollback.run();
        } catch (RuntimeException e) {
            suppress(e, SessionEvents.both(thrown, tellAfter()));
            throw e;
        }
        SessionEvents.raise(SessionEvents.both(thrown, tellAfter()), call + ": the transaction is rolled back");
    }

    private @Nullable Throwable tellAfter() {
        return events.tellAll(listeners.afterRollback, SessionListener::afterRollback);
    }

    private static void suppress(RuntimeException failure, @Nullable Throwable thrown) {
        if (thrown != null) {
            failure.addSuppressed(thrown);
        }
    }
}
