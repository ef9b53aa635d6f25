/**
 * The dialect of HSQLDB, executed with 2.7.4.
 *
 * <p>Made by {@link io.rowan.dialects.hsqldb.HsqldbDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.hsqldb;

import org.jspecify.annotations.NullMarked;
