package io.rowan.metadata;

import io.rowan.annotation.Json;
import io.rowan.annotation.SqlArray;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Lob;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses the column type of a basic attribute. */
final class ValueTypes {
    private static final String SUPPORTED =
            "String, numbers, boolean, char, byte[], UUID, enums and the types of java.time";

    private final TypeRegistry types;
    private final Mistakes mistakes;

    ValueTypes(TypeRegistry types, Mistakes mistakes) {
        this.types = types;
        this.mistakes = mistakes;
    }

    /** The type; null when there is none, which then has been reported. */
    @Nullable
    ColumnType<?> find(Property property) {
        if (property.has(Json.class)) {
            return new JsonReader(types, mistakes).find(property);
        }
        if (property.has(SqlArray.class)) {
            return new ArrayReader(types, mistakes).find(property);
        }
        Convert convert = property.find(Convert.class);
        if (convert != null && !convert.disableConversion()) {
            return new ConvertedTypes(types, mistakes).byConverter(property, convert);
        }
        return property.boxed().isEnum() ? ofEnum(property) : ofOther(property);
    }

    private @Nullable ColumnType<?> ofOther(Property property) {
        if (property.has(Enumerated.class)) {
            String text = "@Enumerated stands on the type " + property.type() + ", which is no enum. Take it away.";
            return refuse(property, text);
        }
        if (property.has(Lob.class)) {
            return large(property);
        }
        ColumnType<?> found = TemporalTypes.find(property, types);
        return found != null ? found : refuse(property, reason(property));
    }

    private @Nullable ColumnType<?> ofEnum(Property property) {
        Class<?> type = property.raw();
        if (type.getEnumConstants().length == 0) {
            return refuse(
                    property,
                    "the enum " + type.getSimpleName() + " has no constants, so the column could hold nothing. Add "
                            + "constants, or mark the attribute with @Transient.");
        }
        Enumerated enumerated = property.find(Enumerated.class);
        if (enumerated != null) {
            return enumerated.value() == EnumType.STRING ? types.enumByName(type) : types.enumByOrdinal(type);
        }
        ColumnType<?> byValue = new ConvertedTypes(types, mistakes).byEnumeratedValue(property);
        return byValue != null ? byValue : types.enumByOrdinal(type);
    }

    private @Nullable ColumnType<?> large(Property property) {
        if (property.raw() == String.class) {
            return types.text();
        }
        if (property.raw() == byte[].class) {
            return types.blob();
        }
        return refuse(
                property,
                "@Lob stands on the type " + property.type() + ", but large objects are String (text) or byte[] "
                        + "(bytes). Declare it as one of these, or write an AttributeConverter to one and add "
                        + "@Convert.");
    }

    /** Reports a mistake, and gives null in place of a type. */
    private @Nullable ColumnType<?> refuse(Property property, String text) {
        mistakes.add(property.where(), text);
        return null;
    }

    private static String reason(Property property) {
        Class<?> type = property.raw();
        if (type.isAnnotationPresent(Entity.class)) {
            return "the type " + property.type() + " is an entity, but no relationship is declared. Add @ManyToOne or "
                    + "@OneToOne.";
        }
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return collectionReason(property);
        }
        return Date.class.isAssignableFrom(type)
                ? "no column keeps the type " + property.type() + ". Declare it as java.time.Instant."
                : unknownReason(property);
    }

    private static String unknownReason(Property property) {
        Class<?> type = property.raw();
        String replacement = Suggestions.replacementOf(type);
        return "no column keeps the type " + property.type() + ". Kept are " + SUPPORTED + ". "
                + (replacement.isEmpty() ? "Write" : replacement)
                + " an AttributeConverter and add @Convert"
                + (type.isInterface() || type.getName().startsWith("java.") ? "" : ", or make it @Embeddable")
                + ", or mark the attribute with @Transient.";
    }

    private static String collectionReason(Property property) {
        boolean ofEntities = property.type().arguments().stream()
                .anyMatch(argument -> argument.raw().isAnnotationPresent(Entity.class));
        if (ofEntities) {
            return "the type " + property.type() + " holds entities, but no relationship is declared. Add @OneToMany "
                    + "or @ManyToMany.";
        }
        boolean ofEmbeddables = property.type().arguments().stream()
                .anyMatch(argument -> argument.raw().isAnnotationPresent(Embeddable.class));
        return "no column keeps the collection " + property.type() + ", and collections of "
                + (ofEmbeddables ? "embeddables" : "values")
                + " are not supported. Make an entity of the elements and refer to it with @OneToMany, keep them as "
                + "JSON with @Json or as an array with @SqlArray, write an AttributeConverter and add @Convert, or mark "
                + "the attribute with @Transient.";
    }
}
