/**
 * The SQL statement tree: sealed interfaces and records, without entities and without text.
 *
 * <p>Made by {@code load}, {@code flush} and {@code ddl}, turned into text by a dialect's renderer. Values never
 * stand in the tree, only {@link io.rowan.sql.SqlExpression.Parameter}s, so a tree can be rendered once and run
 * many times.
 */
@NullMarked
package io.rowan.sql;

import org.jspecify.annotations.NullMarked;
