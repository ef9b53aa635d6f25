/**
 * What the user asks for, as immutable values: a typed facade ({@link io.rowan.query.Expression},
 * {@link io.rowan.query.Attribute}, {@link io.rowan.query.Select}, …) over an untyped tree of
 * {@link io.rowan.query.Node}s. The package knows neither mapping nor SQL text.
 *
 * <p>Produced by applications through {@link io.rowan.query.Dsl} and the generated {@code User_} classes, and by
 * parsers that stand on top. Used by {@code load} and {@code flush}, which translate statements against the mapping.
 *
 * <p>Lifetime: statements and expressions are values without a session or a connection. They may be kept in constants
 * and run by many sessions and threads at once.
 */
@NullMarked
package io.rowan.query;

import org.jspecify.annotations.NullMarked;
