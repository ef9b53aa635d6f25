package io.rowan.proxy;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Whose a {@link LazyCollection} is, and whether it is loaded. Serialized, it stays loaded or becomes detached. */
public final class CollectionState implements Serializable {
    private static final long serialVersionUID = 1L;
    private final String entity;
    private final String attributeName;
    private final transient @Nullable Object owner;
    private final transient @Nullable ToManyAttribute attribute;
    private transient @Nullable LazyLoader loader;
    private boolean loaded;
    private transient boolean raising;
    private transient boolean loading;
    private transient long epoch;
    private transient long sequence;
    private transient @Nullable Object @Nullable [] stored;

    /**
     * Makes a state.
     *
     * @param mapping the owner's mapping
     * @param owner the object that has the relationship
     * @param attribute the relationship
     * @param loader what fills the collection, null for a detached one
     */
    public CollectionState(
            EntityMapping mapping, Object owner, ToManyAttribute attribute, @Nullable LazyLoader loader) {
        this.entity = mapping.name();
        this.attributeName = attribute.name();
        this.owner = owner;
        this.attribute = attribute;
        this.loader = loader;
    }

    /**
     * The object that has the relationship.
     *
     * @return the owner, null after serialization
     */
    public @Nullable Object owner() {
        return owner;
    }

    /**
     * The relationship.
     *
     * @return the attribute, null after serialization
     */
    public @Nullable ToManyAttribute attribute() {
        return attribute;
    }

    /**
     * Whether the elements are in memory.
     *
     * @return true after the first touch
     */
    public boolean loaded() {
        return loaded;
    }

    /** Says whether the elements are in memory. */
    void markLoaded(boolean now) {
        loaded = now;
    }

    /**
     * The transaction in which the elements were read.
     *
     * @return the number that {@link #epoch(long)} set last
     */
    public long epoch() {
        return epoch;
    }

    /**
     * Notes in which transaction the elements were read.
     *
     * @param number the transaction's number
     */
    public void epoch(long number) {
        epoch = number;
    }

    /**
     * When the elements were read, counted in reads of the session.
     *
     * @return the number that {@link #readAt(long)} set last
     */
    public long readAt() {
        return sequence;
    }

    /**
     * Notes when the elements were read.
     *
     * @param number the number of reads of the session so far
     */
    public void readAt(long number) {
        sequence = number;
    }

    /**
     * The elements whose rows belonged to the owner when the collection was cut off its session.
     *
     * @return the elements, null when that is not known
     */
    public @Nullable Object @Nullable [] stored() {
        return stored;
    }

    /**
     * Notes whose rows belong to the owner.
     *
     * @param elements the elements, null when that is not known
     */
    public void stored(@Nullable Object @Nullable [] elements) {
        stored = elements;
    }

    /** Says that touching the collection is an error. */
    public void raise() {
        raising = true;
    }

    /** Cuts the collection off its session. */
    public void detach() {
        loader = null;
    }

    /**
     * Whether loading would be an error.
     *
     * @return true when no open session stands behind the collection
     */
    public boolean detached() {
        return loader == null || !loader.open();
    }

    /**
     * Whether the collection belongs to an object and a loader.
     *
     * @param entityOwner the object
     * @param expected the loader
     * @return true when both are the same
     */
    public boolean belongsTo(Object entityOwner, LazyLoader expected) {
        return owner == entityOwner && loader == expected;
    }

    boolean printable() {
        return loaded || !detached() && !raising;
    }

    void touch(LazyCollection collection) {
        if (loading) {
            return;
        }
        LazyLoader known = loader;
        if (loaded) {
            if (known != null && known.open() && known.expired(collection)) {
                load(collection, known);
            }
            return;
        }
        if (raising) {
            throw LazyErrors.raised(entity, attributeName);
        }
        if (known == null || !known.open()) {
            throw LazyErrors.detached(entity, attributeName);
        }
        load(collection, known);
    }

    private void load(LazyCollection collection, LazyLoader known) {
        loading = true;
        try {
            known.loadCollection(collection);
        } finally {
            loading = false;
        }
    }
}
