package io.rowan.metadata;

import io.rowan.annotation.CreatedAt;
import io.rowan.annotation.Json;
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

    /** Whether a property is an embeddable: it or its type says so. Of a document only the property itself is asked. */
    static boolean embeds(Property property) {
        return property.has(Embedded.class) || embeddable(property.raw()) && !property.has(Json.class);
    }

    /** The JDK's classes have annotations too, which take time to read and are of no use here. */
    private static boolean embeddable(Class<?> type) {
        return !type.getPackageName().startsWith("java.") && type.isAnnotationPresent(Embeddable.class);
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
    record Place(DraftPath path, Property property, int position, Overrides overrides, List<Class<?>> around) {
        /** The place of a property of the embeddable that is here. */
        Place inside(ClassShape shape, int index, Overrides inner) {
            List<Class<?>> with = new ArrayList<>(around);
            with.add(property.raw());
            return new Place(path.inside(shape, index), shape.properties().get(index), index, inner, with);
        }
    }

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
            readPart(place.inside(shape, i, overrides), entity, parts);
        }
        Set<String> leaves = leaves(parts, place.path.name().length() + 1);
        overrides.refuseUnused(reading.mistakes(), leaves);
        return new EmbeddedDraft(place.path.name(), place.position, shape, parts);
    }

    private void readPart(Place place, EntityDraft entity, List<EmbeddedDraft.Part> parts) {
        if (refusesAnnotations(place.property)) {
            return;
        }
        if (!embeds(place.property)) {
            BasicDraft basic = basics.read(place.path, place.property, place.overrides, BasicReader.Role.PLAIN);
            if (basic != null) {
                entity.add(basic);
                parts.add(new EmbeddedDraft.Part.Leaf(basic));
            }
        } else if (!refused(place)) {
            parts.add(new EmbeddedDraft.Part.Nested(readInto(place, entity)));
        }
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
        boolean unsupported = UnsupportedAnnotations.refuse(property, reading.mistakes())
                || ValueMisfits.refuse(property, reading.mistakes());
        RelationshipSettings relationship = RelationshipSettings.of(property);
        if (relationship != null) {
            refuseInside(property, relationship.kind().annotation(), "relationships are not supported");
            return true;
        }
        boolean misplaced = false;
        for (Class<? extends Annotation> each : OF_ENTITIES) {
            if (property.has(each)) {
                refuseInside(property, "@" + each.getSimpleName(), "it has no meaning");
                misplaced = true;
            }
        }
        return unsupported || misplaced;
    }

    private void refuseInside(Property property, String annotation, String why) {
        reading.refuse(
                property.where(),
                annotation + " stands inside an embeddable, where " + why + ". Move it to the entity.");
    }
}
