/**
 * The dialect of DuckDB 1.4 and newer, executed with 2.0.
 *
 * <p>Made by {@link io.rowan.dialects.duckdb.DuckdbDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.duckdb;

import org.jspecify.annotations.NullMarked;
