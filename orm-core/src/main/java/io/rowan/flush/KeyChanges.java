package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.dialect.Feature;
import io.rowan.error.FlushException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assigned ids that change. The row's own update writes the new key. Rows that refer to it follow by the database's {@code
 * on update cascade} where the mapping says so and the database keeps foreign keys; else they are found by one select, hold null meanwhile, and get the new key
 * when the plan is done.
 */
final class KeyChanges {
    private final SessionWrites session;
    private final PersistenceContext context;
    private final FlushStatements statements;
    private final ChangeSet changes;
    private final boolean cascades;
    private final boolean kept;
    private final Map<EntityMapping, Map<Object, EntityChange>> byFormerKey = new LinkedHashMap<>();
    private final List<Follower> followers = new ArrayList<>();

    /** A row that refers to one whose key changes. */
    private record Follower(ReferringKey key, Object id, EntityChange target) {}

    KeyChanges(SessionWrites session, FlushStatements statements, ChangeSet changes) {
        this.session = session;
        this.context = session.context();
        this.statements = statements;
        this.changes = changes;
        this.cascades = statements.dialect().supports(Feature.UPDATE_CASCADE);
        this.kept = statements.dialect().supports(Feature.FOREIGN_KEYS);
    }

    /** Finds and checks the changes of keys. */
    void find() {
        if (!changes.rekeyed()) {
            return;
        }
        for (EntityChange change : changes.changes()) {
            if (change.rekeyed()) {
                check(change);
                byFormerKey
                        .computeIfAbsent(change.entry().mapping(), m -> new LinkedHashMap<>())
                        .put(change.formerId(), change);
            }
        }
    }

    private void check(EntityChange change) {
        Entry entry = change.entry();
        EntityMapping mapping = entry.mapping();
        Object id = mapping.idOf(entry.entity());
        String what = entry.label() + " has the id " + id + " now";
        if (!mapping.id().assigned()) {
            throw new FlushException(what + ", but a generated id never changes. Set it back, or delete the object and"
                    + " add a new one.");
        }
        Entry other = id == null ? null : context.find(mapping, id);
        EntityChange others = other == null ? null : changes.find(other);
        boolean taken = other != null && other != entry && other.alive() && (others == null || !others.rekeyed());
        if (id == null || taken) {
            throw new FlushException(
                    what + (id == null ? ", and no row has that" : ", which another object of this" + " session has")
                            + ". Set another one, or delete that object.");
        }
    }

    /** Lets the objects be found by their new keys, which are also what other rows write from now on. */
    void identify() {
        byFormerKey
                .values()
                .forEach(all -> all.values().forEach(each -> {
                    Object id = each.entry().mapping().idOf(each.entry().entity());
                    if (id != null) {
                        context.identify(each.entry(), id);
                    }
                }));
    }

    /** Lets referring rows go that would keep the key from changing. */
    void release() {
        byFormerKey.forEach((mapping, targets) -> {
            for (ReferringKey key : context.mappings().referringKeys().to(mapping)) {
                if (!key.followsUpdates() || !cascades) {
                    release(key, targets);
                }
            }
        });
    }

    private void release(ReferringKey key, Map<Object, EntityChange> targets) {
        List<Follower> found = referring(key, targets);
        EntityMapping holder = key.holder();
        boolean free = holder != null
                && (key.column().nullable() || key.constraint() == null || key.followsUpdates() && !kept);
        if (!found.isEmpty() && !free) {
            throw refused(key, found);
        }
        if (holder != null && key.column().nullable()) {
            List<@Nullable Object[]> batch = new ArrayList<>();
            found.forEach(each -> batch.add(new @Nullable Object[] {null, each.id}));
            statements.batch(
                    session, statements.patch(holder, List.of(key.column().name())), batch);
        }
        followers.addAll(found);
    }

    private List<Follower> referring(ReferringKey key, Map<Object, EntityChange> targets) {
        List<Object> ids = new ArrayList<>(targets.keySet());
        ColumnType<?> type = key.column().type();
        EntityMapping holder = key.holder();
        ColumnType<?> idType = holder == null ? type : holder.id().attribute().type();
        List<Follower> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += StepExecutor.BATCH) {
            Object[] values = ids.subList(from, Math.min(from + StepExecutor.BATCH, ids.size()))
                    .toArray();
            session.transaction().forEachRow(statements.referring(key, values.length), values, row -> {
                EntityChange target = targets.get(type.read(row, 1));
                Object id = idType.read(row, 2);
                if (target != null && id != null) {
                    found.add(new Follower(key, id, target));
                }
            });
        }
        return found;
    }

    private FlushException refused(ReferringKey key, List<Follower> found) {
        EntityChange target = found.get(0).target;
        return new FlushException("The key of " + target.entry().mapping().name() + "#" + target.formerId()
                + " is to change, but " + found.size() + " rows of table "
                + key.table().name() + " refer to it by " + key.column().name() + remedy(key));
    }

    private String remedy(ReferringKey key) {
        EntityMapping holder = key.holder();
        String database = statements.dialect().name();
        if (!kept && holder == null) {
            return ", and " + database + " keeps no foreign keys by which it would change them too. Empty the"
                    + " collection and flush, then change the key and fill it again.";
        }
        String attribute =
                holder == null ? "the relationship of the join table" : holder.name() + "." + key.attribute();
        return ", which can't be null meanwhile. "
                + (cascades || !kept
                        ? "Map " + attribute + " with @OnUpdateCascade, so that the database changes them too."
                        : database + " changes no key that refers to another. Let " + attribute
                                + " be null meanwhile (its column nullable), or add a new object and delete the old one.");
    }

    /** Lets the rows that were let go refer to the new keys, unless the flush has written them otherwise. */
    void follow() {
        Map<ReferringKey, List<@Nullable Object[]>> batches = new LinkedHashMap<>();
        for (Follower each : followers) {
            EntityMapping holder = each.key.holder();
            Object id = holder == null ? null : idNow(holder, each);
            if (id != null) {
                batches.computeIfAbsent(each.key, k -> new ArrayList<>())
                        .add(new @Nullable Object[] {each.target.entry().id(), id});
            }
        }
        batches.forEach((key, batch) -> {
            EntityMapping holder = key.holder();
            if (holder != null) {
                statements.batch(
                        session, statements.patch(holder, List.of(key.column().name())), batch);
            }
        });
    }

    /** The id by which a referring row is found now; null where the flush has deleted it or let it refer elsewhere. */
    private @Nullable Object idNow(EntityMapping holder, Follower follower) {
        EntityChange own = byFormerKey.getOrDefault(holder, Map.of()).get(follower.id);
        Entry entry = own == null ? context.find(holder, follower.id) : own.entry();
        EntityChange change = own != null || entry == null ? own : changes.find(entry);
        if (entry == null || change == null) {
            return follower.id;
        }
        boolean writes = follower.key.attribute() instanceof ToOneAttribute toOne
                ? change.changed(toOne.slot())
                : change.foreignKeys().containsKey(follower.key.column());
        return change.kind() != RowChange.Kind.UPDATE || writes ? null : entry.id();
    }

    /** A plain attribute on the column of a relationship follows in memory. */
    void share() {
        byFormerKey.forEach((mapping, targets) -> {
            for (ReferringKey key : context.mappings().referringKeys().to(mapping)) {
                if (key.holder() != null && key.attribute() instanceof ToOneAttribute toOne) {
                    for (int[] pair : statements.layout(key.holder()).shared()) {
                        if (pair[1] == toOne.slot()) {
                            share(key.holder(), pair);
                        }
                    }
                }
            }
        });
    }

    private void share(EntityMapping holder, int[] pair) {
        for (Entry entry : context.entries(holder)) {
            @Nullable Object[] snapshot = entry.snapshot();
            Object target = snapshot == null ? null : snapshot[pair[1]];
            Entry reached = target == null ? null : context.entryOf(target);
            EntityChange change = reached == null ? null : changes.find(reached);
            if (snapshot != null && change != null && change.rekeyed()) {
                context.undoLog().record(entry);
                @Nullable Object[] now = snapshot.clone();
                now[pair[0]] = change.entry().id();
                entry.snapshot(now);
                holder.attributes().get(pair[0]).set(entry.entity(), now[pair[0]]);
            }
        }
    }
}
