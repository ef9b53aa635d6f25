package io.rowan;

import io.rowan.error.ConfigurationException;
import io.rowan.jdbc.PoolSettings;
import java.time.Duration;

/** How many connections a factory keeps. Used by one thread while the factory is configured. */
public final class PoolOptions {
    private int size = PoolSettings.DEFAULT.size();
    private int maxOverflow = PoolSettings.DEFAULT.maxOverflow();
    private Duration timeout = PoolSettings.DEFAULT.timeout();
    private Duration recycle = PoolSettings.DEFAULT.recycle();
    private boolean prePing = PoolSettings.DEFAULT.prePing();

    PoolOptions() {}

    /**
     * How many connections are kept open while idle.
     *
     * @param connections at least 1; 5 unless set
     * @return this
     */
    public PoolOptions size(int connections) {
        require(connections >= 1, "size(" + connections + ")", "at least 1");
        size = connections;
        return this;
    }

    /**
     * How many connections may be opened beyond the size when all are in use.
     *
     * @param connections at least 0; 10 unless set
     * @return this
     */
    public PoolOptions maxOverflow(int connections) {
        require(connections >= 0, "maxOverflow(" + connections + ")", "at least 0");
        maxOverflow = connections;
        return this;
    }

    /**
     * How long a session waits for a connection, at its first statement. Then it gets a {@link
     * io.rowan.error.PoolTimeoutException} with the numbers of the pool.
     *
     * @param duration at least 250 ms; 30 seconds unless set
     * @return this
     */
    public PoolOptions timeout(Duration duration) {
        require(duration.toMillis() >= 250, "timeout(" + duration + ")", "at least 250 ms");
        timeout = duration;
        return this;
    }

    /**
     * After how long a connection is replaced by a new one.
     *
     * @param duration at least 30 seconds; 30 minutes unless set
     * @return this
     */
    public PoolOptions recycle(Duration duration) {
        require(duration.toSeconds() >= 30, "recycle(" + duration + ")", "at least 30 seconds");
        recycle = duration;
        return this;
    }

    /**
     * Whether each connection is asked for an answer before a session gets it, which costs a round trip for each transaction. One
     * that does not answer is replaced, so that a restart of the server between two transactions goes unnoticed. Without it
     * only connections that were idle for half a second are asked; one that broke within that time fails its first
     * statement with a {@link io.rowan.error.ConnectionLostException}, which {@link Retry} knows to run again.
     *
     * @param test false unless set
     * @return this
     */
    public PoolOptions prePing(boolean test) {
        prePing = test;
        return this;
    }

    private static void require(boolean holds, String call, String rule) {
        if (!holds) {
            throw new ConfigurationException("pool -> pool." + call + ": the value must be " + rule + ".");
        }
    }

    PoolSettings settings() {
        return new PoolSettings(size, maxOverflow, timeout, recycle, prePing);
    }
}
