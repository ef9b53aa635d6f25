package io.rowan.async;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The future of some work. When it is completed from elsewhere, be it by {@link #cancel} or {@link #orTimeout}, nobody wants
 * the work any more: it is not begun, or stopped.
 *
 * @param <T> what the work gives
 */
public final class WorkFuture<T> extends CompletableFuture<T> implements Runnable {
    private static final long AGAIN_MILLIS = 50;

    private final Work<T> work;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean begun;
    private volatile boolean over;
    private volatile boolean interrupting;
    private @Nullable Thread worker;

    WorkFuture(Work<T> work, Consumer<Runnable> queue, ThreadFactory helpers) {
        this.work = work;
        whenComplete((result, failure) -> {
            if (!begun) {
                queue.accept(this);
            } else if (!over) {
                helpers.newThread(this::stop).start();
            }
        });
    }

    /**
     * Cancels the work. It holds no connection for long after, whatever it does.
     *
     * @param mayInterruptIfRunning whether work that waits for something else than the database is interrupted
     * @return true unless the future was complete
     */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        interrupting = mayInterruptIfRunning;
        return super.cancel(mayInterruptIfRunning);
    }

    /** Called by the thread that does the work. */
    @Override
    public void run() {
        begun = true;
        if (isDone()) {
            return;
        }
        worker(Thread.currentThread());
        try {
            T result = work.run();
            over = true;
            complete(result);
        } catch (Throwable e) {
            over = true;
            completeExceptionally(e);
        } finally {
            ended.countDown();
            worker(null);
        }
    }

    /** An interrupt that came too late is not the next work's. */
    private synchronized void worker(@Nullable Thread thread) {
        worker = thread;
        if (thread == null) {
            Thread.interrupted();
        }
    }

    private synchronized void interrupt() {
        if (worker != null) {
            worker.interrupt();
        }
    }

    private void stop() {
        try {
            do {
                if (work.stop()) {
                    if (interrupting) {
                        interrupt();
                    }
                    return;
                }
            } while (!ended.await(AGAIN_MILLIS, TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
