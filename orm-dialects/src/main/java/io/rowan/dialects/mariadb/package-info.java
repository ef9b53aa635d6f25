/**
 * The dialect of MariaDB 10.2 and newer, executed with 10.11 by its own driver and by that of the product from which it
 * was forked.
 *
 * <p>Made by {@link io.rowan.dialects.mariadb.MariaDbDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.mariadb;

import org.jspecify.annotations.NullMarked;
