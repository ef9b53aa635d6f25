/**
 * The dialect of SQL Server 2019 and newer. Rendered from the vendor's documentation and compared as text; not executed,
 * since no server can be had where Rowan is tested.
 *
 * <p>Made by {@link io.rowan.dialects.sqlserver.SqlServerDialectProvider} for each factory, used through the dialect
 * contract only.
 */
@NullMarked
package io.rowan.dialects.sqlserver;

import org.jspecify.annotations.NullMarked;
