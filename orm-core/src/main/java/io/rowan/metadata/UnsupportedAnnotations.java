package io.rowan.metadata;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Annotations of the standard that Rowan would have to ignore, and what to write instead. */
final class UnsupportedAnnotations {
    private static final String KEY_ATTRIBUTE =
            "Make the key an attribute of the target and name it with @MapKey(name = …).";
    private static final String ONE_TABLE = "Map the other table as an entity and refer to it with @OneToOne.";
    private static final String NO_HIERARCHY =
            "Give each class a table of its own, with what they share in a @MappedSuperclass.";
    private static final String OWN_KEY =
            "Give the entity an @Id of its own, and the relationship a unique @JoinColumn.";

    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry(
                    "EmbeddedId", "Use one @Id, for example a generated one, and a @UniqueConstraint on the columns."),
            Map.entry("IdClass", "Use one @Id, for example a generated one, and a @UniqueConstraint on the columns."),
            Map.entry("Inheritance", NO_HIERARCHY),
            Map.entry("DiscriminatorColumn", NO_HIERARCHY),
            Map.entry("DiscriminatorValue", NO_HIERARCHY),
            Map.entry("ElementCollection", "Make an entity of the elements and refer to it with @OneToMany."),
            Map.entry("CollectionTable", "Make an entity of the elements and refer to it with @OneToMany."),
            Map.entry("SecondaryTable", ONE_TABLE),
            Map.entry("SecondaryTables", ONE_TABLE),
            Map.entry("OrderColumn", "Add an attribute to the target and order by it with @OrderBy."),
            Map.entry("MapKeyColumn", KEY_ATTRIBUTE),
            Map.entry("MapKeyJoinColumn", KEY_ATTRIBUTE),
            Map.entry("MapKeyJoinColumns", KEY_ATTRIBUTE),
            Map.entry("MapKeyClass", KEY_ATTRIBUTE),
            Map.entry("MapKeyEnumerated", KEY_ATTRIBUTE),
            Map.entry("MapKeyTemporal", KEY_ATTRIBUTE),
            Map.entry("MapsId", OWN_KEY),
            Map.entry("PrimaryKeyJoinColumn", OWN_KEY),
            Map.entry("PrimaryKeyJoinColumns", OWN_KEY),
            Map.entry("JoinColumns", "Keys are one column: write one @JoinColumn."),
            Map.entry("AssociationOverride", "Declare the relationship in the entity itself."),
            Map.entry("AssociationOverrides", "Declare the relationship in the entity itself."),
            Map.entry("Converts", "Write one @Convert on each attribute."));

    private UnsupportedAnnotations() {}

    /** Reports those on a property. */
    static boolean refuse(Property property, Mistakes mistakes) {
        boolean refused = false;
        for (Class<?> type : property.annotations().types()) {
            refused |= remedy(type) != null && refuse(property.where(), type, mistakes);
        }
        return refused;
    }

    /** Reports those on an element; true when there was one. */
    static boolean refuse(String where, AnnotatedElement element, Mistakes mistakes) {
        boolean refused = false;
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            refused |= refuse(where, annotation.annotationType(), mistakes);
        }
        return refused;
    }

    private static boolean refuse(String where, Class<?> type, Mistakes mistakes) {
        String remedy = remedy(type);
        if (remedy != null) {
            mistakes.add(where, "@" + type.getSimpleName() + " is not supported. " + remedy);
        }
        return remedy != null;
    }

    private static @Nullable String remedy(Class<?> type) {
        return type.getPackageName().equals("jakarta.persistence") ? REMEDIES.get(type.getSimpleName()) : null;
    }
}
