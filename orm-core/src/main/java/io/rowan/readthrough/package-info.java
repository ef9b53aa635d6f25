/**
 * Reading through the cache: what rows, collections and results are called and depend on, how rows become bytes and
 * rows again, what one transaction may take and bring, and what happens while the store does not answer.
 *
 * <p>The root opens a {@link io.rowan.readthrough.SharedCache} for a factory and a {@link
 * io.rowan.readthrough.TransactionCache} for each session; {@code load} reads through that one, {@code flush} tells it what is
 * written.
 */
@NullMarked
package io.rowan.readthrough;

import org.jspecify.annotations.NullMarked;
