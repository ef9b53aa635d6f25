package io.rowan.mapping;

import io.rowan.mapping.ToManyAttribute.Link;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.Table;
import jakarta.persistence.CascadeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The columns that refer to each entity, and what the database does to them. Immutable; safe for threads. */
public final class ReferringKeys {
    private final Map<EntityMapping, List<ReferringKey>> byTarget = new HashMap<>();
    private final Map<Attribute, ReferringKey> behind = new HashMap<>();
    private final Set<EntityMapping> leftToDatabase = new HashSet<>();

    ReferringKeys(Collection<EntityMapping> mappings) {
        for (EntityMapping each : mappings) {
            collect(each);
        }
        for (EntityMapping each : mappings) {
            for (Attribute attribute : each.attributes()) {
                findBehind(each, attribute);
            }
        }
        for (EntityMapping each : mappings) {
            if (leavesToDatabase(each, new HashSet<>())) {
                leftToDatabase.add(each);
            }
        }
    }

    private void collect(EntityMapping mapping) {
        for (ToOneAttribute toOne : mapping.toOnes()) {
            if (toOne.owning()) {
                add(toOne.target(), ReferringKey.of(mapping, mapping.table(), toOne.foreignKeyColumn(), toOne));
            }
        }
        for (ToManyAttribute toMany : mapping.toManys()) {
            if (toMany.link() instanceof Link.JoinTableLink link
                    && !toMany.relationship().inverse()) {
                add(mapping, ReferringKey.of(null, link.table(), link.ownColumn(), toMany));
                add(toMany.target(), ReferringKey.of(null, link.table(), link.targetColumn(), toMany));
            } else if (toMany.link() instanceof Link.ForeignKeyLink link && link.owner() == null) {
                Table table = toMany.target().table();
                add(mapping, ReferringKey.of(toMany.target(), table, link.column(), toMany));
            }
        }
    }

    private void add(EntityMapping target, ReferringKey key) {
        List<ReferringKey> keys = byTarget.get(target);
        if (keys == null) {
            keys = new ArrayList<>();
            byTarget.put(target, keys);
        }
        keys.add(key);
    }

    /** Finds the key of a relationship whose other end has it. */
    private void findBehind(EntityMapping own, Attribute attribute) {
        if (attribute instanceof ToOneAttribute inverse
                && !inverse.owning()
                && inverse.otherSide() instanceof ToOneAttribute owning) {
            findBehind(own, inverse, inverse.target(), owning.foreignKeyColumn());
        } else if (attribute instanceof ToManyAttribute toMany && toMany.link() instanceof Link.ForeignKeyLink link) {
            findBehind(own, toMany, toMany.target(), link.column());
        }
    }

    private void findBehind(EntityMapping own, Attribute attribute, EntityMapping holder, Column column) {
        for (ReferringKey key : to(own)) {
            if (key.holder() == holder && key.column().name().equals(column.name())) {
                behind.put(attribute, key);
            }
        }
    }

    /** Whether all that a delete of a row entails is done by the database: what is under way is taken for granted. */
    private boolean leavesToDatabase(EntityMapping mapping, Set<EntityMapping> underWay) {
        if (!underWay.add(mapping)) {
            return true;
        }
        for (ReferringKey key : to(mapping)) {
            boolean cascades = key.onDelete() == OnDelete.CASCADE
                    && (key.holder() == null || leavesToDatabase(key.holder(), underWay));
            if (!cascades && key.onDelete() != OnDelete.SET_NULL) {
                return false;
            }
        }
        for (Attribute attribute : mapping.attributes()) {
            if (removesTarget(attribute)) {
                return false;
            }
        }
        return true;
    }

    /** Whether rows that a row refers to go with it, which no foreign key does. */
    private static boolean removesTarget(Attribute attribute) {
        if (attribute instanceof ToOneAttribute toOne) {
            return toOne.owning() && removes(toOne.relationship());
        }
        return attribute instanceof ToManyAttribute toMany
                && toMany.link() instanceof Link.JoinTableLink
                && removes(toMany.relationship());
    }

    private static boolean removes(Relationship relationship) {
        return relationship.orphanRemoval() || relationship.cascades(CascadeType.REMOVE);
    }

    /**
     * The columns that refer to an entity.
     *
     * @param target the entity
     * @return a key for each column, in the order of the mappings
     */
    public List<ReferringKey> to(EntityMapping target) {
        return byTarget.getOrDefault(target, List.of());
    }

    /**
     * Whether the database deletes what is at the other end of a relationship, with all that this entails.
     *
     * @param attribute a relationship
     * @return true for one whose foreign key, at the other end, cascades deletes
     */
    public boolean deletes(Attribute attribute) {
        ReferringKey key = behind.get(attribute);
        return key != null
                && key.onDelete() == OnDelete.CASCADE
                && key.holder() != null
                && leftToDatabase.contains(key.holder());
    }

    /**
     * What the database does to the rows at the other end of a relationship.
     *
     * @param attribute a relationship
     * @return NO_ACTION also where the foreign key is at this end
     */
    public OnDelete onDelete(Attribute attribute) {
        ReferringKey key = behind.get(attribute);
        return key == null ? OnDelete.NO_ACTION : key.onDelete();
    }
}
