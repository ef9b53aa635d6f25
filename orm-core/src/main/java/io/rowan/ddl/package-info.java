/**
 * Creates, drops and validates the tables, keys, indexes and sequences of a mapping.
 *
 * <p>Made on demand from a factory's connections and dialect, used by the root for its schema operations; holds nothing
 * between two calls.
 */
@NullMarked
package io.rowan.ddl;

import org.jspecify.annotations.NullMarked;
