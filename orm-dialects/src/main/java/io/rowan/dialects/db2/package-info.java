/**
 * The dialect of Db2 11.5 and newer for Linux, Unix and Windows. Rendered from the vendor's documentation and compared as
 * text; not executed, since no server can be had where Rowan is tested.
 *
 * <p>Made by {@link io.rowan.dialects.db2.Db2DialectProvider} for each factory, used through the dialect contract only.
 */
@NullMarked
package io.rowan.dialects.db2;

import org.jspecify.annotations.NullMarked;
