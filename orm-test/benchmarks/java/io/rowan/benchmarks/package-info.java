/**
 * Speed beside hand-written JDBC: each JMH class has a method {@code jdbc} and a method {@code rowan} that do the same, and
 * {@link io.rowan.benchmarks.BenchmarkMain} prints the ratio of the two out of one run.
 */
@NullMarked
package io.rowan.benchmarks;

import org.jspecify.annotations.NullMarked;
