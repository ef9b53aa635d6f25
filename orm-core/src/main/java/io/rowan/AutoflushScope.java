package io.rowan;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Table;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether pending work could change what a query reads (semantics, rule 14): only objects whose changes can reach
 * the tables of the query are compared.
 */
final class AutoflushScope {
    private final Map<EntityMapping, List<Table>> reach = new HashMap<>();

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
            reach.put(mapping, List.copyOf(tables));
        }
    }

    /**
     * Whether something pending could change what a query reads.
     *
     * @param tables the tables of the query
     * @param touched the collection attribute that is about to be read for other owners, null for any other query
     */
    boolean pending(PersistenceContext context, Set<Table> tables, @Nullable ToManyAttribute touched) {
        if (pending(context.work().pending(), tables)
                || pending(context.work().removed(), tables)
                || pending(context.work().reattached(), tables)) {
            return true;
        }
        for (EntityMapping mapping : context.present()) {
            List<Entry> entries = context.entries(mapping);
            if (!entries.isEmpty() && reaches(mapping, tables) && changed(entries, touched)) {
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
        List<Table> reached = reach.getOrDefault(mapping, List.of());
        for (int i = 0; i < reached.size(); i++) {
            if (tables.contains(reached.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean changed(List<Entry> entries, @Nullable ToManyAttribute touched) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (entry.state() == Entry.State.PERSISTENT) {
                BitSet changed = Snapshots.changes(entry);
                if (changed != null && !onlyLost(entry, changed, touched)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What has only left a collection is not in another owner's. Flushing it would delete an orphan that is on its way
     * from one parent to another.
     */
    private static boolean onlyLost(Entry entry, BitSet changed, @Nullable ToManyAttribute touched) {
        @Nullable Object[] snapshot = entry.snapshot();
        if (touched == null
                || snapshot == null
                || changed.cardinality() != 1
                || !changed.get(touched.slot())
                || entry.mapping().attributes().get(touched.slot()) != touched
                || touched.link() instanceof ToManyAttribute.Link.JoinTableLink) {
            return false;
        }
        Object former = snapshot[touched.slot()];
        Set<Object> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(Arrays.asList(former == null ? new Object[0] : (Object[]) former));
        return before.containsAll(Snapshots.elements(touched.get(entry.entity())));
    }
}
