package io.rowan.load;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over the collections that re-attached objects bring along. A collection that was loaded by a session remembers
 * what it held in the database, so what came and what left since is written; what others did to it meanwhile stays. A
 * plain collection remembers nothing: its new elements are written, and nothing is taken to have left it. One that was
 * not loaded stays so.
 */
final class ReattachedCollections {
    private final RelationshipLoader relationships;
    private final PersistenceContext context;

    ReattachedCollections(RelationshipLoader relationships) {
        this.relationships = relationships;
        this.context = relationships.session().context();
    }

    void run(List<Entry> owners) {
        Map<EntityMapping, Set<Object>> left = new LinkedHashMap<>();
        for (Entry owner : owners) {
            for (ToManyAttribute toMany : owner.mapping().toManys()) {
                for (Object id : unknown(toMany, leftElements(toMany.get(owner.entity())))) {
                    left.computeIfAbsent(toMany.target(), m -> new LinkedHashSet<>())
                            .add(id);
                }
            }
        }
        left.forEach((mapping, ids) -> relationships.fetch().byIds(mapping, new ArrayList<>(ids), null));
        owners.forEach(this::adopt);
    }

    private static List<Object> leftElements(@Nullable Object value) {
        @Nullable
        Object[] stored = value instanceof LazyCollection lazy ? lazy.state().stored() : null;
        if (stored == null) {
            return List.of();
        }
        Set<Object> present = identities(Snapshots.elements(value));
        List<Object> left = new ArrayList<>();
        for (Object each : stored) {
            if (each != null && !present.contains(each)) {
                left.add(each);
            }
        }
        return left;
    }

    private List<Object> unknown(ToManyAttribute toMany, List<Object> elements) {
        List<Object> ids = new ArrayList<>();
        for (Object each : elements) {
            Object id = toMany.target().idOf(each);
            if (context.entryOf(each) == null && id != null && context.find(toMany.target(), id) == null) {
                ids.add(id);
            }
        }
        return ids;
    }

    private void adopt(Entry owner) {
        List<ToManyAttribute> toManys = owner.mapping().toManys();
        @Nullable Object[] snapshot = owner.snapshot();
        if (snapshot == null) {
            return;
        }
        @Nullable LazyCollection[] collections = new @Nullable LazyCollection[toManys.size()];
        for (int i = 0; i < collections.length; i++) {
            ToManyAttribute toMany = toManys.get(i);
            Object value = toMany.get(owner.entity());
            LazyCollection collection = own(owner, toMany, value);
            if (value != null
                    && !(value instanceof LazyCollection lazy && !lazy.state().loaded())) {
                snapshot[toMany.slot()] = stored(toMany, value).toArray();
                collection.fill(new ArrayList<>(Snapshots.elements(value)));
                collection.state().epoch(context.epoch());
            }
            collections[i] = collection;
            toMany.set(owner.entity(), collection);
        }
        owner.collections(collections);
    }

    /** The collection that the object has had from a session, which others may hold; else one of this session. */
    private LazyCollection own(Entry owner, ToManyAttribute toMany, @Nullable Object value) {
        if (value instanceof LazyCollection lazy
                && lazy.state().owner() == owner.entity()
                && lazy.state().attribute() == toMany) {
            lazy.state().attach(relationships.session().loader());
            return lazy;
        }
        return EntityRows.collection(relationships.session(), owner, toMany);
    }

    /** The elements of the database, as far as they are known: the objects that this session has for them. */
    private List<Object> stored(ToManyAttribute toMany, Object value) {
        @Nullable
        Object[] remembered =
                value instanceof LazyCollection lazy ? lazy.state().stored() : null;
        Set<Object> present = identities(Snapshots.elements(value));
        List<Object> stored = new ArrayList<>();
        for (Object each : remembered == null ? Snapshots.elements(value) : Arrays.asList(remembered)) {
            Object found = each == null ? null : counterpart(toMany, each, present.contains(each));
            if (found != null) {
                stored.add(found);
            }
        }
        return stored;
    }

    private @Nullable Object counterpart(ToManyAttribute toMany, Object element, boolean present) {
        Entry entry = context.entryOf(element);
        if (entry != null) {
            return entry.state() == Entry.State.PENDING ? null : element;
        }
        Object id = toMany.target().idOf(element);
        if (id == null || present) {
            return id == null ? null : element;
        }
        Entry row = context.find(toMany.target(), id);
        return row == null ? null : row.entity();
    }

    private static Set<Object> identities(Collection<?> elements) {
        Set<Object> identities = Collections.newSetFromMap(new IdentityHashMap<>());
        identities.addAll(elements);
        return identities;
    }
}
