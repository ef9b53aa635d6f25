package io.rowan.cache;

import java.time.Duration;

/**
 * A value to be kept.
 *
 * @param key what it is found by
 * @param bytes the value, not changed by anybody
 * @param ttl how long it may be used
 */
public record CacheValue(CacheKey key, byte[] bytes, Duration ttl) {}
