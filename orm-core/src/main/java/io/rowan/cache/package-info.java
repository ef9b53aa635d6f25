/**
 * The cache as applications see it: the providers in {@link io.rowan.cache.Caches}, the contract of those that keep
 * values, {@link io.rowan.cache.CacheStore}, and {@code orm.cache()}, a {@link io.rowan.cache.Cache}. It knows bytes and
 * the names of what they depend on, but neither entities nor tables.
 */
@NullMarked
package io.rowan.cache;

import org.jspecify.annotations.NullMarked;
