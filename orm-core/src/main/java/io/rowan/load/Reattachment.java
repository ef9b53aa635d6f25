package io.rowan.load;

import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.StaleObjectException;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of re-attached objects as the snapshots with which the flush compares them: one select for all objects
 * of an entity. The objects keep their values.
 */
public final class Reattachment {
    private final RelationshipLoader relationships;
    private final PersistenceContext context;

    /**
     * Makes a reader.
     *
     * @param relationships runs the statements
     */
    public Reattachment(RelationshipLoader relationships) {
        this.relationships = relationships;
        this.context = relationships.session().context();
    }

    /**
     * Settles all objects that wait for it.
     *
     * @return the objects, persistent now
     * @throws EntityNotFoundException when the row of one is not there
     * @throws StaleObjectException when the row of one has another version
     */
    public List<Entry> run() {
        Map<EntityMapping, List<Entry>> waiting = new LinkedHashMap<>();
        for (Entry entry : context.work().reattached()) {
            waiting.computeIfAbsent(entry.mapping(), m -> new ArrayList<>()).add(entry);
        }
        List<Entry> settled = new ArrayList<>();
        waiting.forEach((mapping, entries) -> {
            relationships.readAdopted(relationships.fetch().snapshots(mapping, entries));
            for (Entry entry : entries) {
                check(mapping, entry);
                context.settle(entry);
                settled.add(entry);
            }
        });
        inverses(settled);
        new ReattachedCollections(relationships).run(settled);
        return settled;
    }

    /** Who is at the inverse side in the database, where the object has another one. */
    private void inverses(List<Entry> settled) {
        Map<ToOneAttribute, List<Entry>> unknown = new LinkedHashMap<>();
        for (Entry entry : settled) {
            @Nullable Object[] snapshot = entry.snapshot();
            for (ToOneAttribute toOne : entry.mapping().toOnes()) {
                boolean open = snapshot != null && snapshot[toOne.slot()] == Entry.UNREAD;
                if (open && toOne.get(entry.entity()) != null) {
                    unknown.computeIfAbsent(toOne, t -> new ArrayList<>()).add(entry);
                }
            }
        }
        unknown.forEach((toOne, owners) -> relationships.loadInverses(toOne, owners, FetchPlan.EMPTY));
    }

    /**
     * Reads the rows of references, also of those that are to be deleted; one whose row is gone stays as it is.
     *
     * @param references the objects
     */
    public void read(List<Entry> references) {
        Map<EntityMapping, List<Entry>> waiting = new LinkedHashMap<>();
        references.forEach(entry ->
                waiting.computeIfAbsent(entry.mapping(), m -> new ArrayList<>()).add(entry));
        FetchByKeys fetch = relationships.fetch();
        waiting.forEach(
                (mapping, entries) -> relationships.complete(fetch.snapshots(mapping, entries), FetchPlan.EMPTY));
    }

    private static void check(EntityMapping mapping, Entry entry) {
        @Nullable Object[] snapshot = entry.snapshot();
        if (snapshot == null) {
            throw new EntityNotFoundException("add(" + entry.label() + "): its id is set, so it was taken for an object"
                    + " with a row, but table " + mapping.table().name()
                    + " has none. Leave the id unset to insert it, or use merge(object).");
        }
        BasicAttribute version = mapping.version();
        if (version == null) {
            return;
        }
        Object own = version.get(entry.entity());
        Object row = snapshot[version.slot()];
        if (!Objects.equals(own, row)) {
            throw new StaleObjectException(
                    mapping.name(),
                    List.of(String.valueOf(entry.id())),
                    entry.label() + " of version " + own + " was added again, but its row has version " + row
                            + ": another transaction has changed it. Read it again and repeat the change.");
        }
    }

    /** The object that a relationship holds counts as unchanged where its id is the row's. */
    static @Nullable Object sameTarget(ToOneAttribute toOne, Object entity, @Nullable Object read) {
        Object now = toOne.get(entity);
        if (now == null || read == null) {
            return read;
        }
        Object id = toOne.target().idOf(now);
        return id != null && id.equals(toOne.target().idOf(read)) ? now : read;
    }

    /** The inverse side counts as stored where its owning side agrees, and so does one that was read as null. */
    static @Nullable Object storedInverse(PersistenceContext context, ToOneAttribute inverse, Object entity) {
        Object now = inverse.get(entity);
        if (now == null) {
            LazyState state = entity instanceof LazyInstance lazy ? lazy.rowan$state() : null;
            return state != null && state.inverses().contains(inverse) ? Entry.UNREAD : null;
        }
        Entry entry = context.entryOf(now);
        boolean isNew = entry == null ? inverse.target().idOf(now) == null : entry.state() == Entry.State.PENDING;
        if (isNew || !(inverse.otherSide() instanceof ToOneAttribute owning)) {
            return Entry.UNREAD;
        }
        boolean unread = now instanceof LazyInstance lazy && unread(lazy);
        return unread || owning.get(now) == entity ? now : Entry.UNREAD;
    }

    private static boolean unread(LazyInstance lazy) {
        LazyState state = lazy.rowan$state();
        return state != null && state.unread();
    }
}
