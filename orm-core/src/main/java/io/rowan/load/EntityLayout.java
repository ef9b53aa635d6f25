package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.RowPlan;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.type.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** What reading a row of an entity needs, laid out in arrays once for a factory. Safe for threads. */
final class EntityLayout {
    final EntityMapping mapping;
    final int width;
    final BasicAttribute[] basics;
    final ColumnType<Object>[] types;
    final int[] slots;

    /** Which of the basics stand inside embeddables. */
    final int[] inside;

    /** Which of the basics is the id. */
    final int id;

    final ToOneAttribute[] owning;
    final ToOneAttribute[] inverse;
    final ToManyAttribute[] collections;
    final boolean embedded;
    final boolean lazyInverse;

    private final int columns;
    private final Place alone;
    private final Map<Integer, Place> places = new ConcurrentHashMap<>();

    /**
     * Where an entity stands in a result.
     *
     * @param columns where each basic and then each foreign key stands, from 1
     * @param plan how those of the entity itself are read
     */
    record Place(int[] columns, RowPlan plan) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    EntityLayout(EntityMapping mapping) {
        this.mapping = mapping;
        width = mapping.attributes().size();
        columns = EntityColumns.count(mapping);
        basics = mapping.basics().toArray(BasicAttribute[]::new);
        types = new ColumnType[basics.length];
        slots = new int[basics.length];
        for (int i = 0; i < basics.length; i++) {
            types[i] = basics[i].type();
            slots[i] = basics[i].slot();
        }
        inside = IntStream.range(0, basics.length)
                .filter(i -> !basics[i].path().direct())
                .toArray();
        id = mapping.basics().indexOf(mapping.id().attribute());
        List<ToOneAttribute> toOnes = mapping.toOnes();
        owning = toOnes.stream().filter(ToOneAttribute::owning).toArray(ToOneAttribute[]::new);
        inverse = toOnes.stream().filter(each -> !each.owning()).toArray(ToOneAttribute[]::new);
        collections = mapping.toManys().toArray(ToManyAttribute[]::new);
        embedded = !mapping.embedded().isEmpty();
        lazyInverse = toOnes.stream()
                .anyMatch(each -> !each.owning() && !each.relationship().eager());
        alone = at(IntStream.rangeClosed(1, columns).toArray());
    }

    /** The place in a result in which the entity's columns stand next to each other. */
    Place from(int first) {
        if (first == 1) {
            return alone;
        }
        Place known = places.get(first);
        if (known == null) {
            known = at(IntStream.range(first, first + columns).toArray());
            places.put(first, known);
        }
        return known;
    }

    Place at(int[] positions) {
        return new Place(positions, mapping.rowPlan(positions));
    }
}
