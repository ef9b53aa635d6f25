/**
 * Speed beside hand-written JDBC and the peers. {@link io.rowan.benchmarks.BenchmarkMain} checks, measures and writes
 * {@code docs/performance.md}.
 */
@NullMarked
package io.rowan.benchmarks;

import org.jspecify.annotations.NullMarked;
