/**
 * Rowan, an ORM for Java: {@link io.rowan.Rowan} configures a {@link io.rowan.SessionFactory}, which opens
 * {@link io.rowan.Session}s. Queries are written with {@link io.rowan.query.Dsl}; all errors are
 * {@link io.rowan.error.RowanException}s.
 *
 * <p>The entry points and the wiring of the rooms below; nobody below imports this package.
 */
@NullMarked
package io.rowan;

import org.jspecify.annotations.NullMarked;
