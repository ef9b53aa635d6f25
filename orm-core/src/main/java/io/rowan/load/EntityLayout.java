package io.rowan.load;

import io.rowan.compile.EntityColumns;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.RowPlan;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.proxy.LazyState;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

    /** How the foreign key of each owning side is read, by the type of the target's id. */
    final ColumnType<Object>[] keyTypes;

    /** What lazy references that come by each owning side say of where they come from. */
    final LazyState.Origin[] origins;

    final ToOneAttribute[] inverse;
    final ToManyAttribute[] collections;
    final boolean embedded;
    final boolean lazyInverse;

    /** Whether some relationship is loaded with each object. */
    final boolean eager;

    /** The statement that reads one row by its id without a lock, once it was rendered. */
    volatile @Nullable RenderedSql byId;

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
        basics = mapping.basics().toArray(new BasicAttribute[0]);
        types = new ColumnType[basics.length];
        slots = new int[basics.length];
        for (int i = 0; i < basics.length; i++) {
            types[i] = basics[i].type();
            slots[i] = basics[i].slot();
        }
        inside = inside(basics);
        id = mapping.basics().indexOf(mapping.id().attribute());
        owning = toOnes(mapping, true);
        keyTypes = keyTypes(owning);
        origins = origins(mapping, owning);
        inverse = toOnes(mapping, false);
        collections = mapping.toManys().toArray(new ToManyAttribute[0]);
        embedded = !mapping.embedded().isEmpty();
        lazyInverse = anyLazy(inverse);
        eager = anyEager(mapping);
        alone = at(positions(1));
    }

    private static int[] inside(BasicAttribute[] basics) {
        int[] found = new int[basics.length];
        int count = 0;
        for (int i = 0; i < basics.length; i++) {
            if (!basics[i].path().direct()) {
                found[count++] = i;
            }
        }
        return Arrays.copyOf(found, count);
    }

    private static ToOneAttribute[] toOnes(EntityMapping mapping, boolean owning) {
        List<ToOneAttribute> found = new ArrayList<>();
        for (ToOneAttribute each : mapping.toOnes()) {
            if (each.owning() == owning) {
                found.add(each);
            }
        }
        return found.toArray(new ToOneAttribute[0]);
    }

    private static boolean anyLazy(ToOneAttribute[] toOnes) {
        for (ToOneAttribute each : toOnes) {
            if (!each.relationship().eager()) {
                return true;
            }
        }
        return false;
    }

    /** The numbers of the entity's columns where the first of them has a number. */
    private int[] positions(int first) {
        int[] positions = new int[columns];
        for (int i = 0; i < columns; i++) {
            positions[i] = first + i;
        }
        return positions;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ColumnType<Object>[] keyTypes(ToOneAttribute[] owning) {
        ColumnType<Object>[] types = new ColumnType[owning.length];
        for (int i = 0; i < owning.length; i++) {
            types[i] = owning[i].target().id().attribute().type();
        }
        return types;
    }

    private static LazyState.Origin[] origins(EntityMapping mapping, ToOneAttribute[] owning) {
        LazyState.Origin[] origins = new LazyState.Origin[owning.length];
        for (int i = 0; i < owning.length; i++) {
            origins[i] = new LazyState.Origin(mapping.name(), owning[i].name());
        }
        return origins;
    }

    private static boolean anyEager(EntityMapping mapping) {
        for (ToOneAttribute each : mapping.toOnes()) {
            if (each.relationship().eager()) {
                return true;
            }
        }
        for (ToManyAttribute each : mapping.toManys()) {
            if (each.relationship().eager()) {
                return true;
            }
        }
        return false;
    }

    /** The place in a result in which the entity's columns stand next to each other. */
    Place from(int first) {
        if (first == 1) {
            return alone;
        }
        Place known = places.get(first);
        if (known == null) {
            known = at(positions(first));
            places.put(first, known);
        }
        return known;
    }

    Place at(int[] positions) {
        return new Place(positions, mapping.rowPlan(positions));
    }
}
