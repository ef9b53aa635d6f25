/**
 * What one session knows: the identity map, the state of each object, the values with which its row was read, and
 * what undoes the work of a transaction or savepoint in memory.
 *
 * <p>Made by the session, filled by {@code load}, read and advanced by {@code flush}; it lives as long as its session
 * and is used by one thread at a time.
 */
@NullMarked
package io.rowan.context;

import org.jspecify.annotations.NullMarked;
