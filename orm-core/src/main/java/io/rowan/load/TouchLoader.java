package io.rowan.load;

import io.rowan.compile.FetchPlan;
import io.rowan.context.Entry;
import io.rowan.context.LoadGroup;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityNotFoundException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads what is touched, for the object that is touched and for its siblings of the same result. */
public final class TouchLoader {
    private final RelationshipLoader loader;
    private final PersistenceContext context;

    /**
     * Makes a loader.
     *
     * @param loader runs the statements
     */
    public TouchLoader(RelationshipLoader loader) {
        this.loader = loader;
        this.context = loader.session().context();
    }

    /**
     * Reads the row of a reference.
     *
     * @param instance the reference
     * @throws EntityNotFoundException when there is no such row
     */
    public void instance(LazyInstance instance) {
        Entry entry = context.entryOf(instance);
        LazyState state = instance.rowan$state();
        if (entry == null || state == null) {
            return;
        }
        EntityMapping mapping = entry.mapping();
        List<Entry> siblings = new ArrayList<>();
        siblings.add(entry);
        LoadGroup group = entry.group();
        if (group != null) {
            for (Entry each : group.entries()) {
                if (each != entry && each.mapping() == mapping && each.unread()) {
                    siblings.add(each);
                }
            }
        }
        loader.loadUnread(mapping, siblings, FetchPlan.EMPTY);
        if (entry.unread()) {
            String attribute = state.origin().attribute();
            throw new EntityNotFoundException(entry.label() + " is not in table "
                    + mapping.table().name() + ". It was reached through "
                    + (attribute.isEmpty()
                            ? "session.reference"
                            : state.origin().entity() + "." + attribute)
                    + "; ask with session.find(" + mapping.name()
                    + ".class, id) where a row may be missing.");
        }
    }

    /**
     * Reads the inverse side of a one-to-one relationship.
     *
     * @param instance the object that has the inverse side
     * @param attribute the inverse side
     */
    public void inverse(LazyInstance instance, ToOneAttribute attribute) {
        Entry entry = context.entryOf(instance);
        if (entry != null) {
            loader.loadInverses(attribute, siblings(entry), FetchPlan.EMPTY);
        }
    }

    /**
     * Fills a collection.
     *
     * @param collection the collection
     */
    public void collection(LazyCollection collection) {
        ToManyAttribute attribute = collection.state().attribute();
        Object owner = collection.state().owner();
        Entry entry = owner == null ? null : context.entryOf(owner);
        if (entry == null || attribute == null) {
            return;
        }
        if (collection.state().loaded() && !loader.stale(collection, entry)) {
            collection.state().epoch(context.epoch());
            return;
        }
        List<Entry> owners = new ArrayList<>();
        for (Entry sibling : siblings(entry)) {
            LazyCollection own = RelationshipLoader.collection(sibling, attribute);
            boolean wanted = own != null
                    && loader.stale(own, sibling)
                    && own.state().loaded() == collection.state().loaded();
            if (sibling == entry || wanted) {
                owners.add(sibling);
            }
        }
        loader.loadCollections(attribute, owners, FetchPlan.EMPTY);
    }

    private static List<Entry> siblings(Entry entry) {
        List<Entry> siblings = new ArrayList<>();
        siblings.add(entry);
        LoadGroup group = entry.group();
        if (group != null) {
            for (Entry each : group.entries()) {
                if (each != entry && each.state() == entry.state() && sameEntity(each, entry)) {
                    siblings.add(each);
                }
            }
        }
        return siblings;
    }

    private static boolean sameEntity(Entry one, @Nullable Entry other) {
        return other != null && one.mapping() == other.mapping() && one.snapshot() != null;
    }
}
