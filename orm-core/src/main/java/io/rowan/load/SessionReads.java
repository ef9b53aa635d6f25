package io.rowan.load;

import io.rowan.context.PersistenceContext;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.proxy.LazyLoader;

/**
 * What reading needs of a session.
 *
 * @param context the objects
 * @param transaction runs the statements
 * @param loader what lazy objects and collections are given to call
 */
public record SessionReads(PersistenceContext context, JdbcTransaction transaction, LazyLoader loader) {}
