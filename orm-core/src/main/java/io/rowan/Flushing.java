package io.rowan;

import io.rowan.error.FlushException;
import io.rowan.error.RowanException;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.schema.Table;
import java.util.Set;

/** Flushes, and what a failed flush means for the session (semantics, rules 14, 19 and 20). */
final class Flushing {
    private Flushing() {}

    /** Flushes if something pending could change what is read from some tables. */
    static void before(SessionRooms rooms, Set<Table> tables) {
        if (rooms.pending(tables, null)) {
            flush(rooms);
        }
    }

    /** Flushes if something pending could change what is read into a collection. */
    static void before(SessionRooms rooms, Set<Table> tables, ToManyAttribute touched) {
        if (rooms.pending(tables, touched)) {
            flush(rooms);
        }
    }

    /** Flushes. A failure outside a savepoint rolls the transaction back; the session then waits for rollback(). */
    static void flush(SessionRooms rooms) {
        try {
            rooms.flush();
        } catch (RowanException e) {
            fail(rooms, e);
            throw e;
        } catch (RuntimeException e) {
            FlushException failure = new FlushException("The flush failed: " + e);
            failure.initCause(e);
            fail(rooms, failure);
            throw e;
        }
    }

    static void fail(SessionRooms rooms, RowanException failure) {
        rooms.guard.fail(failure);
        if (rooms.savepoints.isEmpty()) {
            try {
                rooms.transaction.rollback();
            } catch (RowanException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
