package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flush does with the row of one object, for those who want to know.
 *
 * @param kind what becomes of the row; of two objects that share a row one is inserted and one deleted
 * @param entry the object
 * @param before the values of the row, null for an insert
 * @param after the values written, null for a delete and before anything is written
 * @param changed the slots that an update changes, null for an insert or delete
 */
public record ObjectChange(
        RowChange.Kind kind,
        Entry entry,
        @Nullable Object @Nullable [] before,
        @Nullable Object @Nullable [] after,
        @Nullable BitSet changed) {

    /** All that will be written, without what only changes in memory. */
    static List<ObjectChange> of(
            PersistenceContext context, Collection<EntityChange> changes, FlushStatements statements) {
        List<ObjectChange> found = new ArrayList<>();
        for (EntityChange change : changes) {
            Entry entry = change.entry();
            Entry replaced = change.replaced();
            if (replaced != null) {
                found.add(new ObjectChange(RowChange.Kind.DELETE, replaced, replaced.snapshot(), null, null));
                found.add(new ObjectChange(RowChange.Kind.INSERT, entry, null, null, null));
            } else if (change.kind() != RowChange.Kind.UPDATE) {
                found.add(new ObjectChange(change.kind(), entry, entry.snapshot(), null, null));
            } else if (change.writesColumns(statements.layout(entry.mapping()))
                    || Versions.ownsChange(context, change)) {
                found.add(new ObjectChange(change.kind(), entry, entry.snapshot(), null, change.changed()));
            }
        }
        return found;
    }

    /** The same once it is written. */
    ObjectChange written() {
        return kind == RowChange.Kind.DELETE ? this : new ObjectChange(kind, entry, before, entry.snapshot(), changed);
    }
}
