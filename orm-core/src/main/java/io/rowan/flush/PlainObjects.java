package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.error.EntityStateException;
import io.rowan.mapping.EntityMapping;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects that are written without being taken into the session: they go through the same pipeline as a flush, with a
 * context of their own that is thrown away afterwards.
 */
final class PlainObjects {
    private final SessionWrites session;
    private final SessionWrites own;
    private final FlushStatements statements;
    private final PersistenceContext scratch;
    private final ChangeSet changes;
    private final GeneratedValues generated;
    private final RowValues values;

    PlainObjects(SessionWrites session, FlushStatements statements) {
        this.session = session;
        this.statements = statements;
        this.scratch = new PersistenceContext(session.context().mappings());
        this.own = new SessionWrites(
                scratch, session.transaction(), session.cascades(), session.loader(), session.clock(), session.cache());
        this.changes = new ChangeSet(scratch);
        this.generated = new GeneratedValues(own, statements);
        this.values = new RowValues(scratch);
    }

    /** Takes in an object to be inserted. */
    void insert(EntityMapping mapping, Object object) {
        scratch.addPending(mapping, mapping.idOf(object), object);
    }

    /** Takes in an object to be inserted, after a look whether it can be. */
    void insertChecked(EntityMapping mapping, Object object) {
        requirePlain(mapping, object, "insertAll");
        Object id = mapping.idOf(object);
        if (id != null && !mapping.id().assigned()) {
            throw new EntityStateException("insertAll(): a " + mapping.name() + " has the generated id " + id
                    + " already, so it has a row. Write it with updateAll(...), or leave the id unset.");
        }
        insert(mapping, object);
    }

    /** Takes in an object whose row is updated or deleted. */
    void write(EntityMapping mapping, Object object, RowChange.Kind kind) {
        String call = kind == RowChange.Kind.UPDATE ? "updateAll" : "deleteAll";
        requirePlain(mapping, object, call);
        Object id = mapping.idOf(object);
        if (id == null) {
            throw new EntityStateException(call + "(): a " + mapping.name()
                    + " has no id, so there is no row to write. Insert it with insertAll(...).");
        }
        requireRead(mapping, object, call);
        Entry entry = scratch.admit(mapping, id, object);
        entry.snapshot(Snapshots.copyMutable(mapping, mapping.readState(object)));
        requireVersion(entry, call);
        changes.put(new EntityChange(
                entry,
                kind,
                kind == RowChange.Kind.UPDATE ? statements.layout(mapping).rewritten() : null));
    }

    private void requirePlain(EntityMapping mapping, Object object, String call) {
        String why = session.context().entryOf(object) != null
                ? " is of this session, whose flush writes it. Leave it out"
                : scratch.entryOf(object) != null || twin(mapping, object) ? " is given twice. Leave one out" : null;
        if (why != null) {
            throw new EntityStateException(call + "(): the " + mapping.name() + "#" + mapping.idOf(object) + why + ".");
        }
    }

    private boolean twin(EntityMapping mapping, Object object) {
        Object id = mapping.idOf(object);
        return id != null && scratch.find(mapping, id) != null;
    }

    /** An object that stands for a row that was never read has no values to write. */
    private static void requireRead(EntityMapping mapping, Object object, String call) {
        LazyState state = object instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state != null && state.unread()) {
            throw new EntityStateException(call + "(): the row of " + mapping.name() + "#" + state.id()
                    + " was never read into the object. Use an update(...) or delete(...) statement with its id.");
        }
    }

    private static void requireVersion(Entry entry, String call) {
        EntityMapping mapping = entry.mapping();
        if (mapping.version() != null && mapping.version().get(entry.entity()) == null) {
            throw new EntityStateException(call + "(): " + entry.label() + " has no " + mapping.version()
                    + ", so it cannot be known whether another transaction has changed the row. Set it.");
        }
    }

    /** Gives keys, versions and timestamps, and tells the rows to write. */
    List<RowChange> rows() {
        changes.takeInPending();
        changes.read();
        for (EntityChange each : changes.changes()) {
            if (each.entry().state() == Entry.State.PENDING) {
                scratch.undoLog().recordInsert(each.entry(), each.state());
            }
        }
        generated.assign(changes.changes());
        return new RowChanges(scratch, statements, changes).make();
    }

    /** Writes the rows in the order that foreign keys want. */
    void run() {
        new StepExecutor(own, statements, values, inserts()).run(FlushPlanner.plan(rows()));
        changes.changes().forEach(new SharedColumns(statements, scratch)::follow);
    }

    InsertExecutor inserts() {
        return new InsertExecutor(own, statements, values, generated);
    }

    RowValues values() {
        return values;
    }

    /** Takes back what the objects were given, after a failure. */
    void undo() {
        scratch.undoLog().undoAll();
    }

    /** Lets the session's objects of the same rows be read afresh. */
    void expire() {
        for (EntityChange each : changes.changes()) {
            Object id = each.entry().id();
            @Nullable
            Entry known =
                    id == null ? null : session.context().find(each.entry().mapping(), id);
            if (known != null && known.state() == Entry.State.PERSISTENT) {
                session.context().overtaken(known);
            }
        }
    }
}
