package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Takes deleted objects out of the collections and inverse sides that hold them in memory (semantics, rule 6). All that
 * are loaded are looked at: a deleted object need not know who holds it, since its own side may not be loaded, may refer
 * to another object by now, or may not be there at all.
 */
final class LostElements {
    private final PersistenceContext context;
    private final ChangeSet changes;
    private final MemorySides memory;
    private final Set<Object> gone;
    private final Set<EntityMapping> types = new HashSet<>();

    LostElements(PersistenceContext context, ChangeSet changes, Collection<Entry> deleted) {
        this.context = context;
        this.changes = changes;
        this.memory = new MemorySides(changes);
        this.gone = Collections.newSetFromMap(new IdentityHashMap<>(deleted.size()));
        for (Entry entry : deleted) {
            gone.add(entry.entity());
            types.add(entry.mapping());
        }
    }

    void forget() {
        for (EntityMapping mapping : gone.isEmpty() ? List.<EntityMapping>of() : context.present()) {
            for (ToManyAttribute toMany : mapping.toManys()) {
                if (types.contains(toMany.target())) {
                    elements(mapping, toMany);
                }
            }
            for (ToOneAttribute toOne : mapping.toOnes()) {
                if (!toOne.owning() && types.contains(toOne.target())) {
                    inverses(mapping, toOne);
                }
            }
        }
        memory.apply();
    }

    private boolean stays(Entry entry) {
        return entry.alive() && entry.snapshot() != null && !gone.contains(entry.entity());
    }

    private void elements(EntityMapping mapping, ToManyAttribute toMany) {
        for (Entry entry : context.entries(mapping)) {
            if (stays(entry)) {
                for (Object element : Cascades.reachable(toMany, entry.entity())) {
                    if (gone.contains(element)) {
                        memory.remove(entry, toMany, element);
                    }
                }
            }
        }
    }

    private void inverses(EntityMapping mapping, ToOneAttribute toOne) {
        for (Entry entry : context.entries(mapping)) {
            if (stays(entry) && gone.contains(toOne.get(entry.entity()))) {
                toOne.set(entry.entity(), null);
                changes.touch(entry);
            }
        }
    }
}
