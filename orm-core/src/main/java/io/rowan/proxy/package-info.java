/**
 * Instances and collections that load themselves when touched.
 *
 * <p>An entity that is referred to before its row was read is an instance of a generated subclass: the row is read
 * into that very instance, so that one row is one object from the first reference on. To-many relationships are
 * {@link io.rowan.proxy.LazyList}, {@link io.rowan.proxy.LazySet} and {@link io.rowan.proxy.LazyMap}. Both call
 * {@link io.rowan.proxy.LazyLoader}, the one upward call of the house. Made by {@code load} and {@code context}; they
 * live as long as the application keeps them, also after their session.
 */
@NullMarked
package io.rowan.proxy;

import org.jspecify.annotations.NullMarked;
