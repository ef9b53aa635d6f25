/**
 * Writes changes: a pure planner, then an executor that runs its steps.
 *
 * <p>{@code FlushPlanner} orders the {@code RowChange}s of a flush into a {@code FlushPlan}; it knows no SQL, no
 * JDBC and no entity. The executor turns each step into statements, and writes keys and versions back. Used by the
 * root; a plan lives as long as its flush.
 */
@NullMarked
package io.rowan.flush;

import org.jspecify.annotations.NullMarked;
