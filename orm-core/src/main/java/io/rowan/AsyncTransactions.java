package io.rowan;

import io.rowan.async.Work;
import io.rowan.async.WorkThreads;
import io.rowan.error.RowanException;
import io.rowan.error.WorkCancelledException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Transactions that run on threads of the factory's own: virtual ones where the JVM has them. As many run at once as there are
 * connections, others wait their turn, however many there are and however long it takes; so work must not wait for the future of
 * other work. Of a given data source nobody knows the size, and eight run at once, or two for each processor.
 *
 * <p>A future that is completed from elsewhere, by {@code cancel} or {@code orTimeout}, ends its work: the statement that runs
 * is cancelled, the transaction rolled back and the connection given back, also when the work is waiting for something else; it gets
 * a {@link WorkCancelledException} when it next uses its session. Safe for threads.
 */
public final class AsyncTransactions {
    private static final Logger LOGGER = LoggerFactory.getLogger(AsyncTransactions.class);

    private final SessionFactory factory;
    private final WorkThreads threads;

    AsyncTransactions(SessionFactory factory, WorkThreads threads) {
        this.factory = factory;
        this.threads = threads;
    }

    /**
     * Does what {@link SessionFactory#inTransaction(Consumer)} does, aside.
     *
     * @param work the work
     * @return completes after the commit, or with what the work or the commit throws
     */
    public CompletableFuture<@Nullable Void> inTransaction(Consumer<Session> work) {
        return inTransaction(Retry.times(1), work);
    }

    /**
     * Does what {@link SessionFactory#fromTransaction(Function)} does, aside.
     *
     * @param work the work
     * @param <T> what it gives
     * @return completes after the commit with what the work gave, or with what the work or the commit throws
     */
    public <T> CompletableFuture<T> fromTransaction(Function<Session, T> work) {
        return fromTransaction(Retry.times(1), work);
    }

    /**
     * Does what {@link SessionFactory#inTransaction(Retry, Consumer)} does, aside.
     *
     * @param retry how often
     * @param work the work; what it does outside the database may happen several times
     * @return completes after the commit, or with what the last run throws
     */
    public CompletableFuture<@Nullable Void> inTransaction(Retry retry, Consumer<Session> work) {
        return this.<@Nullable Void>fromTransaction(retry, session -> {
            work.accept(session);
            return null;
        });
    }

    /**
     * Does what {@link SessionFactory#fromTransaction(Retry, Function)} does, aside.
     *
     * @param retry how often
     * @param work the work; what it does outside the database may happen several times
     * @param <T> what it gives
     * @return completes after the commit with what the last run gave, or with what it throws
     * @throws io.rowan.error.SessionClosedException when the factory is closed
     */
    public <T extends @Nullable Object> CompletableFuture<T> fromTransaction(Retry retry, Function<Session, T> work) {
        try {
            return threads.start(new Unit<>(factory, retry, work));
        } catch (RejectedExecutionException e) {
            throw SessionFactory.closed("async()");
        }
    }

    private static final class Unit<T extends @Nullable Object> implements Work<T> {
        private final SessionFactory factory;
        private final Retry retry;
        private final Function<Session, T> work;
        private volatile @Nullable Session session;
        private volatile boolean stopped;

        Unit(SessionFactory factory, Retry retry, Function<Session, T> work) {
            this.factory = factory;
            this.retry = retry;
            this.work = work;
        }

        @Override
        public T run() {
            return retry.run(this::once);
        }

        private T once() {
            try (Session opened = factory.openSession()) {
                opened.makeStoppable();
                session = opened;
                if (stopped) {
                    throw new WorkCancelledException("The work was cancelled before it began.");
                }
                return SessionFactory.complete(opened, work);
            }
        }

        @Override
        public boolean stop() {
            stopped = true;
            Session running = session;
            try {
                return running == null || running.stop();
            } catch (RowanException e) {
                // The connection is broken, and has left the pool.
                LOGGER.debug("A cancelled transaction was not rolled back, but its connection closed", e);
                return true;
            }
        }
    }
}
