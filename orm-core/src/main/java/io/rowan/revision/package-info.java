/**
 * Writes, reads and runs revisions: files, their chain, the version table and its lock.
 *
 * <p>Made by the root for each call of {@code migrations(Path)}; holds nothing between two calls.
 */
@NullMarked
package io.rowan.revision;

import org.jspecify.annotations.NullMarked;
