/**
 * Reads rows into objects: compiled queries, fetches by id, and relationships, each for many objects at once.
 *
 * <p>Used by the root for queries and for lazy touches. What belongs to the factory (rendered statements) is kept by
 * {@link io.rowan.load.LoadStatements}; what belongs to a session goes through its context and transaction.
 */
@NullMarked
package io.rowan.load;

import org.jspecify.annotations.NullMarked;
