package io.rowan.mapping;

import io.rowan.error.EntityStateException;
import io.rowan.schema.Schema;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All mappings of a factory, linked to each other. Immutable; safe for threads. */
public final class EntityMappings {
    private final Map<Class<?>, EntityMapping> byType = new LinkedHashMap<>();
    private final ClassValue<Resolved> resolved = new ClassValue<>() {
        @Override
        protected Resolved computeValue(Class<?> type) {
            return new Resolved(resolve(type));
        }
    };
    private final Schema schema;
    private final ReferringKeys referringKeys;

    private record Resolved(@Nullable EntityMapping mapping) {}

    /**
     * Links mappings to each other. Every target and mappedBy must be there: {@code metadata} has checked it.
     *
     * @param mappings the mappings
     * @param schema the tables and sequences that they need
     */
    public EntityMappings(List<EntityMapping> mappings, Schema schema) {
        this.schema = schema;
        for (EntityMapping mapping : mappings) {
            byType.put(mapping.javaType(), mapping);
        }
        for (EntityMapping mapping : mappings) {
            linkToOnes(mapping);
        }
        for (EntityMapping mapping : mappings) {
            linkToManys(mapping);
        }
        this.referringKeys = new ReferringKeys(mappings);
    }

    private void linkToOnes(EntityMapping mapping) {
        for (ToOneAttribute toOne : mapping.toOnes()) {
            EntityMapping target = target(toOne.relationship());
            toOne.link(target, otherSide(mapping, toOne, toOne.relationship(), target));
        }
    }

    private void linkToManys(EntityMapping mapping) {
        for (ToManyAttribute toMany : mapping.toManys()) {
            EntityMapping target = target(toMany.relationship());
            toMany.link(target, otherSide(mapping, toMany, toMany.relationship(), target));
        }
    }

    private EntityMapping target(Relationship relationship) {
        EntityMapping target = byType.get(relationship.targetType());
        if (target == null) {
            throw new IllegalStateException("no mapping of " + relationship.targetType());
        }
        return target;
    }

    private static @Nullable Attribute otherSide(
            EntityMapping mapping, Attribute own, Relationship relationship, EntityMapping target) {
        if (relationship.inverse()) {
            return target.attribute(relationship.mappedBy());
        }
        for (Attribute each : target.attributes()) {
            Relationship other = relationshipOf(each);
            if (other != null
                    && other.targetType() == mapping.javaType()
                    && other.mappedBy().equals(own.name())) {
                return each;
            }
        }
        return null;
    }

    private static @Nullable Relationship relationshipOf(Attribute attribute) {
        if (attribute instanceof ToOneAttribute toOne) {
            return toOne.relationship();
        }
        return attribute instanceof ToManyAttribute toMany ? toMany.relationship() : null;
    }

    /**
     * The mappings in the order in which the classes were given.
     *
     * @return all mappings
     */
    public Collection<EntityMapping> all() {
        return byType.values();
    }

    /**
     * The tables and sequences of all mappings.
     *
     * @return the schema
     */
    public Schema schema() {
        return schema;
    }

    /**
     * The columns that refer to each entity.
     *
     * @return the columns of all mappings
     */
    public ReferringKeys referringKeys() {
        return referringKeys;
    }

    /**
     * The mapping of a class, or of the entity class that a proxy class extends.
     *
     * @param type the class
     * @return the mapping, null when neither the class nor a class above it is an entity
     */
    public @Nullable EntityMapping find(Class<?> type) {
        return resolved.get(type).mapping();
    }

    /**
     * The mapping of a class.
     *
     * @param type the class
     * @return the mapping
     * @throws EntityStateException when it is no entity of this factory
     */
    public EntityMapping get(Class<?> type) {
        EntityMapping mapping = find(type);
        if (mapping == null) {
            throw new EntityStateException(type.getName() + " is no entity of this session factory, whose entities are "
                    + byType.values().stream().map(EntityMapping::name).toList()
                    + ". Add it to entities(...) when the factory is configured, with @Entity on it.");
        }
        return mapping;
    }

    private @Nullable EntityMapping resolve(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            EntityMapping mapping = byType.get(each);
            if (mapping != null) {
                return mapping;
            }
        }
        return null;
    }
}
