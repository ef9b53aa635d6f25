/**
 * The dialect of MySQL 8.0.20 and newer, rendered and never executed: no server is to be had where Rowan is tested. Its
 * driver is executed against the nearest fork.
 *
 * <p>Made by {@link io.rowan.dialects.mysql.MySqlDialectProvider} for each factory, used through the dialect contract only.
 */
@NullMarked
package io.rowan.dialects.mysql;

import org.jspecify.annotations.NullMarked;
