/**
 * The dialect of Derby, executed with 10.16.1.1.
 *
 * <p>Made by {@link io.rowan.dialects.derby.DerbyDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.derby;

import org.jspecify.annotations.NullMarked;
