package io.rowan.cache;

import java.time.Duration;

/** Opens the store of a factory. {@link Caches} has those of Rowan. */
public interface CacheProvider {
    /**
     * Opens a store. It need not be reachable yet.
     *
     * @param space names the database, so that values of different databases do not mix
     * @return the store, closed with the factory
     * @throws io.rowan.error.ConfigurationException when a library is missing
     */
    CacheStore open(String space);

    /**
     * How long rows and collections are kept at most.
     *
     * @return an hour unless set
     */
    default Duration ttl() {
        return Duration.ofHours(1);
    }
}
