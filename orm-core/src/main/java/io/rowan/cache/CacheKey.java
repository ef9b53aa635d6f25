package io.rowan.cache;

import java.util.List;

/**
 * What a value is found by.
 *
 * @param name its name, which no other value of the store has
 * @param regions what it depends on
 */
public record CacheKey(String name, List<String> regions) {
    /** Copies the list. */
    public CacheKey {
        regions = List.copyOf(regions);
    }
}
