package io.rowan.load;

import io.rowan.compile.FetchPlan;
import io.rowan.context.Detachment;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.proxy.LazyState;
import io.rowan.sql.SqlSelect;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds objects by id: in the session where they are fresh, else in the database. */
public final class EntityFinder {
    private final PersistenceContext context;
    private final RelationshipLoader relationships;

    /**
     * Makes a finder.
     *
     * @param relationships runs the statements
     */
    public EntityFinder(RelationshipLoader relationships) {
        this.relationships = relationships;
        this.context = relationships.session().context();
    }

    /**
     * The object of a row.
     *
     * @param mapping the entity
     * @param id the row's id
     * @param lock a lock to take on the row, which always asks the database; null for none
     * @return its entry, null when there is no such row or it is deleted here
     */
    public @Nullable Entry find(EntityMapping mapping, Object id, SqlSelect.@Nullable Lock lock) {
        Entry known = context.find(mapping, id);
        if (known != null) {
            if (!known.alive()) {
                return null;
            }
            boolean here = !known.unread() && context.fresh(known) || known.state() != Entry.State.PERSISTENT;
            if (here && lock == null) {
                return known;
            }
        }
        load(mapping, List.of(id), lock);
        Entry found = context.find(mapping, id);
        if (found == null || found.unread()) {
            return null;
        }
        if (!context.fresh(found)) {
            return gone(found);
        }
        return found;
    }

    /** A stale object whose row was asked for and did not come is gone, unless changes of it wait to be written. */
    private @Nullable Entry gone(Entry entry) {
        if (Snapshots.changes(entry) != null) {
            return entry;
        }
        context.evict(entry);
        return null;
    }

    /**
     * The objects of several rows, read in lists of at most 500 ids.
     *
     * @param mapping the entity
     * @param ids the ids
     * @return an entry or null for each id, in order
     */
    public List<@Nullable Entry> findAll(EntityMapping mapping, List<Object> ids) {
        List<Object> missing = new ArrayList<>();
        for (Object id : new LinkedHashSet<>(ids)) {
            Entry known = context.find(mapping, id);
            boolean here = known != null && !known.unread() && (context.fresh(known) || !known.alive());
            if (!here && (known == null || known.state() == Entry.State.PERSISTENT)) {
                missing.add(id);
            }
        }
        if (!missing.isEmpty()) {
            load(mapping, missing, null);
        }
        List<@Nullable Entry> found = new ArrayList<>(ids.size());
        for (Object id : ids) {
            found.add(present(context.find(mapping, id)));
        }
        return found;
    }

    private @Nullable Entry present(@Nullable Entry entry) {
        if (entry == null || entry.unread() || !entry.alive()) {
            return null;
        }
        return entry.state() == Entry.State.PERSISTENT && !context.fresh(entry) ? gone(entry) : entry;
    }

    private void load(EntityMapping mapping, List<Object> ids, SqlSelect.@Nullable Lock lock) {
        int mark = context.readMark();
        try {
            EntityRows rows = relationships.fetch().byIds(mapping, ids, lock);
            relationships.complete(rows, FetchPlan.EMPTY);
        } catch (RuntimeException e) {
            Detachment.evictSince(context, mark);
            throw e;
        }
    }

    /**
     * Reads rows into objects that are there, whatever these hold.
     *
     * @param mapping the entity
     * @param entries persistent objects of it
     * @return those whose rows were found
     */
    public List<Entry> reread(EntityMapping mapping, List<Entry> entries) {
        List<Entry> found = new ArrayList<>(entries.size());
        EntityRows rows = relationships.fetch().overwrite(mapping, entries, found);
        relationships.complete(rows, FetchPlan.EMPTY);
        return found;
    }

    /**
     * A reference to a row, without SQL unless a stream gave an object of it.
     *
     * @param mapping the entity
     * @param id the row's id
     * @return the object of the row if the session has it, else one that is read when touched
     */
    public Object reference(EntityMapping mapping, Object id) {
        Entry known = context.find(mapping, id);
        if (known == null && context.passing().find(mapping, id) != null) {
            known = find(mapping, id, null);
        }
        if (known != null) {
            return known.entity();
        }
        Object instance = relationships
                .fetch()
                .rows(mapping)
                .lazyReference(mapping, id, new LazyState.Origin(mapping.name(), ""));
        return context.admit(mapping, id, instance).entity();
    }
}
