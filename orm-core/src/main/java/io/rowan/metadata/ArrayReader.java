package io.rowan.metadata;

import io.rowan.error.DataException;
import io.rowan.error.ErrorDetails;
import io.rowan.type.ArrayType;
import io.rowan.type.ColumnType;
import io.rowan.type.ConvertedType;
import io.rowan.type.TypeRegistry;
import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chooses the column type of attributes that are kept as arrays of the database. */
final class ArrayReader {
    /** Dates are none of them: drivers carry those of an array as {@code java.sql.Date}, which loses days before 1582. */
    private static final Set<Class<?>> ELEMENTS = Set.of(
            String.class,
            Boolean.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigDecimal.class,
            UUID.class);

    private final TypeRegistry types;
    private final Mistakes mistakes;

    ArrayReader(TypeRegistry types, Mistakes mistakes) {
        this.types = types;
        this.mistakes = mistakes;
    }

    /** The type; null when there is none, which then has been reported. */
    @Nullable
    ColumnType<?> find(Property property) {
        Class<?> declared = elementOf(property);
        if (declared == null) {
            return refuse(
                    property,
                    "@SqlArray stands on the type " + property.type()
                            + ", which is none that holds elements. Declare the attribute as List, Set or an array, such"
                            + " as List<String> or int[].");
        }
        ColumnType<?> element = elementType(declared);
        if (element == null) {
            return refuse(
                    property,
                    "@SqlArray stands on the type " + property.type() + ", but an array holds no "
                            + declared.getSimpleName()
                            + ". Elements are String, boolean, short, int, long, float, double,"
                            + " BigDecimal, UUID or enums; keep others as JSON with @Json.");
        }
        ArrayType<?> type = types.arrayOf(element);
        return type == null ? refuse(property, absent()) : shaped(property.raw(), type);
    }

    private static String absent() {
        return "@SqlArray needs a database with arrays, and this one has none. Keep the values as JSON with @Json, or make an"
                + " entity of the elements and refer to it with @OneToMany.";
    }

    /** Reports a mistake, and gives null in place of a type. */
    private @Nullable ColumnType<?> refuse(Property property, String text) {
        mistakes.add(property.where(), text);
        return null;
    }

    /** What the attribute holds, boxed; null where it holds no elements. */
    private static @Nullable Class<?> elementOf(Property property) {
        if (property.raw().isArray()) {
            return ResolvedType.boxed(property.raw().getComponentType());
        }
        boolean known = Set.of(List.class, Set.class, Collection.class).contains(property.raw());
        List<ResolvedType> arguments = property.type().arguments();
        return known && arguments.size() == 1 ? arguments.get(0).raw() : null;
    }

    private @Nullable ColumnType<?> elementType(Class<?> declared) {
        if (declared.isEnum()) {
            return types.enumByName(declared);
        }
        return ELEMENTS.contains(declared) ? types.find(declared) : null;
    }

    @SuppressWarnings("unchecked")
    private static <E> ColumnType<?> shaped(Class<?> holder, ArrayType<E> type) {
        if (holder.isArray()) {
            return ConvertedType.of((Class<Object>) holder, type, ArrayReader::listed, list -> array(holder, list))
                    .ofMutableValues();
        }
        if (holder == Set.class) {
            return ConvertedType.of(
                            (Class<Set<@Nullable E>>) holder,
                            type,
                            set -> new ArrayList<@Nullable E>(set),
                            list -> new LinkedHashSet<@Nullable E>(list))
                    .ofMutableValues()
                    .sameBy(set -> set);
        }
        return holder == List.class
                ? type
                : ConvertedType.of(
                                (Class<Collection<@Nullable E>>) holder,
                                type,
                                all -> new ArrayList<@Nullable E>(all),
                                list -> list)
                        .ofMutableValues();
    }

    @SuppressWarnings("unchecked")
    private static <E> List<@Nullable E> listed(Object array) {
        int length = Array.getLength(array);
        List<@Nullable E> list = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
            list.add((E) Array.get(array, i));
        }
        return list;
    }

    private static Object array(Class<?> holder, List<?> elements) {
        Object array = Array.newInstance(holder.getComponentType(), elements.size());
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i) == null && holder.getComponentType().isPrimitive()) {
                throw holdsNull(holder);
            }
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private static DataException holdsNull(Class<?> holder) {
        String element = ResolvedType.boxed(holder.getComponentType()).getSimpleName();
        return new DataException(
                "The array of a column holds null, for which " + holder.getSimpleName()
                        + " has no value. Declare the attribute as " + element + "[], or correct the row.",
                new ErrorDetails(null, null, 0, null, null, null),
                null);
    }
}
