package io.rowan.proxy;

import io.rowan.mapping.ToManyAttribute;
import java.util.Collection;

/** A to-many relationship in memory: a {@link LazyList}, {@link LazySet} or {@link LazyMap}. */
public sealed interface LazyCollection permits LazyList, LazySet, LazyMap {
    /**
     * Makes a collection that is not loaded, of the kind that its relationship declares.
     *
     * @param state whose it is
     * @param kind the declared collection type
     * @return the collection
     */
    static LazyCollection of(CollectionState state, ToManyAttribute.Kind kind) {
        return switch (kind) {
            case LIST -> new LazyList<>(state);
            case SET -> new LazySet<>(state);
            case MAP -> new LazyMap<>(state);
        };
    }

    /**
     * Whose it is and whether it is loaded.
     *
     * @return the state
     */
    CollectionState state();

    /**
     * The elements in memory, without loading.
     *
     * @return a view; the values of a map; empty while not loaded
     */
    Collection<?> elements();

    /**
     * Replaces the elements and counts as loaded from now on.
     *
     * @param elements the elements, for a map those that its keys are taken from
     */
    void fill(Collection<?> elements);

    /** Forgets the elements and counts as not loaded from now on. */
    void unload();
}
