/**
 * Column types: each carries one Java value to one JDBC column and back, and compares values.
 *
 * <p>Made once by the {@link io.rowan.type.TypeRegistry} of a dialect, used by mappings, the SQL tree and the
 * statement executor. All are immutable and shared by threads.
 */
@NullMarked
package io.rowan.type;

import org.jspecify.annotations.NullMarked;
