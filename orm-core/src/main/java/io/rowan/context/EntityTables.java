package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a session, entity by entity. Who looks at all of them meets only the entities that are there. */
final class EntityTables {
    /** As many as a look at each finds faster than a hash does. */
    private static final int FEW = 4;

    private static final MappedEntries[] NONE = {};

    private final EntityMappings mappings;
    /** Replaced and never written to once it is here, since another session's thread may be reading it. */
    private MappedEntries[] all = NONE;

    private Map<EntityMapping, MappedEntries> many = Map.of();
    private List<EntityMapping> present = List.of();
    private @Nullable MappedEntries last;

    EntityTables(EntityMappings mappings) {
        this.mappings = mappings;
    }

    /** The objects of an entity; null when there never was one. Changes nothing: another session's thread may ask. */
    @Nullable
    MappedEntries find(EntityMapping mapping) {
        MappedEntries recent = last;
        return recent != null && recent.mapping() == mapping ? recent : look(mapping);
    }

    private @Nullable MappedEntries look(EntityMapping mapping) {
        MappedEntries[] known = all;
        if (known.length > FEW) {
            return many.get(mapping);
        }
        for (MappedEntries each : known) {
            if (each.mapping() == mapping) {
                return each;
            }
        }
        return null;
    }

    /** The objects of an entity, ready to take in some. */
    MappedEntries get(EntityMapping mapping) {
        MappedEntries known = find(mapping);
        if (known == null) {
            known = new MappedEntries(mapping);
            add(known);
        }
        last = known;
        return known;
    }

    private void add(MappedEntries entries) {
        MappedEntries[] more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = entries;
        if (more.length > FEW) {
            many = many.isEmpty() ? new HashMap<>() : many;
            for (int i = many.size(); i < more.length; i++) {
                many.put(more[i].mapping(), more[i]);
            }
        }
        all = more;
    }

    Collection<MappedEntries> all() {
        return Arrays.asList(all);
    }

    /** The entities of which there is or was an object, in the order in which the classes were given. */
    List<EntityMapping> present() {
        if (present.size() != all.length) {
            present = inOrder();
        }
        return present;
    }

    private List<EntityMapping> inOrder() {
        if (all.length == 1) {
            return List.of(all[0].mapping());
        }
        List<EntityMapping> found = new ArrayList<>(all.length);
        for (EntityMapping mapping : mappings.all()) {
            if (look(mapping) != null) {
                found.add(mapping);
            }
        }
        return found;
    }

    void clear() {
        for (MappedEntries each : all) {
            each.release();
        }
        all = NONE;
        many = Map.of();
        present = List.of();
        last = null;
    }
}
