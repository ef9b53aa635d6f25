package io.rowan.metadata;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.UpdatedAt;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads embeddables, classes and records, and what is embedded in them. */
final class EmbeddableReader {
    private static final List<Class<? extends Annotation>> OF_ENTITIES =
            List.of(Id.class, Version.class, GeneratedValue.class, CreatedAt.class, UpdatedAt.class);

    private final Reading reading;
    private final PropertyReader properties;
    private final BasicReader basics;
    private final ClassChecks checks;

    EmbeddableReader(Reading reading, BasicReader basics) {
        this.reading = reading;
        this.properties = new PropertyReader(reading.mistakes());
        this.basics = basics;
        this.checks = new ClassChecks(reading.mistakes());
    }

    /** Whether a property is an embeddable: it or its type says so. */
    static boolean embeds(Property property) {
        return property.has(Embedded.class) || property.raw().isAnnotationPresent(Embeddable.class);
    }

    /**
     * Where an embeddable is.
     *
     * @param path the way to it
     * @param property the property that holds it
     * @param position the property's position
     * @param overrides those in force around it
     * @param around the embeddables that it is in
     */
    record Place(DraftPath path, Property property, int position, Overrides overrides, List<Class<?>> around) {}

    /** Reads an embeddable and adds its leaves to the entity's attributes. */
    void read(Place place, EntityDraft entity) {
        if (!refused(place)) {
            entity.embedded().add(readInto(place, entity));
        }
    }

    private boolean refused(Place place) {
        Class<?> type = place.property.raw();
        if (place.around.contains(type)) {
            String ring = place.around.stream().map(Class::getSimpleName).collect(Collectors.joining(" → "));
            reading.refuse(
                    place.property.where(),
                    "the embeddable " + type.getSimpleName() + " contains itself (" + ring + " → "
                            + type.getSimpleName() + "), so its columns would never end. Make it an entity "
                            + "and refer to it with @ManyToOne.");
            return true;
        }
        return checks.refusesEmbeddable(place.property);
    }

    private EmbeddedDraft readInto(Place place, EntityDraft entity) {
        Property property = place.property;
        AccessType access = property.annotated() instanceof Method ? AccessType.PROPERTY : AccessType.FIELD;
        ClassShape shape = properties.read(property.type(), property.where(), access);
        Overrides overrides = place.overrides.inside(property);
        List<EmbeddedDraft.Part> parts = new ArrayList<>();
        for (int i = 0; i < shape.properties().size(); i++) {
            Property each = shape.properties().get(i);
            DraftPath path = place.path.inside(shape, i);
            if (refusesAnnotations(each)) {
                continue;
            }
            if (embeds(each)) {
                List<Class<?>> around = new ArrayList<>(place.around);
                around.add(property.raw());
                Place inner = new Place(path, each, i, overrides, around);
                if (!refused(inner)) {
                    parts.add(new EmbeddedDraft.Part.Nested(readInto(inner, entity)));
                }
            } else {
                BasicDraft basic = basics.read(path, each, overrides, BasicReader.Role.PLAIN);
                if (basic != null) {
                    entity.add(basic);
                    parts.add(new EmbeddedDraft.Part.Leaf(basic));
                }
            }
        }
        overrides.refuseUnused(
                reading.mistakes(), leaves(parts, place.path.name().length() + 1));
        return new EmbeddedDraft(place.path.name(), place.position, shape, parts);
    }

    private static Set<String> leaves(List<EmbeddedDraft.Part> parts, int cut) {
        Set<String> names = new TreeSet<>();
        for (EmbeddedDraft.Part part : parts) {
            if (part instanceof EmbeddedDraft.Part.Leaf leaf) {
                names.add(leaf.basic().name().substring(cut));
            } else if (part instanceof EmbeddedDraft.Part.Nested nested) {
                names.addAll(leaves(nested.embedded().parts(), cut));
            }
        }
        return names;
    }

    private boolean refusesAnnotations(Property property) {
        boolean refused = UnsupportedAnnotations.refuse(property, reading.mistakes());
        RelationshipSettings relationship = RelationshipSettings.of(property);
        if (relationship != null) {
            reading.refuse(
                    property.where(),
                    relationship.kind().annotation() + " stands inside an embeddable, where relationships are "
                            + "not supported. Move it to the entity.");
            return true;
        }
        for (Class<? extends Annotation> annotation : OF_ENTITIES) {
            if (property.has(annotation)) {
                reading.refuse(
                        property.where(),
                        "@" + annotation.getSimpleName() + " stands inside an embeddable, where it has no "
                                + "meaning. Move it to the entity.");
                refused = true;
            }
        }
        return refused;
    }
}
