package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.type.ColumnType;
import java.util.List;

/** What reading a row of an entity needs, laid out in arrays once for a factory. Immutable; safe for threads. */
final class EntityLayout {
    final EntityMapping mapping;
    final int width;
    final BasicAttribute[] basics;
    final ColumnType<Object>[] types;
    final int[] slots;

    /** Whether the object gets the attribute by itself, not inside an embeddable. */
    final boolean[] direct;

    /** Which of the basics is the id. */
    final int id;

    final ToOneAttribute[] owning;
    final ToOneAttribute[] inverse;
    final ToManyAttribute[] collections;
    final boolean embedded;
    final boolean lazyInverse;

    private final int columns;

    @SuppressWarnings({"unchecked", "rawtypes"})
    EntityLayout(EntityMapping mapping) {
        this.mapping = mapping;
        width = mapping.attributes().size();
        columns = EntityColumns.count(mapping);
        basics = mapping.basics().toArray(BasicAttribute[]::new);
        types = new ColumnType[basics.length];
        slots = new int[basics.length];
        direct = new boolean[basics.length];
        for (int i = 0; i < basics.length; i++) {
            types[i] = basics[i].type();
            slots[i] = basics[i].slot();
            direct[i] = basics[i].path().direct();
        }
        id = mapping.basics().indexOf(mapping.id().attribute());
        List<ToOneAttribute> toOnes = mapping.toOnes();
        owning = toOnes.stream().filter(ToOneAttribute::owning).toArray(ToOneAttribute[]::new);
        inverse = toOnes.stream().filter(each -> !each.owning()).toArray(ToOneAttribute[]::new);
        collections = mapping.toManys().toArray(ToManyAttribute[]::new);
        embedded = !mapping.embedded().isEmpty();
        lazyInverse = toOnes.stream()
                .anyMatch(each -> !each.owning() && !each.relationship().eager());
    }

    /** The columns of a result in which the entity's stand next to each other. */
    int[] columnsFrom(int first) {
        int[] sequence = new int[columns];
        for (int i = 0; i < columns; i++) {
            sequence[i] = first + i;
        }
        return sequence;
    }
}
