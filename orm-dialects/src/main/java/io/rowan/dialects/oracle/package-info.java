/**
 * The dialect of Oracle Database 19c and newer. Rendered from the vendor's documentation and compared as text; not
 * executed, since no server can be had where Rowan is tested.
 *
 * <p>Made by {@link io.rowan.dialects.oracle.OracleDialectProvider} for each factory, used through the dialect contract
 * only.
 */
@NullMarked
package io.rowan.dialects.oracle;

import org.jspecify.annotations.NullMarked;
