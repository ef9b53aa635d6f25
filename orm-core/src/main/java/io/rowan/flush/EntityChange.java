package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.context.Snapshots;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Column;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a flush does with one object. */
final class EntityChange {
    private final Entry entry;
    private RowChange.Kind kind;
    private @Nullable BitSet changed;
    private @Nullable Object[] state;
    private @Nullable Object @Nullable [] compared;
    private @Nullable Entry replaced;
    private boolean forced;
    private boolean followed;
    private Map<Column, Object> foreignKeys = Map.of();
    private List<Reference> left = List.of();

    private static final @Nullable Object[] UNREAD = {};

    /** Stands for null among the foreign keys that collections own. */
    static final Object NONE = new Object();

    EntityChange(Entry entry, RowChange.Kind kind, @Nullable BitSet changed) {
        this.entry = entry;
        this.kind = kind;
        this.changed = changed;
        this.state = UNREAD;
    }

    Entry entry() {
        return entry;
    }

    RowChange.Kind kind() {
        return kind;
    }

    /** The slots that differ from the snapshot; null for a new object. */
    @Nullable
    BitSet changed() {
        return changed;
    }

    boolean changed(int slot) {
        return changed == null || changed.get(slot);
    }

    /** The object's values by slot, as they are written. */
    @Nullable
    Object[] state() {
        return state;
    }

    /** Foreign keys that a collection of another object owns: the object referred to, or {@link #NONE}. */
    Map<Column, Object> foreignKeys() {
        return foreignKeys;
    }

    /** Sets a foreign key that a collection of another object owns. */
    void foreignKey(Column column, Object target) {
        if (foreignKeys.isEmpty()) {
            foreignKeys = new LinkedHashMap<>(2);
        }
        foreignKeys.put(column, target);
    }

    /** Whether nobody has asked so before: what a change reaches is looked for once. */
    boolean follow() {
        boolean first = !followed;
        followed = true;
        return first;
    }

    /** Notes whose the row was by a foreign key that a collection owns. */
    void leaves(Entry owner, Column column) {
        if (left.isEmpty()) {
            left = new ArrayList<>(1);
        }
        left.add(Reference.of(column.name(), owner, column.nullable()));
    }

    List<Reference> left() {
        return left;
    }

    /** The deleted object whose row becomes this one's, since both have the same key. */
    @Nullable
    Entry replaced() {
        return replaced;
    }

    void replace(Entry old, BitSet differing) {
        replaced = old;
        kind = RowChange.Kind.UPDATE;
        changed = differing;
    }

    /** Whether the row gets another key. */
    boolean rekeyed() {
        BitSet differing = changed;
        return kind == RowChange.Kind.UPDATE
                && replaced == null
                && differing != null
                && differing.get(entry.mapping().id().attribute().slot());
    }

    /** Lets the version count up, whatever else changes. */
    void force() {
        forced = true;
    }

    boolean forced() {
        return forced;
    }

    /** Whether an update writes columns of the object's own row. */
    boolean writesColumns(TableLayout layout) {
        return rekeyed() || !foreignKeys.isEmpty() || changed != null && changed.intersects(layout.updated());
    }

    /** The id by which the row is found until it gets another key. */
    @Nullable
    Object formerId() {
        @Nullable Object[] snapshot = entry.snapshot();
        return snapshot != null && rekeyed()
                ? snapshot[entry.mapping().id().attribute().slot()]
                : entry.id();
    }

    /** The values with which the row was read or written last. */
    @Nullable
    Object @Nullable [] before() {
        Entry old = replaced;
        return old == null ? entry.snapshot() : old.snapshot();
    }

    void read() {
        state = entry.mapping().readState(entry.entity());
        compared = entry.snapshot();
    }

    /** Whether the values that were read last are the object's values still, and were compared with what they are now. */
    private boolean current() {
        EntityMapping mapping = entry.mapping();
        return state.length > 0
                && entry.snapshot() == compared
                && mapping.watched().length == 0
                && mapping.holds(entry.entity(), state);
    }

    /**
     * Compares the object a last time. A new object that was removed by a cascade before it had a row is of no concern any
     * more, and neither is one that has its former values again.
     *
     * @return whether there is still something to write
     */
    boolean settle() {
        if (entry.state() == Entry.State.ABSENT) {
            return false;
        }
        refresh();
        return kind != RowChange.Kind.UPDATE || changed != null || !foreignKeys.isEmpty();
    }

    /** Compares the object again, after others have changed it. */
    void refresh() {
        if (current()) {
            return;
        }
        read();
        if (kind == RowChange.Kind.UPDATE && replaced == null) {
            BitSet differing = Snapshots.changes(entry, state);
            changed = differing == null && forced ? new BitSet() : differing;
        }
    }
}
