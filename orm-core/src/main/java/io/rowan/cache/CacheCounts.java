package io.rowan.cache;

/**
 * How much a cache has helped since its factory was built: rows, collections, results of queries and memoized values.
 *
 * @param hits how many values the cache gave
 * @param misses how many were looked for and not there, so that the database was asked or the value computed
 * @param puts how many the cache took
 */
public record CacheCounts(long hits, long misses, long puts) {}
