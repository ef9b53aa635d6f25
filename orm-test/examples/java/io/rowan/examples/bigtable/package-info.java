/**
 * A table that is too large for memory: {@link io.rowan.examples.bigtable.Measurements} reads it in pages, in chunks and as
 * a stream, and {@link io.rowan.examples.bigtable.BigTableMain} shows how far it has come.
 */
@NullMarked
package io.rowan.examples.bigtable;

import org.jspecify.annotations.NullMarked;
