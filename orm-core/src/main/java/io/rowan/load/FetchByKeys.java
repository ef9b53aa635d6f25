package io.rowan.load;

import io.rowan.context.Entry;
import io.rowan.context.EntryCollections;
import io.rowan.context.PersistenceContext;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.RowAction;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import io.rowan.readthrough.CacheKeys;
import io.rowan.readthrough.TransactionCache;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs the statements that read rows by lists of keys, at most 500 a statement. */
final class FetchByKeys {
    private final SessionReads session;
    private final PersistenceContext context;
    private final LoadStatements statements;

    FetchByKeys(SessionReads session, LoadStatements statements) {
        this.session = session;
        this.context = session.context();
        this.statements = statements;
    }

    EntityRows rows(EntityMapping mapping) {
        return new EntityRows(session, statements, mapping, 1);
    }

    /** Says how a list of so many keys is asked for. */
    private interface Statement {
        RenderedSql of(int length);
    }

    private void run(List<Object> keys, Statement statement, RowAction action) {
        for (int from = 0; from < keys.size(); from += LoadStatements.MAX_IDS) {
            int count = Math.min(LoadStatements.MAX_IDS, keys.size() - from);
            int padded = LoadStatements.padded(count);
            @Nullable Object[] values = new @Nullable Object[padded];
            for (int i = 0; i < padded; i++) {
                values[i] = keys.get(from + Math.min(i, count - 1));
            }
            session.transaction().forEachRow(statement.of(padded), values, action);
        }
    }

    /** Reads rows by their ids; objects that are there and fresh stay as they are. */
    EntityRows byIds(EntityMapping mapping, List<Object> ids, SqlSelect.@Nullable Lock lock) {
        TransactionCache cache = session.cache();
        if (cache != null && lock == null && cache.serves(mapping)) {
            return new CachedRows(cache, mapping).read(ids, this);
        }
        SqlSelect.Lock clause = lock(mapping, ids, lock);
        EntityRows rows = rows(mapping);
        if (lock != null) {
            rows.locking();
        }
        run(ids, length -> statements.byIds(mapping, length, clause), rows::read);
        return rows;
    }

    /** Gives rows by their ids to something that reads them. */
    void eachById(EntityMapping mapping, List<Object> ids, RowAction action) {
        run(ids, length -> statements.byIds(mapping, length, null), action);
    }

    /** Locks rows, unless the select that reads them does; gives the lock that this select takes. */
    private SqlSelect.@Nullable Lock lock(EntityMapping mapping, List<Object> ids, SqlSelect.@Nullable Lock wanted) {
        RowLocks locks = new RowLocks(session.transaction(), statements.dialect());
        SqlSelect.Lock lock = RowLocks.offered(statements.dialect(), wanted);
        if (!locks.needed(lock)) {
            return lock;
        }
        locks.take(mapping.table(), ids, lock);
        return null;
    }

    /** Reads the versions of the rows of objects; null for each row of an entity without versions. */
    Map<Entry, @Nullable Object> versions(EntityMapping mapping, List<Entry> entries, SqlSelect.@Nullable Lock lock) {
        Map<Object, Entry> byId = byId(entries);
        List<Object> ids = new ArrayList<>(byId.keySet());
        SqlSelect.Lock clause = lock(mapping, ids, lock);
        ColumnType<Object> idType = mapping.id().attribute().type();
        BasicAttribute version = mapping.version();
        Map<Entry, @Nullable Object> found = new IdentityHashMap<>();
        run(ids, length -> statements.versions(mapping, length, clause), row -> {
            Entry entry = byId.get(idType.read(row, 1));
            if (entry != null) {
                found.put(entry, version == null ? null : version.type().read(row, 2));
            }
        });
        return found;
    }

    EntityRows unread(EntityMapping mapping, List<Entry> entries) {
        List<Object> ids = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            ids.add(idOf(entry));
        }
        return byIds(mapping, ids, null);
    }

    /** Reads rows into objects that are there, whatever these hold, and tells which were found. */
    EntityRows overwrite(EntityMapping mapping, List<Entry> entries, List<Entry> found) {
        EntityRows rows = rows(mapping);
        Map<Object, Entry> byId = byId(entries);
        ColumnType<Object> idType = mapping.id().attribute().type();
        int idColumn = mapping.basics().indexOf(mapping.id().attribute()) + 1;
        run(new ArrayList<>(byId.keySet()), length -> statements.byIds(mapping, length, null), row -> {
            Entry entry = byId.remove(idType.read(row, idColumn));
            if (entry != null) {
                rows.overwrite(row, entry);
                found.add(entry);
                EntryCollections.discard(entry);
            }
        });
        return rows;
    }

    /** Reads rows as snapshots of objects that keep their values. */
    EntityRows snapshots(EntityMapping mapping, List<Entry> entries) {
        EntityRows rows = rows(mapping);
        Map<Object, Entry> byId = byId(entries);
        ColumnType<Object> idType = mapping.id().attribute().type();
        int idColumn = mapping.basics().indexOf(mapping.id().attribute()) + 1;
        run(new ArrayList<>(byId.keySet()), length -> statements.byIds(mapping, length, null), row -> {
            Entry entry = byId.remove(idType.read(row, idColumn));
            if (entry != null) {
                rows.snapshot(row, entry);
            }
        });
        return rows;
    }

    static Object idOf(Entry entry) {
        Object id = entry.id();
        if (id == null) {
            throw new IllegalStateException(entry + " has no row yet");
        }
        return id;
    }

    private static Map<Object, Entry> byId(List<Entry> owners) {
        Map<Object, Entry> byId = new LinkedHashMap<>();
        for (Entry owner : owners) {
            byId.put(idOf(owner), owner);
        }
        return byId;
    }

    /** Fills a collection of each owner. */
    EntityRows collections(ToManyAttribute toMany, List<Entry> owners) {
        TransactionCache cache = session.cache();
        if (cache != null && cache.serves(toMany.target()) && cache.serves(CacheKeys.tables(toMany))) {
            return new CachedMembers(cache, toMany, context).read(owners, this);
        }
        return collections(toMany, owners, rows(toMany.target()), null);
    }

    /** The same from the database, seen by a witness if there is one. */
    EntityRows collections(
            ToManyAttribute toMany, List<Entry> owners, EntityRows rows, @Nullable CachedMembers witness) {
        CollectionPlan plan = statements.plan(toMany);
        ColumnType<Object> idType = owners.get(0).mapping().id().attribute().type();
        GatheredElements found = new GatheredElements(owners);
        rows.expect(plan.elements(owners.size()));
        run(new ArrayList<>(found.ids()), length -> statements.byOwners(toMany, idType, length), row -> {
            Entry element = rows.read(row);
            GatheredElements.OfOwner its = found.find(idType.read(row, plan.ownerColumn()));
            if (element != null && its != null) {
                if (witness != null) {
                    witness.saw(row, element, its.owner());
                }
                its.addMember(element);
            }
        });
        int count = 0;
        for (GatheredElements.OfOwner each : found.all()) {
            fill(each.owner(), toMany, each.elements());
            count += each.elements().size();
        }
        plan.gave(owners.size(), count);
        return rows;
    }

    /** Puts elements that were read into an object's collection. */
    void fill(Entry owner, ToManyAttribute toMany, List<Object> elements) {
        LazyCollection collection = RelationshipLoader.collection(owner, toMany);
        @Nullable Object[] snapshot = owner.snapshot();
        if (collection == null || snapshot == null) {
            return;
        }
        collection.fill(elements);
        context.markRead(collection);
        snapshot[toMany.slot()] = collection.elements().toArray();
    }

    /** Reads the owning side of a one-to-one relationship for objects of the inverse side. */
    EntityRows inverses(ToOneAttribute inverse, List<Entry> owners) {
        EntityMapping target = inverse.target();
        ToOneAttribute owning = (ToOneAttribute) inverse.otherSide();
        if (owning == null) {
            throw new IllegalStateException(inverse + " has no owning side");
        }
        EntityRows rows = rows(target);
        List<Object> ids = new ArrayList<>(byId(owners).keySet());
        ColumnType<Object> idType = owners.get(0).mapping().id().attribute().type();
        run(ids, length -> statements.byInverse(owning, idType, target, length), rows::read);
        Map<Object, Object> byOwner = new IdentityHashMap<>();
        for (Entry entry : rows.entries()) {
            @Nullable Object[] snapshot = entry.snapshot();
            Object owner = snapshot == null ? null : snapshot[owning.slot()];
            if (owner != null) {
                byOwner.put(owner, entry.entity());
            }
        }
        for (Entry owner : owners) {
            settle(owner, inverse, byOwner.get(owner.entity()));
        }
        return rows;
    }

    void settle(Entry owner, ToOneAttribute inverse, @Nullable Object value) {
        @Nullable Object[] snapshot = context.undoLog().beforeRead(owner);
        if (snapshot == null) {
            return;
        }
        snapshot[inverse.slot()] = value;
        if (inverse.get(owner.entity()) == null) {
            inverse.set(owner.entity(), value);
        }
        if (owner.entity() instanceof LazyInstance lazy) {
            LazyState state = lazy.rowan$state();
            if (state != null) {
                state.settled(inverse);
                if (state.inverses().isEmpty() && !state.unread()) {
                    lazy.rowan$state(null);
                }
            }
        }
    }
}
