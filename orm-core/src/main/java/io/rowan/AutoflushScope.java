package io.rowan;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether pending work could change what a query reads (semantics, rule 14): only objects whose changes can reach
 * the tables of the query are compared.
 */
final class AutoflushScope {
    private final Map<EntityMapping, Set<Table>> reach = new HashMap<>();

    AutoflushScope(EntityMappings mappings) {
        for (EntityMapping mapping : mappings.all()) {
            Set<Table> tables = new HashSet<>();
            tables.add(mapping.table());
            for (ToOneAttribute toOne : mapping.toOnes()) {
                if (!toOne.owning() || !toOne.relationship().cascades().isEmpty()) {
                    tables.add(toOne.target().table());
                }
            }
            for (ToManyAttribute toMany : mapping.toManys()) {
                tables.add(toMany.target().table());
                if (toMany.link() instanceof ToManyAttribute.Link.JoinTableLink link) {
                    tables.add(link.table());
                }
            }
            reach.put(mapping, tables);
        }
    }

    boolean pending(PersistenceContext context, Set<Table> tables) {
        if (pending(context.pending(), tables)
                || pending(context.removed(), tables)
                || pending(context.reattached(), tables)) {
            return true;
        }
        for (EntityMapping mapping : context.mappings().all()) {
            if (reaches(mapping, tables) && changed(context.entries(mapping))) {
                return true;
            }
        }
        return false;
    }

    private boolean pending(Collection<Entry> entries, Set<Table> tables) {
        for (Entry entry : entries) {
            if (reaches(entry.mapping(), tables)) {
                return true;
            }
        }
        return false;
    }

    private boolean reaches(EntityMapping mapping, Set<Table> tables) {
        for (Table table : reach.getOrDefault(mapping, Set.of())) {
            if (tables.contains(table)) {
                return true;
            }
        }
        return false;
    }

    private static boolean changed(List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.state() == Entry.State.PERSISTENT && Snapshots.changes(entry) != null) {
                return true;
            }
        }
        return false;
    }
}
