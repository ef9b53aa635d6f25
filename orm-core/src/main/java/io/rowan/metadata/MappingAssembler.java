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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the immutable mappings from drafts without mistakes. */
final class MappingAssembler {
    private final ClassAccessGenerator generator = new ClassAccessGenerator();
    private final Map<ShapeKey, ClassAccess> accesses = new HashMap<>();
    private final Mistakes mistakes;

    private record ShapeKey(Class<?> type, List<ClassProperty> properties) {}

    MappingAssembler(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    EntityMappings assemble(Collection<EntityDraft> entities, Schema schema) {
        generateAll(entities);
        mistakes.raise();
        return new EntityMappings(entities.stream().map(this::mapping).toList(), schema);
    }

    /** Generates every accessor first, so that all classes that are out of reach are reported together. */
    private void generateAll(Collection<EntityDraft> entities) {
        for (EntityDraft entity : entities) {
            generate(entity.shape());
            entity.embedded().forEach(this::generateEmbedded);
        }
    }

    private void generateEmbedded(EmbeddedDraft embedded) {
        generate(embedded.shape());
        for (EmbeddedDraft.Part part : embedded.parts()) {
            if (part instanceof EmbeddedDraft.Part.Nested nested) {
                generateEmbedded(nested.embedded());
            }
        }
    }

    private void generate(ClassShape shape) {
        try {
            ShapeKey key = new ShapeKey(shape.type(), shape.accesses());
            if (!accesses.containsKey(key)) {
                accesses.put(key, generator.generate(shape.type(), shape.accesses()));
            }
        } catch (MappingException e) {
            mistakes.addAll(e.mistakes());
        }
    }

    private ClassAccess access(ClassShape shape) {
        return Objects.requireNonNull(accesses.get(new ShapeKey(shape.type(), shape.accesses())));
    }

    private EntityMapping mapping(EntityDraft entity) {
        Map<AttributeDraft, Integer> slots = slots(entity);
        List<Attribute> attributes = attributes(entity);
        return new EntityMapping(new EntityMapping.Definition(
                entity.name(),
                entity.type(),
                entity.table().table(),
                access(entity.shape()),
                attributes,
                entity.embedded().stream().map(each -> embedded(each, slots)).toList(),
                new Identifier((BasicAttribute) attributes.get(0), Objects.requireNonNull(entity.generation())),
                version(entity, attributes, slots),
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

    private static @Nullable BasicAttribute version(
            EntityDraft entity, List<Attribute> attributes, Map<AttributeDraft, Integer> slots) {
        BasicDraft version = entity.version();
        return version == null ? null : (BasicAttribute) attributes.get(slot(version, slots));
    }

    private List<Attribute> attributes(EntityDraft entity) {
        List<Attribute> attributes = new ArrayList<>();
        for (AttributeDraft draft : entity.attributes()) {
            attributes.add(attribute(draft, attributes.size(), entity));
        }
        return attributes;
    }

    private static Map<AttributeDraft, Integer> slots(EntityDraft entity) {
        Map<AttributeDraft, Integer> slots = new HashMap<>();
        for (AttributeDraft draft : entity.attributes()) {
            slots.put(draft, slots.size());
        }
        return slots;
    }

    private static int slot(AttributeDraft draft, Map<AttributeDraft, Integer> slots) {
        return Objects.requireNonNull(slots.get(draft));
    }

    private PropertyPath path(DraftPath path) {
        List<PropertyPath.Step> steps = path.hops().stream()
                .map(hop -> new PropertyPath.Step(access(hop.shape()), hop.position()))
                .toList();
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

    private EmbeddedAttribute embedded(EmbeddedDraft draft, Map<AttributeDraft, Integer> slots) {
        List<EmbeddedAttribute.Part> parts = new ArrayList<>();
        for (EmbeddedDraft.Part part : draft.parts()) {
            if (part instanceof EmbeddedDraft.Part.Leaf leaf) {
                parts.add(new EmbeddedAttribute.Part.Leaf(slot(leaf.basic(), slots)));
            } else if (part instanceof EmbeddedDraft.Part.Nested nested) {
                parts.add(new EmbeddedAttribute.Part.Nested(embedded(nested.embedded(), slots)));
            }
        }
        return new EmbeddedAttribute(
                draft.name(), draft.shape().type(), draft.position(), access(draft.shape()), parts);
    }
}
