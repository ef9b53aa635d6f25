package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The identity map: one row, one object. Used by one thread at a time. */
public final class PersistenceContext {
    private final EntityMappings mappings;
    private final EntityTables tables;
    private final EntityIndex byEntity = new EntityIndex(this);
    private final UndoLog undoLog = new UndoLog(this);
    private final PendingWork work = new PendingWork();
    private final PassingObjects passing;
    private final @Nullable PersistenceContext around;
    private final LoadedEntries loaded;
    private long epoch = 1;
    private long sequence;
    private int admissions;

    /**
     * Makes an empty context.
     *
     * @param mappings the mappings of the factory
     */
    public PersistenceContext(EntityMappings mappings) {
        this.mappings = mappings;
        this.tables = new EntityTables(mappings);
        this.around = null;
        this.passing = new PassingObjects();
        this.loaded = new LoadedEntries();
    }

    /**
     * Makes a context for objects that pass by in a stream and are never written. A row that the session's own context
     * knows is none of them.
     *
     * @param around the session's own context
     */
    public PersistenceContext(PersistenceContext around) {
        this.mappings = around.mappings;
        this.tables = new EntityTables(mappings);
        this.around = around;
        this.passing = around.passing;
        this.loaded = around.loaded;
    }

    /**
     * The objects that streams gave.
     *
     * @return those of the session
     */
    public PassingObjects passing() {
        return passing;
    }

    /**
     * Whether an entry is of this context, and not of the one around it.
     *
     * @param entry an entry that was found here
     * @return true unless it is of the one around
     */
    public boolean owns(Entry entry) {
        return around == null || around.find(entry.mapping(), Objects.requireNonNull(entry.id())) != entry;
    }

    /**
     * The mappings of the factory.
     *
     * @return the mappings
     */
    public EntityMappings mappings() {
        return mappings;
    }

    /**
     * Undoes the work of a transaction or savepoint in memory.
     *
     * @return the log of this context
     */
    public UndoLog undoLog() {
        return undoLog;
    }

    /**
     * The number of the transaction.
     *
     * @return grows with each commit and rollback that expires objects
     */
    public long epoch() {
        return around == null ? epoch : around.epoch();
    }

    long sequence() {
        return sequence;
    }

    /** Lets every object be read afresh at its next access by id, query or lazy relationship. */
    public void expireAll() {
        epoch++;
        passing.expireAll();
    }

    /**
     * The object of a row.
     *
     * @param mapping the entity
     * @param id the row's id
     * @return the entry, null when the session does not know the row
     */
    public @Nullable Entry find(EntityMapping mapping, Object id) {
        MappedEntries entries = tables.find(mapping);
        Entry own = entries == null ? null : entries.find(id);
        return own != null || around == null ? own : around.find(mapping, id);
    }

    /**
     * The objects of an entity by id, for a reader of many rows.
     *
     * @param mapping the entity
     * @return a view of this session's entries
     */
    public MappedEntries mapped(EntityMapping mapping) {
        return tables.get(mapping);
    }

    Collection<MappedEntries> mapped() {
        return tables.all();
    }

    /** The entities of which this context has or had objects, in the order in which the classes were given. */
    public List<EntityMapping> present() {
        return tables.present();
    }

    /** The entry that has the id of an object, which may be another object's. */
    @Nullable
    Entry byId(Object entity) {
        EntityMapping mapping = mappings.find(entity.getClass());
        Object id = mapping == null ? null : mapping.idOf(entity);
        return mapping == null || id == null ? null : find(mapping, id);
    }

    /**
     * The entry of an object.
     *
     * @param entity the object
     * @return the entry, null when the object is not of this session
     */
    public @Nullable Entry entryOf(Object entity) {
        Entry own = byEntity.find(entity);
        return own != null || around == null ? own : around.entryOf(entity);
    }

    /** The entry of an object, for the thread of another session: at best, since this session may be at work. */
    @Nullable
    Entry peek(Object entity) {
        return byEntity.peek(entity);
    }

    /**
     * Whether an entry was read or written in this transaction.
     *
     * @param entry the entry
     * @return false when its row should be read again
     */
    public boolean fresh(Entry entry) {
        return entry.epoch() == epoch();
    }

    /**
     * Notes that the row was read or written just now.
     *
     * @param entry the entry
     */
    public void markRead(Entry entry) {
        entry.readIn(epoch(), ++sequence);
    }

    /**
     * Notes an object into which its row was read, so that listeners are told.
     *
     * @param entry the entry, marked as read
     */
    public void noteLoaded(Entry entry) {
        loaded.add(entry);
        if (around != null) {
            passing.read(entry.mapping(), entry.id());
        }
    }

    /**
     * Notes that the elements of a collection were read just now.
     *
     * @param collection the collection
     */
    public void markRead(LazyCollection collection) {
        collection.state().epoch(epoch());
        collection.state().readAt(++sequence);
    }

    /**
     * Lets one object be read afresh at its next access.
     *
     * @param entry the entry
     */
    public void expire(Entry entry) {
        entry.expire();
        EntryCollections.expire(entry);
    }

    /**
     * Lets one object be read afresh at its next access, since a statement may have changed its row; if that is undone, the
     * object has its values back.
     *
     * @param entry the entry
     */
    public void overtaken(Entry entry) {
        undoLog.record(entry);
        expire(entry);
    }

    /**
     * Takes in an object whose row was read, or a reference to a row that was not read.
     *
     * @param mapping the entity
     * @param id the row's id
     * @param entity the object
     * @return its entry, without a snapshot
     */
    public Entry admit(EntityMapping mapping, Object id, Object entity) {
        Entry entry = new Entry(mapping, entity, id, Entry.State.PERSISTENT);
        mapped(mapping).add(entry);
        markRead(entry);
        return admitted(entry);
    }

    /**
     * Takes in an object whose row was just read.
     *
     * @param entries the objects of its entity, out of {@link #mapped(EntityMapping)}, none of which has the id
     * @param entry its new entry
     * @return the entry
     */
    public Entry admit(MappedEntries entries, Entry entry) {
        markRead(entry);
        admitted(entry);
        entries.addNew(entry);
        return entry;
    }

    private Entry admitted(Entry entry) {
        byEntity.putLoaded(entry);
        entry.admitted(++admissions);
        if (around == null) {
            passing.forget(entry.mapping(), entry.id());
        } else {
            passing.keep(entry.mapping(), entry.id(), entry.entity());
        }
        return entry;
    }

    /**
     * Takes in a new object, to be inserted at the next flush.
     *
     * @param mapping the entity
     * @param id the object's id, null when it has none yet
     * @param entity the object
     * @return its entry
     */
    public Entry addPending(EntityMapping mapping, @Nullable Object id, Object entity) {
        Entry entry = new Entry(mapping, entity, id, Entry.State.ABSENT);
        undoLog.record(entry);
        entry.state(Entry.State.PENDING);
        enter(entry);
        return entry;
    }

    /**
     * Takes in an object that has a row already, to be compared with it at the next flush.
     *
     * @param mapping the entity
     * @param id the object's id
     * @param entity the object
     * @return its entry
     */
    public Entry addReattached(EntityMapping mapping, Object id, Object entity) {
        Entry entry = new Entry(mapping, entity, id, Entry.State.ABSENT);
        undoLog.record(entry);
        entry.state(Entry.State.REATTACHED);
        enter(entry);
        return entry;
    }

    /** Makes room for new objects. */
    void expect(EntityMapping mapping, int count) {
        mapped(mapping).expect(count);
        byEntity.expect(count);
        undoLog.expect(count);
        work.expect(count);
    }

    private void enter(Entry entry) {
        passing.forget(entry.mapping(), entry.id());
        byEntity.put(entry);
        mapped(entry.mapping()).add(entry);
        work.fileNew(entry);
    }

    /**
     * Marks an object for deletion; a pending one just leaves the session.
     *
     * @param entry the entry
     * @param origin the relationship that passed the deletion on, null for none
     */
    void remove(Entry entry, PendingWork.@Nullable Origin origin) {
        if (entry.state() == Entry.State.PENDING) {
            undoLog.record(entry);
            leave(entry);
        } else if (entry.alive()) {
            undoLog.record(entry);
            work.origin(entry, origin);
            move(entry, Entry.State.REMOVED);
        } else if (entry.state() == Entry.State.REMOVED && origin == null) {
            work.origin(entry, null);
        }
    }

    /**
     * Takes a mark for deletion back, and those that it passed on.
     *
     * @param entry an entry whose state is REMOVED
     * @return the entries that are persistent again
     */
    public List<Entry> restore(Entry entry) {
        List<Entry> restored = new ArrayList<>(List.of(entry));
        for (int i = 0; i < restored.size(); i++) {
            Entry each = restored.get(i);
            undoLog.record(each);
            move(each, Entry.State.PERSISTENT);
            restored.addAll(work.passedOnBy(each));
        }
        return restored;
    }

    /**
     * Lets an object go: it becomes detached, and its lazy relationships raise from now on.
     *
     * @param entry the entry
     */
    public void evict(Entry entry) {
        leave(entry);
        Detachment.detach(entry);
    }

    void leave(Entry entry) {
        entry.state(Entry.State.ABSENT);
        byEntity.remove(entry);
        MappedEntries entries = tables.find(entry.mapping());
        if (entries != null) {
            entries.remove(entry);
        }
        work.file(entry);
        if (around != null) {
            passing.forget(entry.mapping(), entry.id());
        }
    }

    void reenter(Entry entry, Entry.State state, @Nullable Object id) {
        boolean known = byEntity.find(entry.entity()) == entry;
        MappedEntries entries = mapped(entry.mapping());
        entries.unindex(entry);
        entry.id(id);
        if (!known) {
            byEntity.put(entry);
            entries.ordered().remove(entry);
            entries.add(entry);
        } else if (id != null) {
            entries.index(id, entry);
        }
        move(entry, state);
    }

    /**
     * Sets the state of an entry of this session.
     *
     * @param entry the entry
     * @param state the state, not ABSENT
     */
    void move(Entry entry, Entry.State state) {
        entry.state(state);
        work.file(entry);
    }

    /**
     * Notes that pending work was written: each entry is told its new state.
     *
     * @param inserted entries whose rows were inserted
     * @param gone entries whose rows were deleted
     */
    public void written(List<Entry> inserted, List<Entry> gone) {
        for (Entry entry : inserted) {
            entry.state(Entry.State.PERSISTENT);
        }
        for (Entry entry : gone) {
            entry.state(Entry.State.DELETED);
            work.deleted(entry);
            mapped(entry.mapping()).unindex(entry);
        }
        work.fileAll();
    }

    /**
     * Turns a re-attached object into a persistent one, once its row was read.
     *
     * @param entry the entry
     */
    public void settle(Entry entry) {
        move(entry, Entry.State.PERSISTENT);
    }

    /**
     * Gives an entry its id, or another one.
     *
     * @param entry the entry
     * @param id the id
     */
    public void identify(Entry entry, Object id) {
        MappedEntries entries = mapped(entry.mapping());
        entry.id(id);
        entries.index(id, entry);
    }

    /**
     * The objects whose states wait for a flush.
     *
     * @return the objects
     */
    public PendingWork work() {
        return work;
    }

    /**
     * The objects whose rows were read and of which nobody was told yet.
     *
     * @return the objects
     */
    public LoadedEntries loaded() {
        return loaded;
    }

    /**
     * The objects of an entity, in the order in which they came.
     *
     * @param mapping the entity
     * @return a view; entries that have left may still be among them, with state ABSENT
     */
    public List<Entry> entries(EntityMapping mapping) {
        MappedEntries entries = tables.find(mapping);
        return entries == null ? List.of() : entries.ordered();
    }

    /**
     * How many objects were taken in so far.
     *
     * @return a mark for {@link Detachment#evictSince}
     */
    public int readMark() {
        return admissions;
    }

    /** Lets all objects go: they become detached. */
    public void clear() {
        for (MappedEntries entries : mapped()) {
            for (Entry entry : entries.ordered()) {
                entry.state(Entry.State.ABSENT);
                Detachment.detach(entry);
            }
        }
        close();
    }

    /** Forgets all objects, whose relationships are detached by the end of the session. */
    public void close() {
        Detachment.keepStored(this);
        byEntity.clear();
        tables.clear();
        work.clear();
        loaded.clear();
        undoLog.clear();
    }
}
