package io.rowan.async;

/**
 * Work that can be stopped.
 *
 * @param <T> what it gives
 */
public interface Work<T> {
    /**
     * Does the work, on one thread.
     *
     * @return what it gives
     */
    T run();

    /**
     * Frees what the work holds, on another thread. Called again and again until it is done.
     *
     * @return false when the work is in the middle of something that cannot be taken away from it yet
     */
    boolean stop();
}
