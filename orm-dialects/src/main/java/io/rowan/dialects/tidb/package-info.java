/**
 * The dialect of TiDB, a variant of MySQL. Its differences are data from the vendor's documentation; not executed, since no
 * server can be had where Rowan is tested.
 *
 * <p>Made by {@link io.rowan.dialects.tidb.TidbDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.tidb;

import org.jspecify.annotations.NullMarked;
