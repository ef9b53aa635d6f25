package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.PersistenceContext;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.proxy.LazyLoader;
import java.time.Clock;

/**
 * What writing needs of a session.
 *
 * @param context the objects
 * @param transaction runs the statements
 * @param cascades adds and removes what is reachable
 * @param loader what the collections of new objects are given to call
 * @param clock the time for timestamps
 */
public record SessionWrites(
        PersistenceContext context, JdbcTransaction transaction, Cascades cascades, LazyLoader loader, Clock clock) {}
