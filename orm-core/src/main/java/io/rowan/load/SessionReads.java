package io.rowan.load;

import io.rowan.context.PersistenceContext;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.proxy.LazyLoader;
import io.rowan.readthrough.TransactionCache;
import org.jspecify.annotations.Nullable;

/**
 * What reading needs of a session.
 *
 * @param context the objects
 * @param transaction runs the statements
 * @param loader what lazy objects and collections are given to call
 * @param cache what the session sees of the cache, null when its factory has none
 * @param around what the session itself reads, when this is for objects that pass by in a stream; else null
 */
public record SessionReads(
        PersistenceContext context,
        JdbcTransaction transaction,
        LazyLoader loader,
        @Nullable TransactionCache cache,
        @Nullable SessionReads around) {}
