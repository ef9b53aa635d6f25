package io.rowan.jdbc;

import java.time.Duration;

/**
 * How large the pool is and how long things last in it.
 *
 * @param size the connections that are kept open, at least 1
 * @param maxOverflow the connections beyond, opened under load and closed when idle; 0 for none
 * @param timeout how long a session waits for a connection, at least 250 ms
 * @param recycle how old a connection may become, at least 30 s; zero for ever
 * @param prePing whether each connection is asked for an answer before it is given out
 */
public record PoolSettings(int size, int maxOverflow, Duration timeout, Duration recycle, boolean prePing) {
    /** Five connections, ten beyond, a wait of 30 seconds, half an hour of life. */
    public static final PoolSettings DEFAULT =
            new PoolSettings(5, 10, Duration.ofSeconds(30), Duration.ofMinutes(30), false);
}
