package io.rowan;

import io.rowan.error.FlushException;
import io.rowan.error.RowanException;
import io.rowan.flush.BulkWrites;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.schema.Table;
import java.util.Set;
import java.util.function.ToIntFunction;

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
        guarded(rooms, "The flush", rooms::flush);
    }

    /**
     * Flushes until nothing is left to write, since who is told of a flush may leave something, and checks what is locked
     * optimistically.
     */
    static void beforeCommit(SessionRooms rooms) {
        guarded(rooms, "The flush", () -> {
            int flushes = 0;
            while (rooms.flush() && rooms.factory.listeners.mayLeaveWork()) {
                if (++flushes == FlushRounds.MOST) {
                    throw FlushRounds.endless(
                            "commit() flushed " + flushes + " times, and afterFlush, afterChange or a callback");
                }
            }
            rooms.locks.check();
        });
    }

    /** Flushes and then writes more, whose failure means the same as that of a flush. */
    static int flushAnd(SessionRooms rooms, String call, ToIntFunction<BulkWrites> write) {
        rooms.writable(call);
        flush(rooms);
        int[] written = new int[1];
        rooms.context.passing().expireAll();
        guarded(rooms, "The bulk write", () -> written[0] = write.applyAsInt(rooms.bulkWrites()));
        return written[0];
    }

    private static void guarded(SessionRooms rooms, String what, Runnable work) {
        try {
            work.run();
        } catch (RowanException e) {
            fail(rooms, e);
            throw e;
        } catch (RuntimeException e) {
            FlushException failure = new FlushException(what + " failed: " + e);
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
