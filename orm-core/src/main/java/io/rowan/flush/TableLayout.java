package io.rowan.flush;

import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How an entity's slots lie in its table's columns, worked out once for each mapping. */
final class TableLayout {
    private final EntityMapping mapping;
    private final @Nullable Column[] columns;
    private final BitSet inserted = new BitSet();
    private final BitSet updated = new BitSet();
    private final BitSet defaulted = new BitSet();
    private final BitSet generated = new BitSet();
    private final List<int[]> shared = new ArrayList<>();
    private final List<Unique> uniques = new ArrayList<>();
    private final BitSet keys = new BitSet();
    private final WriteShape fullInsert;
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<BasicAttribute> stamped;

    /**
     * A relationship whose foreign key stands in the table.
     *
     * @param attribute the relationship
     * @param columns the foreign key's column
     * @param nullable whether it may be null until a later update
     */
    record ForeignKey(ToOneAttribute attribute, List<String> columns, boolean nullable) {}

    /**
     * A unique key by slots.
     *
     * @param name the key's name
     * @param slots one slot a column
     * @param nullable whether one of the columns may be null
     */
    record Unique(String name, int[] slots, boolean nullable) {}

    TableLayout(EntityMapping mapping) {
        this.mapping = mapping;
        this.columns = new @Nullable Column[mapping.attributes().size()];
        Map<String, Integer> slots = new HashMap<>();
        for (BasicAttribute basic : mapping.basics()) {
            basic(basic);
            slots.put(basic.column().name(), basic.slot());
        }
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (toOne.owning()) {
                toOne(toOne, slots);
            }
        }
        uniques(slots);
        keys();
        stamped = mapping.basics().stream()
                .filter(each -> each.generation() != BasicAttribute.Generation.NONE)
                .toList();
        fullInsert = new WriteShape(mapping, inserted, List.of(), false);
    }

    private void basic(BasicAttribute basic) {
        int slot = basic.slot();
        columns[slot] = basic.column();
        boolean id = basic == mapping.id().attribute();
        boolean identity = id && mapping.id().identity();
        inserted.set(slot, basic.insertable() && !identity);
        updated.set(slot, basic.updatable() && !id);
        defaulted.set(slot, basic.column().defaultValue() != null && !id);
        generated.set(slot, !basic.insertable() && !basic.updatable() && !id);
    }

    private void toOne(ToOneAttribute toOne, Map<String, Integer> slots) {
        int slot = toOne.slot();
        Column column = toOne.foreignKeyColumn();
        columns[slot] = column;
        inserted.set(slot, toOne.insertable());
        updated.set(slot, toOne.updatable());
        foreignKeys.add(new ForeignKey(toOne, List.of(column.name()), column.nullable() && toOne.updatable()));
        Integer plain = slots.putIfAbsent(column.name(), slot);
        if (plain != null) {
            shared.add(new int[] {plain, slot});
            generated.clear(plain);
        }
    }

    private void keys() {
        for (int slot = 0; slot < columns.length; slot++) {
            Column column = columns[slot];
            keys.set(
                    slot, column != null && (refers(column) || ArrayStatements.unique(mapping.table(), column.name())));
        }
    }

    private boolean refers(Column column) {
        return foreignKeys.stream().anyMatch(each -> each.columns().contains(column.name()));
    }

    private void uniques(Map<String, Integer> slots) {
        for (UniqueKey key : mapping.table().uniqueKeys()) {
            unique(key.name(), key.columns(), slots);
        }
        for (Index index : mapping.table().indexes()) {
            if (index.unique() && index.where() == null) {
                unique(
                        index.name(),
                        index.columns().stream().map(Index.Part::column).toList(),
                        slots);
            }
        }
    }

    private void unique(String name, List<String> names, Map<String, Integer> slots) {
        int[] found = new int[names.size()];
        boolean nullable = false;
        for (int i = 0; i < found.length; i++) {
            Integer slot = slots.get(names.get(i));
            if (slot == null) {
                return;
            }
            found[i] = slot;
            nullable |= mapping.table().column(names.get(i)).nullable();
        }
        uniques.add(new Unique(name, found, nullable));
    }

    EntityMapping mapping() {
        return mapping;
    }

    Column column(int slot) {
        Column column = columns[slot];
        if (column == null) {
            throw new IllegalStateException(mapping.attributes().get(slot) + " has no column");
        }
        return column;
    }

    boolean hasColumn(int slot) {
        return columns[slot] != null;
    }

    /** The slots that updates write. */
    BitSet updated() {
        return updated;
    }

    /** The slots that an update writes which does not know what has changed. */
    BitSet rewritten() {
        BitSet slots = (BitSet) updated.clone();
        for (BasicAttribute basic : mapping.basics()) {
            if (basic.generation() == BasicAttribute.Generation.CREATED_AT) {
                slots.clear(basic.slot());
            }
        }
        return slots;
    }

    /** The slots whose values the database makes and nobody writes. */
    BitSet generated() {
        return generated;
    }

    /** The relationships whose foreign keys stand in the table. */
    List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The attributes that get a version or a time with each write. */
    List<BasicAttribute> stamped() {
        return stamped;
    }

    List<Unique> uniques() {
        return uniques;
    }

    /** Whether one of some slots is of a key: the id, a foreign key or a unique one. */
    boolean anyKey(BitSet slots) {
        return keys.intersects(slots);
    }

    /** Pairs of a plain attribute and a relationship on one column (semantics, rule 8). */
    List<int[]> shared() {
        return shared;
    }

    /** What an insert of a state writes: columns with a default are left out where the value is null. */
    WriteShape insertShape(@Nullable Object[] state, List<Column> extras) {
        BitSet slots = null;
        for (int slot = defaulted.nextSetBit(0); slot >= 0; slot = defaulted.nextSetBit(slot + 1)) {
            if (state[slot] == null) {
                slots = slots == null ? (BitSet) inserted.clone() : slots;
                slots.clear(slot);
            }
        }
        for (int[] pair : shared) {
            slots = slots == null ? (BitSet) inserted.clone() : slots;
            slots.clear(state[pair[1]] != null ? pair[0] : pair[1]);
        }
        return slots == null && extras.isEmpty()
                ? fullInsert
                : new WriteShape(mapping, slots == null ? inserted : slots, extras, false);
    }

    /** The slots whose values come back from an insert of a shape. */
    BitSet returned(WriteShape shape) {
        BitSet back = (BitSet) defaulted.clone();
        back.andNot(shape.slots());
        back.or(generated);
        if (mapping.id().identity()) {
            back.set(mapping.id().attribute().slot());
        }
        return back;
    }

    Attribute attribute(int slot) {
        return mapping.attributes().get(slot);
    }
}
