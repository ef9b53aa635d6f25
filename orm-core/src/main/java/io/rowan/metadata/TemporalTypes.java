package io.rowan.metadata;

import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.TypeRegistry;
import jakarta.persistence.Temporal;
import jakarta.persistence.TemporalType;
import java.util.Date;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Column types by the registry, with {@code @Temporal} on {@code java.util.Date} taken into account. */
@SuppressWarnings("deprecation") // @Temporal is deprecated since 3.2, but still in the standard
final class TemporalTypes {
    private TemporalTypes() {}

    /** The type, null when no column keeps the attribute's type. */
    static @Nullable ColumnType<?> find(Property property, TypeRegistry types) {
        TemporalType part = part(property);
        if (property.raw() == Date.class && part != null && part != TemporalType.TIMESTAMP) {
            return part == TemporalType.DATE
                    ? narrowed(types, java.sql.Date.class, java.sql.Date::new)
                    : narrowed(types, java.sql.Time.class, java.sql.Time::new);
        }
        return types.find(property.raw());
    }

    private static @Nullable TemporalType part(Property property) {
        Temporal temporal = property.find(Temporal.class);
        return temporal == null ? null : temporal.value();
    }

    @SuppressWarnings("unchecked")
    private static <S extends Date> @Nullable ColumnType<?> narrowed(
            TypeRegistry types, Class<S> kept, LongFunction<S> make) {
        ColumnType<S> base = (ColumnType<S>) types.find(kept);
        return base == null
                ? null
                : ConvertedType.of(
                                Date.class,
                                base,
                                date -> make.apply(date.getTime()),
                                value -> new Date(value.getTime()))
                        .ofMutableValues();
    }
}
