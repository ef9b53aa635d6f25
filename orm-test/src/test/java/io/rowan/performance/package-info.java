/** Speed that can't flake: statements and bytes that a workload of the benchmarks takes, with limits, and the page about it. */
@NullMarked
package io.rowan.performance;

import org.jspecify.annotations.NullMarked;
