package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.PersistenceContext;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.proxy.LazyLoader;
import io.rowan.readthrough.TransactionCache;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * What writing needs of a session.
 *
 * @param context the objects
 * @param transaction runs the statements
 * @param cascades adds and removes what is reachable
 * @param loader what the collections of new objects are given to call
 * @param clock the time for timestamps
 * @param cache is told what is written, null when the factory has no cache
 */
public record SessionWrites(
        PersistenceContext context,
        JdbcTransaction transaction,
        Cascades cascades,
        LazyLoader loader,
        Clock clock,
        @Nullable TransactionCache cache) {}
