package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import io.rowan.proxy.LazyCollection;
import org.jspecify.annotations.Nullable;

/**
 * One object of a session: its row's id, its state, and the values with which its row was read or written last. There is
 * one for each row that is read, so every field counts: 64 bytes fill a cache line.
 */
public final class Entry {
    /** Stands in a snapshot for an inverse side of a one-to-one that was not read. */
    public static final Object UNREAD = new Object();

    private final EntityMapping mapping;
    private final Object entity;
    private @Nullable Object id;
    private State state;
    private @Nullable Object @Nullable [] snapshot;
    private @Nullable LazyCollection @Nullable [] collections;
    private @Nullable LoadGroup group;
    private long sequence;
    private int epoch;
    private int admitted;

    // The place in the table of MappedEntries: the next entry of the chain, the entry itself while it is in none.
    @Nullable
    Entry next = this;

    int hash;

    /** What will become or has become of the row. */
    public enum State {
        /** Not of this session. */
        ABSENT,
        /** To be inserted. */
        PENDING,
        /** There is a row. */
        PERSISTENT,
        /** Handed to the session with an id from elsewhere, to be compared with its row at the next flush. */
        REATTACHED,
        /** To be deleted. */
        REMOVED,
        /** Deleted by a flush of this transaction. */
        DELETED
    }

    Entry(EntityMapping mapping, Object entity, @Nullable Object id, State state) {
        this.mapping = mapping;
        this.entity = entity;
        this.id = id;
        this.state = state;
    }

    /**
     * Makes the entry of an object whose row was just read.
     *
     * @param mapping the entity
     * @param id the row's id
     * @param entity the object
     * @param snapshot the values that were read, by slot
     * @param group the objects of the same result
     */
    public Entry(EntityMapping mapping, Object id, Object entity, @Nullable Object[] snapshot, LoadGroup group) {
        this(mapping, entity, id, State.PERSISTENT);
        this.snapshot = snapshot;
        this.group = group;
    }

    /**
     * The object's mapping.
     *
     * @return the mapping
     */
    public EntityMapping mapping() {
        return mapping;
    }

    /**
     * The object.
     *
     * @return the one instance of its row in this session
     */
    public Object entity() {
        return entity;
    }

    /**
     * The row's id.
     *
     * @return the id, null before the insert of a row whose id the database gives
     */
    public @Nullable Object id() {
        return id;
    }

    void id(@Nullable Object newId) {
        id = newId;
    }

    /**
     * What will become or has become of the row.
     *
     * @return the state
     */
    public State state() {
        return state;
    }

    void state(State newState) {
        state = newState;
    }

    /**
     * The values with which the row was read or written last, by slot. A relationship to one holds the object, one to
     * many an array of its elements or null while it is not loaded.
     *
     * @return the values, null before the row was read or written
     */
    public @Nullable Object @Nullable [] snapshot() {
        return snapshot;
    }

    /**
     * Sets the values with which the row was read or written.
     *
     * @param values the values by slot
     */
    public void snapshot(@Nullable Object @Nullable [] values) {
        snapshot = values;
    }

    /**
     * The collections that stand in the object's relationships to many, in the order of the mapping's.
     *
     * @return the collections, null before the row was read or written
     */
    public @Nullable LazyCollection @Nullable [] collections() {
        return collections;
    }

    /**
     * Sets the collections.
     *
     * @param made one for each relationship to many
     */
    public void collections(@Nullable LazyCollection @Nullable [] made) {
        collections = made;
    }

    /**
     * The objects that came from the same result.
     *
     * @return the group, null for an object that was not loaded
     */
    public @Nullable LoadGroup group() {
        return group;
    }

    /**
     * Sets the group.
     *
     * @param loadGroup the group
     */
    public void group(@Nullable LoadGroup loadGroup) {
        group = loadGroup;
    }

    /**
     * The transaction in which the row was read or written last.
     *
     * @return the number of the transaction, -1 for none that counts
     */
    public long epoch() {
        return epoch;
    }

    void readIn(long newEpoch, long newSequence) {
        epoch = Math.toIntExact(newEpoch);
        sequence = newSequence;
    }

    long sequence() {
        return sequence;
    }

    int admitted() {
        return admitted;
    }

    void admitted(int number) {
        admitted = number;
    }

    void expire() {
        epoch = -1;
    }

    /**
     * Whether the object stands for a row that was never read.
     *
     * @return true for an untouched reference, and for an eager one until its result is complete
     */
    public boolean unread() {
        return snapshot == null && state == State.PERSISTENT;
    }

    /**
     * Whether the object counts as being in the database once pending work is flushed.
     *
     * @return true unless it is removed, deleted or gone
     */
    public boolean alive() {
        return state == State.PENDING || state == State.PERSISTENT || state == State.REATTACHED;
    }

    /**
     * The object's name in messages.
     *
     * @return the entity's name with the id
     */
    public String label() {
        return id == null ? "a new " + mapping.name() : mapping.name() + "#" + id;
    }

    /** Entries are equal only to themselves; the object's own hash is worked out anyway, so it serves for both. */
    @Override
    public int hashCode() {
        return System.identityHashCode(entity);
    }

    @Override
    public String toString() {
        return label() + " (" + state + ")";
    }
}
