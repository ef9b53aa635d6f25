package io.rowan.mapping;

import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.ForeignKey.OnUpdate;
import io.rowan.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * A column that refers to the rows of an entity, seen from that entity.
 *
 * @param holder the entity whose rows have the column, null for a join table
 * @param table the table that has the column
 * @param column the column
 * @param attribute the attribute that owns it: a relationship to one of the holder, or a collection that owns a foreign key
 *     or a join table
 * @param constraint the foreign key of the database, null where the mapping wants none
 */
public record ReferringKey(
        @Nullable EntityMapping holder,
        Table table,
        Column column,
        Attribute attribute,
        @Nullable ForeignKey constraint) {

    static ReferringKey of(@Nullable EntityMapping holder, Table table, Column column, Attribute attribute) {
        ForeignKey constraint = null;
        for (ForeignKey each : table.foreignKeys()) {
            if (each.columns().size() == 1 && each.columns().get(0).equals(column.name())) {
                constraint = each;
            }
        }
        return new ReferringKey(holder, table, column, attribute, constraint);
    }

    /**
     * What the database does when the row referred to is deleted.
     *
     * @return the action; NO_ACTION also without a constraint
     */
    public OnDelete onDelete() {
        return constraint == null ? OnDelete.NO_ACTION : constraint.onDelete();
    }

    /**
     * Whether the database changes the column when the key that it refers to changes.
     *
     * @return true with {@code on update cascade}
     */
    public boolean followsUpdates() {
        return constraint != null && constraint.onUpdate() == OnUpdate.CASCADE;
    }

    /** There is one object for each column, so that it is a cheap key of maps. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return table.name() + "." + column.name();
    }
}
