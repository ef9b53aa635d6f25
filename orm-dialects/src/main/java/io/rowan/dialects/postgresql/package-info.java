/**
 * The dialect of PostgreSQL, executed with 15.
 *
 * <p>Made by {@link io.rowan.dialects.postgresql.PostgreSqlDialectProvider} for each factory, used through the dialect
 * contract only.
 */
@NullMarked
package io.rowan.dialects.postgresql;

import org.jspecify.annotations.NullMarked;
