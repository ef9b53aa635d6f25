package io.rowan;

import io.rowan.context.UndoLog;
import io.rowan.error.EntityStateException;
import io.rowan.error.RowanException;
import io.rowan.jdbc.JdbcSavepoint;

/**
 * A part of a transaction that can be undone alone. Made by {@link Session#beginNested()}; closing it without a commit
 * undoes it, in the database and in objects.
 */
public final class Savepoint implements AutoCloseable {
    private final SessionRooms rooms;
    private final JdbcSavepoint point;
    private final UndoLog.Mark mark;
    private boolean open = true;

    Savepoint(SessionRooms rooms, JdbcSavepoint point, UndoLog.Mark mark) {
        this.rooms = rooms;
        this.point = point;
        this.mark = mark;
    }

    /**
     * Flushes and keeps what happened since the savepoint. It can still be undone with what is around it.
     *
     * @throws EntityStateException when it was committed or rolled back before, or one around it was
     * @throws RowanException when the flush fails; the savepoint then waits for its rollback
     */
    public void commit() {
        rooms.guard.enter();
        try {
            requireOpen("commit");
            rooms.requireNotFlushing("Savepoint.commit");
            closeInner();
            Flushing.flush(rooms);
            point.release();
            leave();
        } finally {
            rooms.guard.exit();
        }
    }

    /**
     * Undoes what happened since the savepoint: rows and objects are as they were.
     *
     * @throws EntityStateException when it was committed or rolled back before, or one around it was
     * @throws RowanException when the database cannot; all of the transaction is rolled back then, and the session waits
     *     for {@link Session#rollback()}
     */
    public void rollback() {
        rooms.guard.occupy();
        try {
            requireOpen("rollback");
            rooms.requireNotFlushing("Savepoint.rollback");
            closeInner();
            leave();
            rooms.context.undoLog().undo(mark);
            undoRows();
            rooms.guard.recover();
        } finally {
            rooms.guard.exit();
        }
    }

    /** Where rows cannot be undone alone they must not be committed with the rest. */
    private void undoRows() {
        try {
            point.rollback();
        } catch (RowanException e) {
            rooms.endSavepoints();
            Flushing.fail(rooms, e);
            throw e;
        }
    }

    /** Savepoints that were begun inside this one end with it. */
    private void closeInner() {
        while (rooms.savepoints.peek() != this) {
            rooms.savepoints.pop().open = false;
        }
    }

    private void leave() {
        rooms.savepoints.remove(this);
        open = false;
    }

    void end() {
        open = false;
    }

    private void requireOpen(String call) {
        if (!open) {
            throw new EntityStateException(
                    "Savepoint." + call + "(): the savepoint was committed or rolled back before, or"
                            + " the transaction around it has ended. Begin a new one with session.beginNested().");
        }
    }

    /** Undoes the savepoint unless it was committed or rolled back. */
    @Override
    public void close() {
        if (open) {
            rollback();
        }
    }
}
