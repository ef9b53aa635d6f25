package io.rowan.context;

import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a session, entity by entity. Who looks at all of them meets only the entities that are there. */
final class EntityTables {
    private final EntityMappings mappings;
    private final Map<EntityMapping, MappedEntries> byMapping = new HashMap<>(4);
    private List<EntityMapping> present = List.of();
    private @Nullable EntityMapping lastMapping;
    private @Nullable MappedEntries last;

    EntityTables(EntityMappings mappings) {
        this.mappings = mappings;
    }

    /** The objects of an entity; null when there never was one. Changes nothing: another session's thread may ask. */
    @Nullable
    MappedEntries find(EntityMapping mapping) {
        return mapping == lastMapping ? last : byMapping.get(mapping);
    }

    /** The objects of an entity, ready to take in some. */
    MappedEntries get(EntityMapping mapping) {
        MappedEntries known = find(mapping);
        if (known == null) {
            known = new MappedEntries();
            byMapping.put(mapping, known);
        }
        last = known;
        lastMapping = mapping;
        return known;
    }

    Collection<MappedEntries> all() {
        return byMapping.values();
    }

    /** The entities of which there is or was an object, in the order in which the classes were given. */
    List<EntityMapping> present() {
        if (present.size() != byMapping.size()) {
            present = inOrder();
        }
        return present;
    }

    private List<EntityMapping> inOrder() {
        if (byMapping.size() == 1) {
            return List.copyOf(byMapping.keySet());
        }
        List<EntityMapping> found = new ArrayList<>(byMapping.size());
        for (EntityMapping mapping : mappings.all()) {
            if (byMapping.containsKey(mapping)) {
                found.add(mapping);
            }
        }
        return found;
    }

    void clear() {
        byMapping.clear();
        present = List.of();
        lastMapping = null;
        last = null;
    }
}
