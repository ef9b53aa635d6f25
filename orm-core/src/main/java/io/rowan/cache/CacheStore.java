package io.rowan.cache;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps values with the regions that they depend on. A region is a table, a part of one, or whatever else changes as a
 * whole. The store has a clock that counts changes: {@link #begin} and {@link #end} put a change of regions at a new time,
 * and a value that was read before the last change of one of its regions is neither given nor taken. That one rule makes
 * the rest right, so an implementation does each call as a whole, as if no other went on. Safe for threads; whatever a call
 * throws makes the caller ask the database.
 */
public interface CacheStore extends AutoCloseable {
    /** Later than every time of the clock. */
    long ALWAYS = Long.MAX_VALUE;

    /**
     * Looks for values.
     *
     * @param keys what is looked for; none asks for the time alone
     * @param notAfter the latest time at which a value may have been read, {@link #ALWAYS} for any
     * @return a value for each key
     */
    Found find(List<CacheKey> keys, long notAfter);

    /**
     * Keeps values, but for those of which a region has changed since they were read, or is being changed.
     *
     * @param values the values
     * @param readAt the time that {@link #find} told before they were read in the database
     * @return how many were taken
     */
    int put(List<CacheValue> values, long readAt);

    /**
     * Says that regions are about to change: until {@link #end} their values are neither given nor taken.
     *
     * @param change names the change
     * @param regions the regions
     */
    void begin(String change, Collection<String> regions);

    /**
     * Says that regions have changed, and that the change is over.
     *
     * @param change names the change, which need not have begun
     * @param regions the regions
     */
    void end(String change, Collection<String> regions);

    /**
     * What stores have in common that see the same values.
     *
     * @return the address for a server, this for a store in memory
     */
    default Object identity() {
        return this;
    }

    /** Lets connections go. */
    @Override
    default void close() {}

    /**
     * What was found.
     *
     * @param now the store's time
     * @param values a value for each key in order, null where there is none that may be used
     */
    record Found(long now, List<byte @Nullable []> values) {}
}
