package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.dialect.Feature;
import io.rowan.error.FlushException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.Relationship;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One flush, step by step: what has changed, what that reaches, both sides of relationships, what is deleted with it,
 * rows, plan, statements, and what objects hold afterwards.
 */
public final class UnitOfWork {
    private final SessionWrites session;
    private final PersistenceContext context;
    private final FlushStatements statements;
    private final ChangeSet changes;
    private @Nullable DatabaseEffects effects;
    private final List<Stranger> strangers = new ArrayList<>();

    /** An object that is not of the session, on a relationship that does not cascade. */
    private record Stranger(Entry owner, Attribute attribute, Object value) {}

    /**
     * Makes the work of one flush.
     *
     * @param session the session that is written for
     * @param statements the factory's statements
     * @param detection what has changed
     */
    public UnitOfWork(SessionWrites session, FlushStatements statements, Detection detection) {
        this.session = session;
        this.context = session.context();
        this.statements = statements;
        this.changes = detection.changes();
    }

    /**
     * Adds what the changes reach. Afterwards the context may hold re-attached objects, whose rows must be read before
     * {@link #prepare()}.
     *
     * @throws FlushException when an object is reachable that is not of the session
     */
    public void gather() {
        if (idle()) {
            return;
        }
        MovedObjects moved = new MovedObjects(context, changes);
        moved.keep();
        follow();
        // Once more for what has moved to objects that were only just reached.
        moved.keep();
        follow();
        requireReached();
    }

    private boolean idle() {
        return changes.isEmpty() && context.work().removed().isEmpty();
    }

    /** What no cascade has brought, on whatever way, is an error. */
    private void requireReached() {
        for (Stranger each : strangers) {
            if (context.entryOf(each.value) == null) {
                throw Unreachable.error(each.owner, each.attribute, each.value);
            }
        }
        strangers.clear();
    }

    /** Adds what changes reach, until nothing new is reached. */
    private void follow() {
        if (!changes.related()) {
            return;
        }
        List<EntityChange> next = unfollowed();
        while (!next.isEmpty()) {
            next.forEach(this::reach);
            changes.takeInPending();
            next = unfollowed();
        }
    }

    private List<EntityChange> unfollowed() {
        List<EntityChange> unfollowed = new ArrayList<>();
        for (EntityChange each : changes.changes()) {
            if (each.follow()) {
                unfollowed.add(each);
            }
        }
        return unfollowed;
    }

    private void reach(EntityChange change) {
        for (Attribute attribute : change.entry().mapping().relationships()) {
            Relationship relationship = Cascades.relationship(attribute);
            if (relationship == null || !change.changed(attribute.slot())) {
                continue;
            }
            for (Object value : Cascades.reachable(attribute, change.entry().entity())) {
                reach(change.entry(), attribute, relationship, value);
            }
        }
    }

    private void reach(Entry owner, Attribute attribute, Relationship relationship, Object value) {
        Entry entry = context.entryOf(value);
        if (entry == null) {
            if (relationship.cascades(CascadeType.PERSIST)) {
                session.cascades().add(value);
                return;
            }
            EntityMapping target = context.mappings().get(value.getClass());
            if (takesIn(target, value)) {
                return;
            }
            boolean detached = !target.id().assigned() && target.idOf(value) != null;
            if (!(detached && attribute instanceof ToOneAttribute toOne && toOne.owning())) {
                strangers.add(new Stranger(owner, attribute, value));
            }
        } else if (!entry.alive() && attribute instanceof ToOneAttribute toOne && toOne.owning()) {
            throw new FlushException(owner.mapping().name() + "." + attribute + " of " + owner.label() + " refers to "
                    + entry.label() + ", which is deleted. Set it to another object or to null, or do not delete that"
                    + " object.");
        }
    }

    /** What the session only read becomes its own when an object refers to it that it may write. */
    private boolean takesIn(EntityMapping target, Object value) {
        Object id = target.readOnly() && context.passing().has(target, value) ? target.idOf(value) : null;
        if (id == null) {
            return false;
        }
        context.admit(target, id, value);
        return true;
    }

    /**
     * Compares objects that became persistent since {@link #gather()}, and adds what they reach, which may be further
     * re-attached objects.
     *
     * @param entries the objects
     */
    public void takeIn(Collection<Entry> entries) {
        entries.forEach(changes::detectAlso);
        follow();
        requireReached();
    }

    /**
     * References whose rows were never read, but decide what is written.
     *
     * @return the objects
     */
    public List<Entry> unread() {
        return new UnreadReferences(context, statements, changes).find();
    }

    /**
     * Works out what the changes lead to: both sides of relationships, and what is deleted with it.
     *
     * @return whether there is anything to write
     */
    public boolean prepare() {
        if (idle()) {
            return false;
        }
        if (changes.related()) {
            new TwoWaySync(context, session.cascades(), changes).run();
        }
        if (!context.work().removed().isEmpty()) {
            DatabaseEffects found = new DatabaseEffects(context);
            new Removals(context, changes, found).run();
            effects = found;
        }
        changes.settle();
        return !changes.isEmpty();
    }

    /**
     * What {@link #write} will do to rows of objects.
     *
     * @return a change for each object, in no certain order
     */
    public List<ObjectChange> changes() {
        return ObjectChange.of(context, changes.changes(), statements);
    }

    /**
     * Writes all changes.
     *
     * @param told whether anybody wants to know them
     * @return what was written, nothing when nobody wants to know
     */
    public List<ObjectChange> write(boolean told) {
        session.transaction().aboutToWrite();
        if (!context.work().removed().isEmpty()
                && changes.any(mapping -> mapping.id().assigned())) {
            switchRows();
        }
        KeyChanges keys = new KeyChanges(session, statements, changes);
        keys.find();
        keepForUndo();
        keys.identify();
        GeneratedValues generated = new GeneratedValues(session, statements);
        generated.assign(changes.changes());
        FlushPlan plan = FlushPlanner.plan(
                new RowChanges(context, statements, changes).make(),
                !statements.dialect().supports(Feature.SELF_REFERENCE_DELETE));
        RowValues values = new RowValues(context);
        InsertExecutor inserts = new InsertExecutor(session, statements, values, generated);
        keys.release();
        new StepExecutor(session, statements, values, inserts).run(plan);
        keys.follow();
        if (changes.any(mapping -> !statements.layout(mapping).generated().isEmpty())) {
            rereadGenerated();
        }
        List<ObjectChange> written = told ? changes() : List.of();
        finish();
        keys.share();
        changes.release();
        return written.isEmpty()
                ? written
                : written.stream().map(ObjectChange::written).toList();
    }

    /** A deleted and a new object of one key become one update (semantics, rule 15). */
    private void switchRows() {
        Map<EntityMapping, Map<Object, EntityChange>> deleted = new HashMap<>();
        for (EntityChange change : changes.changes()) {
            Object id = change.entry().id();
            if (change.kind() == RowChange.Kind.DELETE && id != null) {
                deleted.computeIfAbsent(change.entry().mapping(), m -> new HashMap<>())
                        .put(id, change);
            }
        }
        if (deleted.isEmpty()) {
            return;
        }
        for (EntityChange change : new ArrayList<>(changes.changes())) {
            EntityMapping mapping = change.entry().mapping();
            if (change.kind() != RowChange.Kind.INSERT || !mapping.id().assigned() || !deleted.containsKey(mapping)) {
                continue;
            }
            Object id = mapping.idOf(change.entry().entity());
            EntityChange old = id == null ? null : deleted.get(mapping).get(id);
            if (old != null && old.entry().snapshot() != null) {
                change.replace(old.entry(), differing(mapping, change.state(), old.entry()));
                changes.drop(old.entry());
            }
        }
    }

    private static BitSet differing(EntityMapping mapping, @Nullable Object[] state, Entry old) {
        BitSet differing = new BitSet();
        @Nullable Object[] before = old.snapshot();
        for (Attribute attribute : mapping.attributes()) {
            int slot = attribute.slot();
            Object then = before == null ? null : before[slot];
            if (attribute instanceof BasicAttribute basic) {
                differing.set(slot, !Snapshots.same(basic.type(), state[slot], then));
            } else if (attribute instanceof ToOneAttribute) {
                differing.set(slot, state[slot] != then);
            }
        }
        return differing;
    }

    private void keepForUndo() {
        for (EntityChange change : changes.changes()) {
            if (change.entry().state() == Entry.State.PENDING) {
                context.undoLog().recordInsert(change.entry(), change.state());
            } else {
                context.undoLog().record(change.entry());
            }
            Entry replaced = change.replaced();
            if (replaced != null) {
                context.undoLog().record(replaced);
            }
        }
    }

    /** Reads what the database computes anew whenever a row is updated. */
    private void rereadGenerated() {
        Map<EntityMapping, List<EntityChange>> updated = new HashMap<>();
        for (EntityChange change : changes.changes()) {
            EntityMapping mapping = change.entry().mapping();
            if (change.kind() == RowChange.Kind.UPDATE
                    && !statements.layout(mapping).generated().isEmpty()) {
                updated.computeIfAbsent(mapping, m -> new ArrayList<>()).add(change);
            }
        }
        updated.forEach((mapping, all) -> {
            BitSet generated = statements.layout(mapping).generated();
            List<BasicAttribute> attributes = mapping.basics().stream()
                    .filter(each -> generated.get(each.slot()))
                    .toList();
            new Rereading(session, statements).run(mapping, attributes, all);
        });
    }

    private void finish() {
        SharedColumns shared = new SharedColumns(statements, context);
        List<Entry> inserted = new ArrayList<>(context.work().pending().size());
        List<Entry> deleted = new ArrayList<>();
        for (EntityChange change : changes.changes()) {
            Entry entry = change.entry();
            if (change.kind() == RowChange.Kind.DELETE) {
                deleted.add(entry);
                continue;
            }
            if (entry.state() == Entry.State.PENDING) {
                inserted.add(entry);
            }
            Entry replaced = change.replaced();
            if (replaced != null) {
                deleted.add(replaced);
            }
            shared.follow(change);
            List<ToManyAttribute> toManys = entry.mapping().toManys();
            if (!toManys.isEmpty()) {
                new CollectionWrapper(entry, session.loader(), context.epoch()).wrap(toManys);
            }
            entry.snapshot(Snapshots.take(entry, change.state()));
            context.markRead(entry);
        }
        if (effects != null) {
            effects.apply();
            deleted.addAll(effects.fallen());
        }
        context.written(inserted, deleted);
        for (Entry entry : inserted) {
            Object id = entry.id();
            if (id != null) {
                context.identify(entry, id);
            }
        }
    }
}
