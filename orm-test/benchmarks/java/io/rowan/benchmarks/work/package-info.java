/**
 * The workloads, the database that they run against, and two of the contenders: JDBC by hand and Rowan. The peers are beside,
 * in {@code orm-test/benchmarks/peers}.
 */
@NullMarked
package io.rowan.benchmarks.work;

import org.jspecify.annotations.NullMarked;
