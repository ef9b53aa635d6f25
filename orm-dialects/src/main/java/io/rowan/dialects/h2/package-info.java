/**
 * The dialect of H2 2.x, executed with 2.5.
 *
 * <p>Made by {@link io.rowan.dialects.h2.H2DialectProvider} for each factory, used through the dialect contract only.
 */
@NullMarked
package io.rowan.dialects.h2;

import org.jspecify.annotations.NullMarked;
