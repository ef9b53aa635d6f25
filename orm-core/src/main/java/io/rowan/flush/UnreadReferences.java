package io.rowan.flush;

import io.rowan.context.Cascades;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.EntityMapping;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * References whose rows were never read, but decide what is written: those that came to an inverse side, since they are
 * what is updated, and those that are deleted while other rows of their table may take over a unique value of theirs.
 */
final class UnreadReferences {
    private final PersistenceContext context;
    private final FlushStatements statements;
    private final ChangeSet changes;
    private final Set<Entry> found = new LinkedHashSet<>();

    UnreadReferences(PersistenceContext context, FlushStatements statements, ChangeSet changes) {
        this.context = context;
        this.statements = statements;
        this.changes = changes;
    }

    List<Entry> find() {
        if (changes.related()) {
            changes.changes().forEach(this::arrivals);
        }
        if (!context.work().removed().isEmpty()) {
            removals();
        }
        return new ArrayList<>(found);
    }

    private void removals() {
        Set<EntityMapping> written = new HashSet<>();
        for (EntityChange change : changes.changes()) {
            written.add(change.entry().mapping());
        }
        for (Entry entry : context.work().removed()) {
            boolean shared = written.contains(entry.mapping())
                    && !statements.layout(entry.mapping()).uniques().isEmpty();
            if (entry.snapshot() == null && shared) {
                found.add(entry);
            }
        }
    }

    private void arrivals(EntityChange change) {
        for (Attribute side : change.entry().mapping().relationships()) {
            if (change.changed(side.slot()) && Cascades.owningSide(side) != null) {
                for (Object element : Cascades.reachable(side, change.entry().entity())) {
                    Entry entry = context.entryOf(element);
                    if (entry != null && entry.unread()) {
                        found.add(entry);
                    }
                }
            }
        }
    }
}
