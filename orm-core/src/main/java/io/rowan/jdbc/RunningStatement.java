package io.rowan.jdbc;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.WorkCancelledException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The statement that a session runs just now, so that another thread can cancel it. Its own thread does not go on while that is
 * happening: a database told to cancel might else cancel the next statement of the connection, or of whoever has it by then.
 */
final class RunningStatement {
    private static final Logger LOGGER = LoggerFactory.getLogger(RunningStatement.class);

    private final Dialect dialect;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Statement running;
    private volatile boolean stopped;

    RunningStatement(Dialect dialect) {
        this.dialect = dialect;
    }

    /** Notes a statement that is about to run. */
    void begin(Statement statement) {
        set(statement);
        requireNotStopped();
    }

    void end() {
        set(null);
    }

    void requireNotStopped() {
        if (stopped) {
            throw new WorkCancelledException(
                    "The work of this session was cancelled, so its transaction is rolled back and"
                            + " no further statement runs. Let the exception pass.");
        }
    }

    private void set(@Nullable Statement statement) {
        lock.lock();
        try {
            running = statement;
        } finally {
            lock.unlock();
        }
    }

    /** Called by another thread: lets no further statement begin, and cancels the one that runs. */
    void stop() {
        stopped = true;
        lock.lock();
        try {
            if (running != null && dialect.supports(Feature.CANCEL)) {
                dialect.cancel(running);
            }
        } catch (SQLException e) {
            // It may have ended just now. Else it is tried again.
            LOGGER.debug("A statement could not be cancelled", e);
        } finally {
            lock.unlock();
        }
    }
}
