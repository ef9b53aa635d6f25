/**
 * Connections, transactions, batches and row cursors: the only place that prepares and executes statements.
 *
 * <p>A {@link io.rowan.jdbc.ConnectionSource} lives as long as the factory, a {@link io.rowan.jdbc.JdbcTransaction} as
 * long as a session, and its connection from the first statement to commit, rollback or close. Used by {@code load},
 * {@code flush} and {@code ddl}.
 */
@NullMarked
package io.rowan.jdbc;

import org.jspecify.annotations.NullMarked;
