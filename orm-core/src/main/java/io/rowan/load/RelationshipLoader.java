package io.rowan.load;

import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.error.EntityNotFoundException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import io.rowan.query.LoadOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Loads relationships of many objects at once: those that the options of a query or the mapping want with the result,
 * and those that are touched later. One statement a relationship and list of at most 500 ids, never one a row.
 */
public final class RelationshipLoader {
    private final SessionReads session;
    private final PersistenceContext context;
    private final FetchByKeys fetch;
    private final @Nullable RelationshipLoader around;

    /**
     * Makes a loader.
     *
     * @param session the session that is read for
     * @param statements the factory's statements
     * @param around the session's own loader, when this is for objects that pass by in a stream; else null
     */
    public RelationshipLoader(SessionReads session, LoadStatements statements, @Nullable RelationshipLoader around) {
        this.session = session;
        this.around = around;
        this.context = session.context();
        this.fetch = new FetchByKeys(session, statements);
    }

    FetchByKeys fetch() {
        return fetch;
    }

    /**
     * What the session itself loads with.
     *
     * @return its loader, when this is for objects that pass by in a stream; else null
     */
    @Nullable
    RelationshipLoader around() {
        return around;
    }

    /** Loads what a plan wants with the objects of a result, and what the mapping wants with those read just now. */
    void complete(EntityRows rows, FetchPlan plan) {
        EntityMapping mapping = rows.mapping();
        readAdopted(rows);
        for (ToOneAttribute toOne : mapping.toOnes()) {
            completeToOne(rows, toOne, plan.find(toOne));
        }
        for (ToManyAttribute toMany : mapping.toManys()) {
            completeToMany(rows, toMany, plan.find(toMany));
        }
        EntityRows outside = rows.around();
        if (around != null && outside != null && !outside.group().entries().isEmpty()) {
            around.complete(outside, plan);
        }
    }

    /** Reads what rows refer to and a stream had read before. */
    void readAdopted(EntityRows rows) {
        List<Entry> adopted = rows.takeAdopted();
        if (adopted.isEmpty()) {
            return;
        }
        Map<EntityMapping, List<Entry>> byMapping = new LinkedHashMap<>();
        for (Entry entry : adopted) {
            byMapping.computeIfAbsent(entry.mapping(), m -> new ArrayList<>()).add(entry);
        }
        byMapping.forEach((mapping, entries) -> loadUnread(mapping, entries, FetchPlan.EMPTY));
    }

    private void completeToOne(EntityRows rows, ToOneAttribute toOne, FetchPlan.@Nullable Fetch wanted) {
        if (wanted != null && wanted.strategy() == LoadOption.Strategy.RAISE) {
            raise(rows, toOne);
            return;
        }
        if (wanted == null && !toOne.relationship().eager()) {
            return;
        }
        FetchPlan next = wanted == null ? FetchPlan.EMPTY : wanted.next();
        List<Entry> owners = wanted == null ? rows.followed() : rows.group().entries();
        if (owners.isEmpty()) {
            return;
        }
        if (toOne.owning()) {
            loadTargets(owners, toOne, next);
        } else {
            loadInverses(toOne, owners, next);
        }
    }

    private void loadTargets(List<Entry> owners, ToOneAttribute toOne, FetchPlan next) {
        Set<Entry> unread = new LinkedHashSet<>();
        Set<Entry> read = new LinkedHashSet<>();
        for (Entry owner : owners) {
            Object value = toOne.get(owner.entity());
            Entry target = value == null ? null : context.entryOf(value);
            if (target != null && target.unread()) {
                unread.add(target);
            } else if (target != null && !next.isEmpty()) {
                read.add(target);
            }
        }
        if (!unread.isEmpty()) {
            List<Entry> wanted = new ArrayList<>(unread);
            loadUnread(toOne.target(), wanted, next);
            requireAll(wanted, toOne);
        }
        followOn(toOne.target(), read, next);
    }

    private static void requireAll(List<Entry> entries, ToOneAttribute toOne) {
        for (Entry entry : entries) {
            if (entry.unread()) {
                throw new EntityNotFoundException(toOne.name() + " refers to " + entry.label()
                        + ", which is not in table " + entry.mapping().table().name()
                        + ". Add a foreign key to the database so that references cannot dangle.");
            }
        }
    }

    /** Loads further relationships of objects that were there before. */
    private void followOn(EntityMapping mapping, Set<Entry> entries, FetchPlan next) {
        if (entries.isEmpty()) {
            return;
        }
        EntityRows rows = fetch.rows(mapping);
        EntityRows outside = rows.around();
        for (Entry entry : entries) {
            EntityRows its = outside == null || context.owns(entry) ? rows : outside;
            its.group().entries().add(entry);
        }
        complete(rows, next);
    }

    /** Reads the rows of references. */
    void loadUnread(EntityMapping mapping, List<Entry> entries, FetchPlan next) {
        EntityRows rows = fetch.unread(mapping, entries);
        complete(rows, next);
    }

    private void completeToMany(EntityRows rows, ToManyAttribute toMany, FetchPlan.@Nullable Fetch wanted) {
        if (wanted != null && wanted.strategy() == LoadOption.Strategy.RAISE) {
            raise(rows, toMany);
            return;
        }
        if (wanted == null && !toMany.relationship().eager()) {
            return;
        }
        FetchPlan next = wanted == null ? FetchPlan.EMPTY : wanted.next();
        List<Entry> owners = wanted == null ? rows.followed() : rows.group().entries();
        List<Entry> missing = new ArrayList<>();
        Set<Entry> there = new LinkedHashSet<>();
        for (Entry owner : owners) {
            LazyCollection collection = collection(owner, toMany);
            if (collection == null) {
                continue;
            }
            if (stale(collection, owner)) {
                missing.add(owner);
            } else if (!next.isEmpty()) {
                addEntries(collection, there);
            }
        }
        if (!missing.isEmpty()) {
            loadCollections(toMany, missing, next);
        }
        followOn(toMany.target(), there, next);
    }

    private void addEntries(LazyCollection collection, Set<Entry> into) {
        for (Object element : collection.elements()) {
            Entry entry = context.entryOf(element);
            if (entry != null) {
                into.add(entry);
            }
        }
    }

    /** The collection that stands for a relationship of an object. */
    static @Nullable LazyCollection collection(Entry owner, ToManyAttribute toMany) {
        @Nullable LazyCollection @Nullable [] collections = owner.collections();
        return collections == null
                ? null
                : collections[owner.mapping().toManys().indexOf(toMany)];
    }

    /** Whether a collection is to be read: never read, or read in an earlier transaction and not changed since. */
    boolean stale(LazyCollection collection, Entry owner) {
        if (!collection.state().loaded()) {
            return true;
        }
        ToManyAttribute attribute = collection.state().attribute();
        if (attribute == null || collection.state().epoch() == context.epoch()) {
            return false;
        }
        BitSet changed = Snapshots.changes(owner);
        return changed == null || !changed.get(attribute.slot());
    }

    /** Loads a collection for all the given owners, and what a plan wants with its elements. */
    void loadCollections(ToManyAttribute toMany, List<Entry> owners, FetchPlan next) {
        EntityRows rows = fetch.collections(toMany, owners);
        complete(rows, next);
    }

    /** Loads the inverse side of a one-to-one relationship for all the given owners that lack it. */
    void loadInverses(ToOneAttribute inverse, List<Entry> owners, FetchPlan next) {
        List<Entry> missing = new ArrayList<>();
        for (Entry owner : owners) {
            @Nullable Object[] snapshot = owner.snapshot();
            if (snapshot != null && snapshot[inverse.slot()] == Entry.UNREAD) {
                missing.add(owner);
            }
        }
        if (!missing.isEmpty()) {
            complete(fetch.inverses(inverse, missing), next);
        }
    }

    private static void raise(EntityRows rows, Attribute attribute) {
        for (Entry owner : rows.group().entries()) {
            if (attribute instanceof ToManyAttribute toMany) {
                LazyCollection collection = collection(owner, toMany);
                if (collection != null && !collection.state().loaded()) {
                    collection.state().raise();
                }
            } else {
                raise(owner, (ToOneAttribute) attribute);
            }
        }
    }

    private static void raise(Entry owner, ToOneAttribute toOne) {
        Object holder = toOne.owning() ? toOne.get(owner.entity()) : owner.entity();
        LazyState state = holder instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        if (state == null) {
            return;
        }
        if (!toOne.owning()) {
            state.raise(toOne);
        } else if (state.unread()) {
            state.raise();
        }
    }

    /**
     * The session that is read for.
     *
     * @return its objects and its transaction
     */
    public SessionReads session() {
        return session;
    }
}
