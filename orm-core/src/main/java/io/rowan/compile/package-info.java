/**
 * Turns a query's nodes into an SQL tree, with the help of the mappings: names become columns, paths become joins,
 * values become parameters with a type.
 *
 * <p>A pure function used by {@code load} for selects and by {@code flush} for bulk statements, which may not import
 * each other. What it makes is immutable and is kept by the statement's structure.
 */
@NullMarked
package io.rowan.compile;

import org.jspecify.annotations.NullMarked;
