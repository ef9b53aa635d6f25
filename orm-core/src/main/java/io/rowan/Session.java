package io.rowan;

import io.rowan.context.Entry;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.QueryException;
import io.rowan.error.RowanException;
import io.rowan.query.Query;
import io.rowan.query.Select;
import io.rowan.query.WriteStatement;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work: an identity map, in which one row is one object, and the pending changes of those objects.
 *
 * <p>A transaction begins by itself with the first statement and ends with {@link #commit()} or {@link #rollback()}; the
 * session can then be used for another. A session belongs to one thread at a time; two at once are an error. What it
 * promises is written down in {@code docs/semantics.md}, rule by rule.
 */
public final class Session implements AutoCloseable {
    private final SessionRooms rooms;
    private final SessionObjects objects;
    private final SessionQueries queries;
    private final TransactionEnd end;

    Session(SessionRooms rooms) {
        this.rooms = rooms;
        this.objects = new SessionObjects(rooms);
        this.queries = new SessionQueries(rooms);
        this.end = new TransactionEnd(rooms);
        rooms.events.of(this);
    }

    /** Lets {@link #stop} work. */
    void makeStoppable() {
        rooms.transaction.makeStoppable();
    }

    /**
     * Called by another thread: cancels the statement that runs, gives the connection back and lets no call through any
     * more. False when a call goes on, at whose end the connection is to be given back.
     */
    boolean stop() {
        rooms.guard.stop();
        rooms.transaction.stop();
        if (!rooms.guard.seize()) {
            return false;
        }
        try {
            rooms.transaction.rollback();
        } finally {
            rooms.guard.exit();
        }
        return true;
    }

    private <T> T guarded(Supplier<T> work) {
        rooms.guard.enter();
        try {
            T answer = work.get();
            rooms.tellLoads();
            return answer;
        } finally {
            rooms.guard.exit();
        }
    }

    private void guarded(Runnable work) {
        rooms.guard.enter();
        try {
            work.run();
            rooms.tellLoads();
        } finally {
            rooms.guard.exit();
        }
    }

    /**
     * Adds an object, and what is reachable through relationships that cascade PERSIST. It is inserted at the next flush.
     * An object whose generated id is set has a row already: at the next flush it is compared with that row.
     *
     * @param entity the object; one of this session already stays as it is, one marked for deletion is kept
     * @throws EntityStateException when another session has it, or another object stands for its row here
     */
    public void add(Object entity) {
        guarded(() -> {
            rooms.writable("add(…)").cascades().add(entity);
        });
    }

    /**
     * Adds several objects, as {@link #add} does.
     *
     * @param entities the objects
     */
    public void addAll(Object... entities) {
        addAll(List.of(entities));
    }

    /**
     * Adds several objects, as {@link #add} does.
     *
     * @param entities the objects
     */
    public void addAll(Collection<?> entities) {
        guarded(() -> rooms.writable("addAll(…)").cascades().addAll(entities));
    }

    /**
     * The object of a row.
     *
     * @param type the entity class
     * @param id the row's id
     * @param <T> the entity class
     * @return the same instance at each call; null when there is no such row or it is deleted here
     */
    public <T> @Nullable T get(Class<T> type, Object id) {
        return get(type, id, LockModeType.NONE);
    }

    /**
     * The object of a row, which is locked until the transaction ends (Jakarta Persistence 3.2, 3.5).
     *
     * <p>A pessimistic mode asks the database for the row and waits while another transaction has it locked:
     * PESSIMISTIC_READ locks it against writing, PESSIMISTIC_WRITE against locking, too; where the database has but the
     * second, that is taken. An object that is there already is read afresh; one with changes that are not flushed keeps
     * them, and its version is checked. OPTIMISTIC (or READ) checks at the commit that the version is still the same.
     * OPTIMISTIC_FORCE_INCREMENT (or WRITE) and PESSIMISTIC_FORCE_INCREMENT let the version count up at the next flush,
     * changed or not. {@code select(…).forUpdate()} knows how to wait not at all or for a time.
     *
     * @param type the entity class
     * @param id the row's id
     * @param lock the mode
     * @param <T> the entity class
     * @return the object; null when there is no such row
     * @throws io.rowan.error.StaleObjectException when a changed object was read with another version than the row's
     * @throws QueryException for an optimistic or incrementing mode of an entity without a version
     */
    public <T> @Nullable T get(Class<T> type, Object id, LockModeType lock) {
        return guarded(() -> type.cast(objects.find(type, id, lock)));
    }

    /**
     * Locks the row of an object of this session until the transaction ends, with the modes of {@link #get(Class, Object,
     * LockModeType)}. Unlike that, it leaves the values of an object that was read in this transaction as they are, and
     * checks that its version is still the row's. An entity without a version is read afresh, unless it has changes that
     * are not flushed. An object that is new is flushed first.
     *
     * @param entity an object of this session
     * @param lock the mode; NONE does nothing
     * @throws EntityStateException for an object that is deleted or not of this session
     * @throws io.rowan.error.StaleObjectException when the row has another version, or is gone
     * @throws QueryException for an optimistic or incrementing mode of an entity without a version
     */
    public void lock(Object entity, LockModeType lock) {
        guarded(() -> objects.lock(entity, lock));
    }

    /**
     * The objects of several rows, in lists of at most 500 ids a statement.
     *
     * @param type the entity class
     * @param ids the rows' ids
     * @param <T> the entity class
     * @return an object for each id, in order; null where there is no such row
     */
    public <T> List<@Nullable T> getAll(Class<T> type, Collection<?> ids) {
        return guarded(() -> {
            List<@Nullable T> found = new ArrayList<>(ids.size());
            for (Entry entry : objects.findAll(type, ids)) {
                found.add(entry == null ? null : type.cast(entry.entity()));
            }
            return found;
        });
    }

    /**
     * The object of a row, if there is one.
     *
     * @param type the entity class
     * @param id the row's id
     * @param <T> the entity class
     * @return the object, empty when there is no such row
     */
    public <T> Optional<T> find(Class<T> type, Object id) {
        return Optional.ofNullable(get(type, id));
    }

    /**
     * A reference to a row, without SQL. The row is read when the reference is first used; its id costs nothing.
     *
     * @param type the entity class
     * @param id the row's id
     * @param <T> the entity class
     * @return the object of that row; touching it raises {@link EntityNotFoundException} when there is no such row
     */
    public <T> T reference(Class<T> type, Object id) {
        return guarded(() -> type.cast(objects.reference(type, id)));
    }

    /**
     * Marks an object for deletion at the next flush, and what its relationships cascade that to. One that was added and
     * not flushed is just let go.
     *
     * @param entity an object of this session, or a detached one with an id
     * @throws EntityStateException for an object without a row
     */
    public void delete(Object entity) {
        guarded(() -> objects.delete(entity));
    }

    /**
     * Copies the state of a detached or new object, and of what its relationships cascade MERGE to, into the objects of
     * this session. What was not loaded is left as it is in the database. Rows are read a level of the graph at a time, and
     * nothing is copied before all are read. An object of this session just passes the call on.
     *
     * @param entity the object, which stays as it is
     * @param <T> its class
     * @return the session's object for the same row, or a new one to be inserted
     * @throws io.rowan.error.StaleObjectException when the row has another version, or is gone
     */
    @SuppressWarnings("unchecked")
    public <T> T merge(T entity) {
        return (T) guarded(() -> new Merging(rooms.writable("merge(…)")).merge(entity));
    }

    /**
     * Reads an object's row again; changes that are not flushed are lost, and collections are read at their next touch.
     *
     * @param entity an object of this session
     * @throws EntityNotFoundException when the row is gone
     */
    public void refresh(Object entity) {
        guarded(() -> objects.refresh(entity));
    }

    /**
     * Lets an object's row be read afresh at its next access by id, query or lazy relationship.
     *
     * @param entity an object of this session
     */
    public void expire(Object entity) {
        guarded(() -> objects.expire(entity));
    }

    /**
     * Lets an object go, and what its relationships cascade DETACH to: it is detached, or transient if it was not flushed.
     *
     * @param entity an object of this session
     */
    public void expunge(Object entity) {
        guarded(() -> objects.expunge(entity));
    }

    /** Lets all objects go; pending work is forgotten. */
    public void expungeAll() {
        guarded(objects::expungeAll);
    }

    /**
     * Whether an object is of this session and not deleted.
     *
     * @param entity any object
     * @return true for pending and persistent ones
     */
    public boolean contains(Object entity) {
        return guarded(() -> objects.contains(entity));
    }

    /**
     * What an object is to this session.
     *
     * @param entity an object of an entity class
     * @return its state
     */
    public EntityState state(Object entity) {
        return guarded(() -> objects.state(entity));
    }

    /**
     * Writes all pending work. Nothing is committed.
     *
     * @throws RowanException when it cannot be written; the transaction is then rolled back unless a savepoint is around
     *     the flush, and the session waits for the rollback of either
     */
    public void flush() {
        guarded(() -> {
            rooms.requireNotFlushing("flush");
            Flushing.flush(rooms);
        });
    }

    /**
     * Flushes and commits. Objects stay usable with their values; the next access reads rows afresh.
     *
     * @throws RowanException when it fails; all is rolled back then, and the session waits for {@link #rollback()}
     */
    public void commit() {
        guarded(end::commit);
    }

    /** Rolls back: rows and objects are as they were when the transaction began. The session goes on. */
    public void rollback() {
        rooms.guard.occupy();
        try {
            end.rollback();
        } finally {
            rooms.guard.exit();
        }
    }

    /**
     * Begins a part of the transaction that can be undone alone. What is pending is flushed before.
     *
     * @return the savepoint, to be committed or closed by the caller
     * @throws QueryException when the database has no savepoints
     */
    public Savepoint beginNested() {
        return guarded(() -> {
            rooms.requireNotFlushing("beginNested");
            Flushing.flush(rooms);
            Savepoint point = new Savepoint(
                    rooms,
                    rooms.transaction.savepoint(),
                    rooms.context.undoLog().mark());
            rooms.savepoints.push(point);
            return point;
        });
    }

    /**
     * Runs work inside a savepoint: if it throws, the work alone is undone and the exception thrown on.
     *
     * @param work the work
     */
    public void nested(Runnable work) {
        try (Savepoint point = beginNested()) {
            work.run();
            point.commit();
        }
    }

    /**
     * Runs work without flushing before its queries.
     *
     * @param work the work
     */
    public void noAutoflush(Runnable work) {
        guarded(() -> rooms.withoutAutoflush(work));
    }

    /**
     * Runs a query for its results: entities, values or records.
     *
     * @param query a query of one thing for each row
     * @param <T> what it gives
     * @return the results
     * @throws QueryException for a query of several columns, which {@link #execute(Query)} runs
     */
    public <T> Result<T> scalars(Query<T> query) {
        return guarded(() -> queries.scalars(query));
    }

    /**
     * Runs a query for at most one result.
     *
     * @param query a query of one thing for each row
     * @param <T> what it gives
     * @return the result, null when there is none
     * @throws io.rowan.error.NonUniqueResultException when there are several
     */
    public <T> @Nullable T scalar(Query<T> query) {
        return scalars(query).oneOrNull();
    }

    /**
     * Runs a query whose results pass by, a chunk of 1,000 rows at a time, through a cursor of the database. Entities that
     * this session does not have come as objects that it neither holds nor writes: their lazy relationships load, but a
     * change of one is an error unless {@link #add(Object)} makes it the session's. Options and eager relationships are
     * loaded chunk by chunk. The stream ends with the transaction.
     *
     * @param query a select or native query of one thing for each row
     * @param <T> what it gives
     * @return a stream to be closed, of which no more than a chunk is in memory
     * @throws QueryException for a query of several columns, unless they become a record
     */
    public <T> Stream<T> stream(Query<T> query) {
        return ChunkSpliterator.stream(SessionChunks.open(rooms, query, 1_000));
    }

    /**
     * Runs a query whose results pass by in lists, like {@link #stream(Query)}.
     *
     * @param query a select or native query of one thing for each row
     * @param size how many rows a list has at most
     * @param <T> what it gives
     * @return the lists, to be closed
     * @throws QueryException for a query of several columns, unless they become a record, and for a size below 1
     */
    public <T> Partitions<T> partitions(Query<T> query, int size) {
        return new Partitions<>(SessionChunks.open(rooms, query, size));
    }

    /**
     * Runs a query for rows, or a native statement.
     *
     * @param query any query
     * @return a row for each result
     */
    public Result<Row> execute(Query<?> query) {
        return guarded(() -> queries.rows(query));
    }

    /**
     * Asks the database how it would run a select, for example to see whether it uses an index. Nothing is run or flushed.
     *
     * @param select any select, with the values that it is run with
     * @return the plan in the database's own words, line by line
     * @throws QueryException when the database does not tell the plan of a statement with parameters
     */
    public List<String> explain(Select<?> select) {
        return guarded(() -> queries.explain(select));
    }

    /**
     * Runs an update, delete or insert. Pending work is flushed before; objects of this session that it may have changed
     * are read afresh at their next access.
     *
     * @param statement the statement
     * @return how many rows it wrote
     */
    public int execute(WriteStatement statement) {
        return guarded(() -> rooms.flushAndRun(statement));
    }

    /**
     * Inserts plain objects without taking them into the session, in as few statements as a flush would; what the database
     * and Rowan generate comes back into them. Pending work is flushed before. Relationships cascade nothing: foreign keys
     * are written, collections and join tables are not. A later rollback leaves the objects as they are.
     *
     * @param objects new objects, of one or several entities
     * @return how many rows were written
     * @throws EntityStateException for an object that has a row or is of this session
     * @throws RowanException when the database fails, with the same consequences as a failed {@link #flush()}
     */
    public int insertAll(Collection<?> objects) {
        return guarded(() -> Flushing.flushAnd(rooms, "insertAll(…)", bulk -> bulk.insert(objects)));
    }

    /**
     * Updates the rows of plain objects without taking them into the session, in batches: all columns that may be updated,
     * but {@code @CreatedAt}. Versions are checked and counted up in the objects. Pending work is flushed before; objects
     * of this session with the same ids are read afresh at their next access.
     *
     * @param objects objects with ids, of one or several entities
     * @return how many rows were written
     * @throws EntityStateException for an object without an id or version, or of this session
     * @throws io.rowan.error.StaleObjectException when rows are gone or have other versions; it names them
     */
    public int updateAll(Collection<?> objects) {
        return guarded(() -> Flushing.flushAnd(rooms, "updateAll(…)", bulk -> bulk.update(objects)));
    }

    /**
     * Deletes the rows of plain objects without taking them into the session, in batches, with versions checked. Nothing
     * cascades, but for what the database does. Pending work is flushed before; objects of this session with the same ids
     * are gone at their next access.
     *
     * @param objects objects with ids, of one or several entities
     * @return how many rows were deleted
     * @throws EntityStateException for an object without an id or version, or of this session
     * @throws io.rowan.error.StaleObjectException when rows are gone or have other versions; it names them
     */
    public int deleteAll(Collection<?> objects) {
        return guarded(() -> Flushing.flushAnd(rooms, "deleteAll(…)", bulk -> bulk.delete(objects)));
    }

    /** Rolls back what is not committed and gives the connection back; objects are detached. */
    @Override
    public void close() {
        if (rooms.guard.closed()) {
            return;
        }
        rooms.guard.occupy();
        try {
            end.close();
        } finally {
            rooms.guard.exit();
        }
    }
}
