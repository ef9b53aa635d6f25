package io.rowan;

import io.rowan.error.ConcurrentUseException;
import io.rowan.error.RowanException;
import io.rowan.error.SessionClosedException;
import io.rowan.error.TransactionFailedException;
import io.rowan.error.WorkCancelledException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Lets one thread at a time into a session, and nobody into a closed or failed one. */
final class SessionGuard {
    private final AtomicReference<@Nullable Thread> owner = new AtomicReference<>();
    private int depth;
    private volatile boolean closed;
    private volatile boolean stopped;
    private @Nullable RowanException failure;

    /** Enters for a call that needs a usable session. */
    void enter() {
        occupy();
        try {
            requireUsable();
        } catch (RuntimeException e) {
            exit();
            throw e;
        }
    }

    /** Enters for a call that also a failed session answers. */
    void occupy() {
        Thread current = Thread.currentThread();
        if (owner.get() != current) {
            Thread other = owner.compareAndExchange(null, current);
            if (other != null) {
                requireNotStopped();
                throw new ConcurrentUseException("Two threads use one session at once: " + current.getName() + " and "
                        + other.getName() + ". A session belongs to one thread at a time; open one for each.");
            }
        }
        depth++;
    }

    void exit() {
        if (--depth == 0) {
            owner.setRelease(null);
        }
    }

    /** Enters from another thread, if nobody is inside. */
    boolean seize() {
        if (owner.compareAndSet(null, Thread.currentThread())) {
            depth++;
            return true;
        }
        return false;
    }

    /** Lets no call through any more that needs a usable session. May be called by any thread. */
    void stop() {
        stopped = true;
    }

    private void requireNotStopped() {
        if (stopped) {
            throw new WorkCancelledException(
                    "The work of this session was cancelled, so its connection is given back and"
                            + " what it wrote is rolled back. Let the exception pass.");
        }
    }

    private void requireUsable() {
        requireNotStopped();
        if (closed) {
            throw new SessionClosedException(
                    "The session is closed. Do the work before close(), or open a new session with"
                            + " openSession().");
        }
        RowanException first = failure;
        if (first != null) {
            TransactionFailedException failed = new TransactionFailedException(
                    "The transaction has failed and was rolled back; call rollback() before the session is used again."
                            + " The first failure was: " + first.getMessage());
            failed.initCause(first);
            throw failed;
        }
    }

    boolean closed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    boolean failed() {
        return failure != null;
    }

    void fail(RowanException first) {
        if (failure == null) {
            failure = first;
        }
    }

    void recover() {
        failure = null;
    }
}
