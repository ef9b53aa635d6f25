/**
 * The mapping annotations that Jakarta Persistence lacks.
 *
 * <p>Written on entity classes by applications, read once by {@code metadata} when a factory is built.
 */
@NullMarked
package io.rowan.annotation;

import org.jspecify.annotations.NullMarked;
