package io.rowan.metadata;

import io.rowan.error.MappingException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.ClassAccess;
import io.rowan.mapping.ClassAccessGenerator;
import io.rowan.mapping.ClassProperty;
import io.rowan.mapping.EmbeddedAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.mapping.Identifier;
import io.rowan.mapping.PropertyPath;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.schema.Column;
import io.rowan.schema.Schema;
import jakarta.persistence.Cacheable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the immutable mappings from drafts without mistakes. */
final class MappingAssembler {
    private final ClassAccessGenerator generator = new ClassAccessGenerator();
    private final Map<ClassShape, @Nullable ClassAccess> accesses = new IdentityHashMap<>();
    private final Map<ShapeKey, @Nullable ClassAccess> embeddables = new HashMap<>();
    private final Mistakes mistakes;

    /**
     * An embeddable, whose access is the same wherever it is embedded. Its methods are spelt out because the JVM takes 10 ms
     * and more to link those that it would make.
     */
    private record ShapeKey(Class<?> type, List<ClassProperty> properties) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ShapeKey key && type == key.type && properties.equals(key.properties);
        }

        @Override
        public int hashCode() {
            return 31 * type.hashCode() + properties.hashCode();
        }
    }

    MappingAssembler(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    EntityMappings assemble(Collection<EntityDraft> entities, Schema schema) {
        prepareAll(entities);
        mistakes.raise();
        List<EntityMapping> mappings = new ArrayList<>(entities.size());
        for (EntityDraft entity : entities) {
            mappings.add(mapping(entity));
        }
        return new EntityMappings(mappings, schema);
    }

    /** Prepares every accessor first, so that all classes that are out of reach are reported together. */
    private void prepareAll(Collection<EntityDraft> entities) {
        for (EntityDraft entity : entities) {
            accesses.put(entity.shape(), prepare(entity.shape()));
            for (EmbeddedDraft embedded : entity.embedded()) {
                prepareEmbedded(embedded);
            }
        }
    }

    private void prepareEmbedded(EmbeddedDraft embedded) {
        ClassShape shape = embedded.shape();
        ShapeKey key = new ShapeKey(shape.type(), shape.accesses());
        if (!embeddables.containsKey(key)) {
            embeddables.put(key, prepare(shape));
        }
        accesses.put(shape, embeddables.get(key));
        for (EmbeddedDraft.Part part : embedded.parts()) {
            if (part instanceof EmbeddedDraft.Part.Nested nested) {
                prepareEmbedded(nested.embedded());
            }
        }
    }

    /** The access of a class, null for one that is out of reach, which then has been reported. */
    private @Nullable ClassAccess prepare(ClassShape shape) {
        try {
            return generator.deferred(shape.type(), shape.accesses());
        } catch (MappingException e) {
            mistakes.addAll(e.mistakes());
            return null;
        }
    }

    private ClassAccess access(ClassShape shape) {
        return Objects.requireNonNull(accesses.get(shape));
    }

    private EntityMapping mapping(EntityDraft entity) {
        List<Attribute> attributes = attributes(entity);
        return new EntityMapping(new EntityMapping.Definition(
                entity.name(),
                entity.type(),
                entity.table().table(),
                access(entity.shape()),
                attributes,
                embedded(entity),
                new Identifier((BasicAttribute) attributes.get(0), Objects.requireNonNull(entity.generation())),
                version(entity, attributes),
                entity.callbacks(),
                cacheable(entity.type()),
                entity.readOnly()));
    }

    /** As the class says, or the nearest one above it that says anything (Jakarta Persistence 3.2, 3.10.1). */
    private static boolean cacheable(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Cacheable said = each.getAnnotation(Cacheable.class);
            if (said != null) {
                return said.value();
            }
        }
        return false;
    }

    private static @Nullable BasicAttribute version(EntityDraft entity, List<Attribute> attributes) {
        BasicDraft version = entity.version();
        return version == null ? null : (BasicAttribute) attributes.get(slot(version, entity));
    }

    private List<Attribute> attributes(EntityDraft entity) {
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeDraft draft : entity.attributes()) {
            attributes.add(attribute(draft, attributes.size(), entity));
        }
        return attributes;
    }

    private static int slot(AttributeDraft draft, EntityDraft entity) {
        int slot = 0;
        while (entity.attributes().get(slot) != draft) {
            slot++;
        }
        return slot;
    }

    private PropertyPath path(DraftPath path) {
        List<PropertyPath.Step> steps = new ArrayList<>(path.hops().size());
        for (DraftPath.Hop hop : path.hops()) {
            steps.add(new PropertyPath.Step(access(hop.shape()), hop.position()));
        }
        return new PropertyPath(path.name(), path.javaType(), steps);
    }

    private Attribute attribute(AttributeDraft draft, int slot, EntityDraft entity) {
        PropertyPath path = path(draft.path());
        if (draft instanceof BasicDraft basic) {
            Column column = entity.table().settle(basic.column());
            return new BasicAttribute(path, slot, column, basic.write(), basic.generation());
        }
        if (draft instanceof ToOneDraft toOne) {
            return toOne(toOne, path, slot, entity);
        }
        return toMany((ToManyDraft) draft, path, slot);
    }

    private static Attribute toOne(ToOneDraft toOne, PropertyPath path, int slot, EntityDraft entity) {
        Column own = toOne.column();
        EntityDraft target = Objects.requireNonNull(toOne.target());
        return new ToOneAttribute(
                path,
                slot,
                toOne.settings().relationship(target.type(), toOne.settings().mappedBy()),
                own == null ? null : entity.table().settle(own),
                ColumnReader.write(toOne.columnSettings()));
    }

    private static Attribute toMany(ToManyDraft toMany, PropertyPath path, int slot) {
        EntityDraft target = Objects.requireNonNull(toMany.target());
        ToManyAttribute.Link link = null;
        if (toMany.link() instanceof ToManyDraft.Link.Key key) {
            link = new ToManyAttribute.Link.ForeignKeyLink(target.table().settle(key.column()), null);
        } else if (toMany.link() instanceof ToManyDraft.Link.Join join) {
            link = new ToManyAttribute.Link.JoinTableLink(join.table().table(), join.own(), join.target());
        }
        return new ToManyAttribute(
                path,
                slot,
                toMany.settings().relationship(target.type(), toMany.mappedBy()),
                new ToManyAttribute.Shape(toMany.kind(), toMany.order(), toMany.mapKey()),
                link);
    }

    private List<EmbeddedAttribute> embedded(EntityDraft entity) {
        List<EmbeddedAttribute> embedded = new ArrayList<>();
        for (EmbeddedDraft each : entity.embedded()) {
            embedded.add(embedded(each, entity));
        }
        return embedded;
    }

    private EmbeddedAttribute embedded(EmbeddedDraft draft, EntityDraft entity) {
        List<EmbeddedAttribute.Part> parts = new ArrayList<>();
        for (EmbeddedDraft.Part part : draft.parts()) {
            if (part instanceof EmbeddedDraft.Part.Leaf leaf) {
                parts.add(new EmbeddedAttribute.Part.Leaf(slot(leaf.basic(), entity)));
            } else if (part instanceof EmbeddedDraft.Part.Nested nested) {
                parts.add(new EmbeddedAttribute.Part.Nested(embedded(nested.embedded(), entity)));
            }
        }
        return new EmbeddedAttribute(
                draft.name(), draft.shape().type(), draft.position(), access(draft.shape()), parts);
    }
}
