package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the values of rows into the arrays with which statements are run. */
final class RowValues {
    private final PersistenceContext context;
    private @Nullable Columns last;

    /** A shape's attributes in order, each with its relationship where it is one, worked out once for many rows. */
    private record Columns(
            WriteShape shape, int[] slots, @Nullable ToOneAttribute[] toOnes) {
        static Columns of(WriteShape shape) {
            int[] slots = new int[shape.slots().cardinality()];
            int slot = -1;
            for (int i = 0; i < slots.length; i++) {
                slot = shape.slots().nextSetBit(slot + 1);
                slots[i] = slot;
            }
            @Nullable ToOneAttribute[] toOnes = new @Nullable ToOneAttribute[slots.length];
            for (int i = 0; i < slots.length; i++) {
                Attribute attribute = shape.mapping().attributes().get(slots[i]);
                toOnes[i] = attribute instanceof ToOneAttribute toOne ? toOne : null;
            }
            return new Columns(shape, slots, toOnes);
        }
    }

    RowValues(PersistenceContext context) {
        this.context = context;
    }

    EntityChange changeOf(RowChange row) {
        EntityChange change = row.cause();
        if (change == null) {
            throw new IllegalStateException("no change of " + row.row());
        }
        return change;
    }

    /** Writes the values of a row's shape, from a place on. Postponed references are null for now. */
    int put(@Nullable Object[] into, int from, RowChange row, WriteShape shape, List<Reference> postponed) {
        EntityChange change = changeOf(row);
        @Nullable Object[] state = change.state();
        Columns its = columns(shape);
        int at = from;
        for (int i = 0; i < its.slots.length; i++) {
            Object value = state[its.slots[i]];
            ToOneAttribute toOne = its.toOnes[i];
            if (value != null && toOne != null) {
                boolean later = !postponed.isEmpty() && isPostponed(postponed, toOne.foreignKeyColumn());
                value = later ? null : keyOf(change.entry(), toOne, value);
            }
            into[at++] = value;
        }
        return shape.extras().isEmpty() ? at : putExtras(into, at, change, shape, postponed);
    }

    /** The values of an insert of a row. */
    @Nullable
    Object[] inserted(RowChange row, WriteShape shape, Step.Inserts step, int width) {
        @Nullable Object[] line = new @Nullable Object[width];
        put(line, 0, row, shape, step.postponed(row));
        return line;
    }

    /** The values of an update of a row: its columns, the id, and the former version where it is checked. */
    @Nullable
    Object[] updated(RowChange row, WriteShape shape, int width) {
        EntityChange change = changeOf(row);
        @Nullable Object[] line = new @Nullable Object[width + (shape.versioned() ? 2 : 1)];
        put(line, 0, row, shape, List.of());
        line[width] = change.formerId();
        if (shape.versioned()) {
            line[width + 1] = formerVersion(change);
        }
        return line;
    }

    /** The values of a delete of a row: the id, and the version where it is checked. */
    @Nullable
    Object[] deleted(RowChange row, WriteShape shape) {
        EntityChange change = changeOf(row);
        return shape.versioned()
                ? new @Nullable Object[] {change.formerId(), formerVersion(change)}
                : new @Nullable Object[] {change.formerId()};
    }

    private static int putExtras(
            @Nullable Object[] into, int from, EntityChange change, WriteShape shape, List<Reference> postponed) {
        Map<Column, Object> foreignKeys = change.foreignKeys();
        int at = from;
        for (Column column : shape.extras()) {
            Object target = foreignKeys.get(column);
            boolean later = !postponed.isEmpty() && isPostponed(postponed, column);
            into[at++] = target instanceof Entry entry && !later ? entry.id() : null;
        }
        return at;
    }

    private Columns columns(WriteShape shape) {
        Columns known = last;
        if (known == null || known.shape != shape) {
            known = Columns.of(shape);
            last = known;
        }
        return known;
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
