package io.rowan.readthrough;

import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.List;

/**
 * Which columns of a result are read, and how.
 *
 * @param slots the columns
 */
public record RowShape(List<Slot> slots) {
    /** Copies the list. */
    public RowShape {
        slots = List.copyOf(slots);
    }

    /**
     * A column.
     *
     * @param type how it is read
     * @param column its position, from 1
     */
    public record Slot(ColumnType<?> type, int column) {}

    /**
     * The columns of an entity's row: its attributes, then its foreign keys.
     *
     * @param mapping the entity
     * @param first the position of the first of them, from 1
     * @return the columns, one next to the other
     */
    public static RowShape of(EntityMapping mapping, int first) {
        List<Slot> slots = new ArrayList<>();
        for (BasicAttribute basic : mapping.basics()) {
            slots.add(new Slot(basic.type(), first + slots.size()));
        }
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (toOne.owning()) {
                slots.add(new Slot(toOne.target().id().attribute().type(), first + slots.size()));
            }
        }
        return new RowShape(slots);
    }

    /** What tells it from the shape that another version of the application gives the same columns. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Slot slot : slots) {
            text.append(slot.column())
                    .append(slot.type().javaType().getName())
                    .append(slot.type().storage())
                    .append(slot.type().stored().javaType().getName())
                    .append(';');
        }
        return text.toString();
    }
}
