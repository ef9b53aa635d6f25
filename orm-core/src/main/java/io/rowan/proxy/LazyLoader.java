package io.rowan.proxy;

import io.rowan.mapping.ToOneAttribute;

/** Loads what is touched. Declared here, implemented in {@code load}, handed in by the root. */
public interface LazyLoader {
    /**
     * Whether the session behind it still answers.
     *
     * @return false once the session is closed or has let the object go
     */
    boolean open();

    /**
     * Reads the row of an instance into it, and with it the rows of its untouched siblings.
     *
     * @param instance the instance, whose {@link LazyState#unread()} is true
     */
    void loadInstance(LazyInstance instance);

    /**
     * Reads the inverse side of a one-to-one relationship of an instance and of its siblings.
     *
     * @param instance the instance
     * @param attribute the inverse side
     */
    void loadInverse(LazyInstance instance, ToOneAttribute attribute);

    /**
     * Fills a collection, and with it those of its owner's siblings.
     *
     * @param collection the collection, which is not loaded or expired
     */
    void loadCollection(LazyCollection collection);

    /**
     * Whether a loaded collection should be read again, since a new transaction has begun.
     *
     * @param collection a loaded collection
     * @return true when it was read in an earlier transaction
     */
    boolean expired(LazyCollection collection);
}
