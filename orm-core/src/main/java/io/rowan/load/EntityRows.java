package io.rowan.load;

import io.rowan.context.Entry;
import io.rowan.context.LoadGroup;
import io.rowan.context.MappedEntries;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.RowPlan;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.CollectionState;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import io.rowan.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entity from the rows of one result. A row that the session knows gives the object that is there; an object
 * with changes that are not flushed is left alone, one read in an earlier transaction is read afresh, once.
 */
final class EntityRows {
    private static final @Nullable LoadGroup[] NO_TARGETS = new @Nullable LoadGroup[0];
    private static final @Nullable Entry[] NO_ENTRIES = new @Nullable Entry[0];

    private final SessionReads session;
    private final PersistenceContext context;
    private final LoadStatements statements;
    private final EntityMapping mapping;
    private final EntityLayout layout;
    private final MappedEntries known;
    private final @Nullable LoadGroup[] targets;

    /** What the row before referred to: the next one often refers to the same. */
    private final @Nullable Entry[] lastTargets;

    private final int[] columns;
    private final ColumnType<Object> idType;
    private final int idColumn;
    private final RowPlan plan;
    private final LoadGroup group = new LoadGroup();
    private final List<Entry> followed = new ArrayList<>();
    private boolean locking;
    private boolean admitted;
    private @Nullable List<Entry> adopted;
    private final @Nullable EntityRows around;

    EntityRows(SessionReads session, LoadStatements statements, EntityMapping mapping, int firstColumn) {
        this(session, statements, statements.layout(mapping), firstColumn);
    }

    private EntityRows(SessionReads session, LoadStatements statements, EntityLayout layout, int firstColumn) {
        this(session, statements, layout, layout.from(firstColumn));
    }

    EntityRows(SessionReads session, LoadStatements statements, EntityLayout layout, EntityLayout.Place place) {
        this.session = session;
        this.context = session.context();
        this.statements = statements;
        this.mapping = layout.mapping;
        this.columns = place.columns();
        this.plan = place.plan();
        this.layout = layout;
        this.idType = layout.types[layout.id];
        this.idColumn = columns[layout.id];
        this.known = context.mapped(mapping);
        this.targets = layout.owning.length == 0 ? NO_TARGETS : new @Nullable LoadGroup[layout.owning.length];
        this.lastTargets = layout.owning.length == 0 ? NO_ENTRIES : new @Nullable Entry[layout.owning.length];
        SessionReads outside = session.around();
        this.around = outside == null ? null : new EntityRows(outside, statements, layout, place);
    }

    /** Reads the rows that the session itself knows, when this is for objects that pass by; else null. */
    @Nullable
    EntityRows around() {
        return around;
    }

    /** Takes the objects that rows refer to and that a stream had read, so that the session does not know their values. */
    List<Entry> takeAdopted() {
        List<Entry> taken = adopted;
        adopted = null;
        return taken == null ? List.of() : taken;
    }

    /** Says how many objects will probably come. */
    void expect(int count) {
        group.expect(count);
        known.expect(count);
    }

    /** Says that the rows are locked: what they say counts more than what was read before. */
    void locking() {
        locking = true;
    }

    EntityMapping mapping() {
        return mapping;
    }

    /** The objects that this result gave, each once. */
    LoadGroup group() {
        return group;
    }

    /** The objects that this result gave, those that the session around knows too. */
    List<Entry> entries() {
        if (around == null || around.group.entries().isEmpty()) {
            return group.entries();
        }
        List<Entry> all = new ArrayList<>(group.entries());
        all.addAll(around.group.entries());
        return all;
    }

    /**
     * The objects whose rows were read by this result, each once, and with which relationships come that the mapping wants
     * at once; the others were there before.
     */
    List<Entry> followed() {
        return followed;
    }

    /** Whether the object of the present row is there. */
    boolean knows(ResultSet rows) throws SQLException {
        Object id = idType.read(rows, idColumn);
        return id != null && known.find(id) != null;
    }

    /** The object of the present row, null where an outer join found none. */
    @Nullable
    Entry read(ResultSet rows) throws SQLException {
        return around != null && around.knows(rows) ? around.readOwn(rows) : readOwn(rows);
    }

    /** The same, for a row that the session around does not know. */
    @Nullable
    Entry readOwn(ResultSet rows) throws SQLException {
        Object id = idType.read(rows, idColumn);
        if (id == null) {
            return null;
        }
        Entry entry = known.find(id);
        admitted = entry == null;
        if (entry == null) {
            entry = admit(rows, id);
        } else if (entry.unread()) {
            hydrate(rows, entry);
            finishInstance(entry);
        } else if (asks(entry) && entry.state() == Entry.State.PERSISTENT) {
            refresh(rows, entry);
        }
        if (entry.group() != group) {
            group.add(entry);
        }
        return entry;
    }

    /** Whether the session had no object for the row that was read last. */
    boolean admitted() {
        return admitted;
    }

    private Object instantiate(EntityLayout of, Object id) {
        return of.lazyInverse ? statements.instances().create(inverseState(of, id)) : of.mapping.instantiate();
    }

    private Entry admit(ResultSet rows, Object id) throws SQLException {
        Object passed = context.passing().find(mapping, id);
        if (passed != null) {
            Entry entry = context.admit(mapping, id, passed);
            hydrate(rows, entry);
            finishInstance(entry);
            return entry;
        }
        Object entity = instantiate(layout, id);
        @Nullable Object[] state = readBasics(rows, id, entity);
        Entry entry = context.admit(known, new Entry(mapping, id, entity, state, group));
        group.added(entry);
        readToOnes(rows, entity, state);
        makeCollections(entry);
        for (ToOneAttribute toOne : layout.inverse) {
            state[toOne.slot()] = Entry.UNREAD;
        }
        loaded(entry);
        return entry;
    }

    private LazyState inverseState(EntityLayout of, Object id) {
        EntityMapping entity = of.mapping;
        LazyState state = new LazyState(entity, id, new LazyState.Origin(entity.name(), ""), session.loader());
        for (ToOneAttribute toOne : of.inverse) {
            if (!toOne.relationship().eager()) {
                state.await(toOne);
            }
        }
        return state;
    }

    /** A reference whose row is now read has nothing more to load, unless it has lazy inverse sides. */
    private void finishInstance(Entry entry) {
        if (entry.entity() instanceof LazyInstance lazy) {
            lazy.rowan$state(layout.lazyInverse ? inverseState(layout, idOf(entry)) : null);
        }
    }

    private static Object idOf(Entry entry) {
        Object id = entry.id();
        if (id == null) {
            throw new IllegalStateException("a row without id");
        }
        return id;
    }

    /** Whether an object that is there takes what its row says: when it is old, or its row is locked just now. */
    private boolean asks(Entry entry) {
        return !context.fresh(entry) || locking && entry.group() != group;
    }

    private void refresh(ResultSet rows, Entry entry) throws SQLException {
        BasicAttribute version = mapping.version();
        if (Snapshots.changes(entry) == null) {
            overwrite(rows, entry);
        } else if (locking && version != null) {
            int column = columns[mapping.basics().indexOf(version)];
            Object read = version.type().read(rows, column);
            if (!VersionChecks.same(entry, read)) {
                throw VersionChecks.stale(mapping, List.of(entry), Collections.singletonMap(entry, read));
            }
        }
    }

    /** Reads the row into the object anew, and lets its lazy inverse sides be read at their next touch. */
    void overwrite(ResultSet rows, Entry entry) throws SQLException {
        hydrate(rows, entry);
        @Nullable Object[] snapshot = entry.snapshot();
        if (entry.entity() instanceof LazyInstance && snapshot != null) {
            finishInstance(entry);
            for (ToOneAttribute toOne : layout.inverse) {
                if (!toOne.relationship().eager()) {
                    toOne.set(entry.entity(), null);
                    snapshot[toOne.slot()] = Entry.UNREAD;
                }
            }
        }
    }

    /** Reads the row into the object, whatever the object holds. */
    void hydrate(ResultSet rows, Entry entry) throws SQLException {
        Object entity = entry.entity();
        @Nullable Object[] former = entry.snapshot();
        @Nullable Object[] state = readBasics(rows, idOf(entry), entity);
        readToOnes(rows, entity, state);
        if (former == null) {
            makeCollections(entry);
        }
        for (ToManyAttribute toMany : layout.collections) {
            state[toMany.slot()] = former == null ? null : former[toMany.slot()];
        }
        for (ToOneAttribute toOne : layout.inverse) {
            state[toOne.slot()] = former == null ? Entry.UNREAD : former[toOne.slot()];
        }
        entry.snapshot(state);
        context.markRead(entry);
        loaded(entry);
    }

    private void loaded(Entry entry) {
        context.noteLoaded(entry);
        if (layout.eager) {
            followed.add(entry);
        }
    }

    /** Reads the row as the snapshot of an object that keeps its values; one that was never read takes the row's. */
    void snapshot(ResultSet rows, Entry entry) throws SQLException {
        Object entity = entry.entity();
        LazyState lazy = entity instanceof LazyInstance instance ? instance.rowan$state() : null;
        if (lazy != null && lazy.unread()) {
            hydrate(rows, entry);
            finishInstance(entry);
            return;
        }
        @Nullable Object[] state = new @Nullable Object[layout.width];
        for (int i = 0; i < layout.types.length; i++) {
            state[layout.slots[i]] = layout.types[i].read(rows, columns[i]);
        }
        for (int i = 0; i < layout.owning.length; i++) {
            ToOneAttribute toOne = layout.owning[i];
            Object id = targetId(rows, i);
            Object read = id == null ? null : reference(toOne, toOne.target(), id, i);
            state[toOne.slot()] = Reattachment.sameTarget(toOne, entity, read);
        }
        for (ToOneAttribute toOne : layout.inverse) {
            state[toOne.slot()] = Reattachment.storedInverse(context, toOne, entity);
        }
        if (lazy != null) {
            lazy.attach(session.loader());
        }
        entry.snapshot(state);
        context.markRead(entry);
    }

    /** Reads the row's own columns into an object; what was read, by slot. */
    private @Nullable Object[] readBasics(ResultSet rows, Object id, Object entity) throws SQLException {
        @Nullable Object[] state = new @Nullable Object[layout.width];
        state[layout.slots[layout.id]] = id;
        layout.basics[layout.id].set(entity, id);
        mapping.readRow(rows, plan, entity, state);
        for (int i : layout.inside) {
            state[layout.slots[i]] = layout.types[i].read(rows, columns[i]);
        }
        if (layout.embedded) {
            mapping.writeEmbedded(entity, state);
            Snapshots.copyMutable(layout.mapping, state);
        }
        return state;
    }

    private void readToOnes(ResultSet rows, Object entity, @Nullable Object[] state) throws SQLException {
        for (int i = 0; i < layout.owning.length; i++) {
            ToOneAttribute toOne = layout.owning[i];
            Object id = targetId(rows, i);
            Object value = id == null ? null : reference(toOne, toOne.target(), id, i);
            state[toOne.slot()] = value;
            toOne.set(entity, value);
        }
    }

    private @Nullable Object targetId(ResultSet rows, int index) throws SQLException {
        return layout.keyTypes[index].read(rows, columns[layout.types.length + index]);
    }

    private Object reference(ToOneAttribute toOne, EntityMapping target, Object id, int index) {
        Entry last = lastTargets[index];
        if (last != null && id.equals(last.id())) {
            return last.entity();
        }
        Entry known = context.find(target, id);
        if (known != null) {
            if (known.unread() && known.group() == null && context.owns(known)) {
                targetGroup(index).add(known);
            }
            lastTargets[index] = known;
            return known.entity();
        }
        Object passed = context.passing().find(target, id);
        if (passed != null) {
            adopt(context.admit(target, id, passed), index);
            return passed;
        }
        Object instance;
        if (toOne.relationship().eager()) {
            instance = instantiate(statements.layout(target), id);
            target.setId(instance, id);
        } else {
            instance = lazyReference(target, id, layout.origins[index]);
        }
        targetGroup(index).add(context.admit(target, id, instance));
        return instance;
    }

    /** An object of a stream stays the one of its row. What the session takes over is read, so that it knows what changes. */
    private void adopt(Entry entry, int index) {
        LazyState lazy = entry.entity() instanceof LazyInstance instance ? instance.rowan$state() : null;
        boolean unread = lazy != null && lazy.unread();
        if (lazy != null && unread) {
            lazy.attach(session.loader());
        }
        if (unread || session.around() != null) {
            targetGroup(index).add(entry);
        } else {
            List<Entry> all = adopted == null ? new ArrayList<>() : adopted;
            all.add(entry);
            adopted = all;
        }
    }

    Object lazyReference(EntityMapping target, Object id, LazyState.Origin origin) {
        return statements.instances().create(new LazyState(target, id, origin, session.loader()).markUnread());
    }

    private LoadGroup targetGroup(int index) {
        LoadGroup known = targets[index];
        if (known == null) {
            known = new LoadGroup();
            targets[index] = known;
        }
        return known;
    }

    private void makeCollections(Entry entry) {
        ToManyAttribute[] toManys = layout.collections;
        if (toManys.length == 0) {
            return;
        }
        @Nullable LazyCollection[] collections = new @Nullable LazyCollection[toManys.length];
        for (int i = 0; i < collections.length; i++) {
            collections[i] = collection(session, entry, toManys[i]);
            toManys[i].set(entry.entity(), collections[i]);
        }
        entry.collections(collections);
    }

    static LazyCollection collection(SessionReads session, Entry entry, ToManyAttribute attribute) {
        CollectionState state = new CollectionState(entry.mapping(), entry.entity(), attribute, session.loader());
        return LazyCollection.of(state, attribute.shape().kind());
    }
}
