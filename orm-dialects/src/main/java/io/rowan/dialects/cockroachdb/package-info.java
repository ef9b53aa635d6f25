/**
 * The dialect of CockroachDB, a variant of PostgreSQL. Its differences are data from the vendor's documentation; not executed, since no
 * server can be had where Rowan is tested.
 *
 * <p>Made by {@link io.rowan.dialects.cockroachdb.CockroachDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.cockroachdb;

import org.jspecify.annotations.NullMarked;
