package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the values of rows into the arrays with which statements are run. */
final class RowValues {
    private final PersistenceContext context;
    private final ChangeSet changes;

    RowValues(PersistenceContext context, ChangeSet changes) {
        this.context = context;
        this.changes = changes;
    }

    EntityChange changeOf(RowChange row) {
        EntityChange change = changes.find((Entry) row.row());
        if (change == null) {
            throw new IllegalStateException("no change of " + row.row());
        }
        return change;
    }

    /** Writes the values of a row's shape, from a place on. Postponed references are null for now. */
    int put(@Nullable Object[] into, int from, RowChange row, WriteShape shape, List<Reference> postponed) {
        EntityChange change = changeOf(row);
        List<Attribute> attributes = shape.mapping().attributes();
        BitSet slots = shape.slots();
        int at = from;
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
            Object value = change.state()[slot];
            if (value != null && attributes.get(slot) instanceof ToOneAttribute toOne) {
                boolean later = !postponed.isEmpty() && isPostponed(postponed, toOne.foreignKeyColumn());
                value = later ? null : keyOf(change.entry(), toOne, value);
            }
            into[at++] = value;
        }
        Map<Column, Object> foreignKeys = change.foreignKeys();
        for (int i = 0; i < shape.extras().size(); i++) {
            Column column = shape.extras().get(i);
            Object target = foreignKeys.get(column);
            boolean later = !postponed.isEmpty() && isPostponed(postponed, column);
            into[at++] = target instanceof Entry entry && !later ? entry.id() : null;
        }
        return at;
    }

    /** The value of an attribute's column, as it is in the row after the flush. */
    @Nullable
    Object valueOf(RowChange row, Attribute attribute) {
        EntityChange change = changeOf(row);
        Object value = change.state()[attribute.slot()];
        return value != null && attribute instanceof ToOneAttribute toOne ? keyOf(change.entry(), toOne, value) : value;
    }

    private static boolean isPostponed(List<Reference> postponed, Column column) {
        for (Reference reference : postponed) {
            if (reference.columns().contains(column.name())) {
                return true;
            }
        }
        return false;
    }

    private Object keyOf(Entry owner, ToOneAttribute toOne, Object target) {
        Entry entry = context.entryOf(target);
        Object id = entry == null ? toOne.target().idOf(target) : entry.id();
        if (id == null) {
            throw Unreachable.error(owner, toOne, target);
        }
        return id;
    }

    /** The version with which the row was read or written last. */
    static @Nullable Object formerVersion(EntityChange change) {
        var version = change.entry().mapping().version();
        @Nullable Object[] before = change.before();
        return version == null || before == null ? null : before[version.slot()];
    }
}
