/**
 * The classes and records that every contender reads and writes: the same ones for all, mapped by the standard's annotations.
 */
@NullMarked
package io.rowan.benchmarks.model;

import org.jspecify.annotations.NullMarked;
