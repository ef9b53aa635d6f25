package io.rowan.async;

import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs work on so many threads at once; more work waits in a queue. There are no more threads than connections: those
 * beyond would wait for one, and a pool lets nobody wait for long. Safe for threads.
 */
public final class WorkThreads implements AutoCloseable {
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final ThreadPoolExecutor workers;
    private final ThreadFactory helpers;

    /**
     * Makes the threads; none is started yet.
     *
     * @param name what they are called
     * @param limit how many there are at most, at least 1
     */
    public WorkThreads(String name, int limit) {
        helpers = ThreadFactories.named(name + "-cancel");
        workers = new ThreadPoolExecutor(
                limit,
                limit,
                IDLE.toMillis(),
                TimeUnit.MILLISECONDS,
                new LinkedBlockingQueue<>(),
                ThreadFactories.named(name));
        workers.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs work when a thread is free.
     *
     * @param work the work
     * @param <T> what it gives
     * @return its future
     * @throws RejectedExecutionException when this is closed
     */
    public <T> WorkFuture<T> start(Work<T> work) {
        WorkFuture<T> future = new WorkFuture<>(work, workers::remove, helpers);
        workers.execute(future);
        return future;
    }

    /** Takes no more work. What waits is still run, to fail as it may. */
    @Override
    public void close() {
        workers.shutdown();
    }
}
