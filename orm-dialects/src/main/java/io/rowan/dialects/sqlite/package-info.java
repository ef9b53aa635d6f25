/**
 * The dialect of SQLite 3.30 and newer, executed with 3.54.
 *
 * <p>Made by {@link io.rowan.dialects.sqlite.SqliteDialectProvider} for each factory, used through the dialect contract
 * only. How values are stored stands at {@link io.rowan.dialects.sqlite.SqliteTypes}.
 */
@NullMarked
package io.rowan.dialects.sqlite;

import org.jspecify.annotations.NullMarked;
