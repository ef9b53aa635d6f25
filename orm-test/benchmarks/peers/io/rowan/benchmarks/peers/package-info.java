/**
 * Those whom Rowan is measured beside, each as its documentation advises. Compiled in the profile {@code benchmarks} only, made
 * by {@link io.rowan.benchmarks.work.Contestant} by name.
 */
@NullMarked
package io.rowan.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
