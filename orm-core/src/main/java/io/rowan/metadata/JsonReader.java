package io.rowan.metadata;

import io.rowan.type.ColumnType;
import io.rowan.type.JsonTypes;
import io.rowan.type.TypeRegistry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chooses the column type of attributes that are kept as JSON. */
final class JsonReader {
    private final TypeRegistry types;
    private final Mistakes mistakes;
    private @Nullable Optional<JsonTypes> jackson;

    JsonReader(TypeRegistry types, Mistakes mistakes) {
        this.types = types;
        this.mistakes = mistakes;
    }

    /** The type; null when there is none, which then has been reported. */
    @Nullable
    ColumnType<?> find(Property property) {
        if (property.raw() == String.class) {
            return types.json();
        }
        if (jackson == null) {
            jackson = JsonTypes.find();
        }
        if (jackson.isPresent()) {
            return jackson.get().of(property.boxed(), GenericType.of(property.type()), types.json());
        }
        mistakes.add(
                property.where(),
                "@Json needs Jackson, which is not on the class path. Add " + JsonTypes.JACKSON + " or "
                        + JsonTypes.JACKSON_2 + ", or declare the attribute as String, the document's text.");
        return null;
    }
}
