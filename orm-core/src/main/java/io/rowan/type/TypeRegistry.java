package io.rowan.type;

import io.rowan.error.MappingException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows the column type of each Java class. Immutable; a dialect derives its own from {@link #standard()} with the
 * types that its database keeps in another way.
 */
public final class TypeRegistry {
    private static final ColumnType<Object> OBJECT = new ObjectType();
    private static final Map<Class<?>, Class<?>> BOXED = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class,
            char.class, Character.class);
    private static final List<ColumnType<?>> SIMPLE = List.of(
            new NumberTypes.BooleanType(),
            new NumberTypes.ByteType(),
            new NumberTypes.ShortType(),
            new NumberTypes.IntegerType(),
            new NumberTypes.LongType(),
            new NumberTypes.FloatType(),
            new NumberTypes.DoubleType(),
            new NumberTypes.DecimalType(),
            new NumberTypes.BigIntegerType(),
            new TextTypes.StringType(Storage.VARCHAR),
            new TextTypes.CharacterType(),
            new TextTypes.BytesType(Storage.VARBINARY),
            new TextTypes.UuidType(),
            new TimeTypes.LocalDateType(),
            new TimeTypes.LocalTimeType(),
            new TimeTypes.LocalDateTimeType(),
            new TimeTypes.OffsetDateTimeType(),
            new TimeTypes.OffsetTimeType());
    private static final TypeRegistry STANDARD = makeStandard();

    private final Map<Class<?>, ColumnType<?>> types;
    private final LargeTypes large;
    private final @Nullable ColumnType<?> result;
    private final Map<String, ColumnType<?>> named;
    private final List<ColumnType<?>> replacements;
    private final Map<Class<?>, ColumnType<?>> derived = new ConcurrentHashMap<>();

    /**
     * The types of what is large or made of parts.
     *
     * @param longestText the greatest length of a text that is no large object
     * @param json JSON documents, null where they go as large text
     * @param arrays the database's names of the types that arrays may hold, empty where it has no arrays
     */
    private record LargeTypes(
            ColumnType<String> text,
            ColumnType<byte[]> blob,
            int longestText,
            @Nullable ColumnType<String> json,
            Map<Storage, String> arrays) {}

    private TypeRegistry(
            Map<Class<?>, ColumnType<?>> types,
            LargeTypes large,
            @Nullable ColumnType<?> result,
            Map<String, ColumnType<?>> named,
            List<ColumnType<?>> replacements) {
        this.types = Map.copyOf(types);
        this.large = large;
        this.result = result;
        this.named = Map.copyOf(named);
        this.replacements = List.copyOf(replacements);
    }

    /**
     * The types as JDBC 4.3 maps them: primitives' wrappers, String, BigDecimal, BigInteger, byte[], UUID, all of
     * java.time and the older dates. Years, months and zones are kept as text or number in ISO 8601 form, durations
     * as nanoseconds.
     *
     * @return the registry
     */
    public static TypeRegistry standard() {
        return STANDARD;
    }

    /**
     * Finds the type of a class. Enums have two, so they are asked for by {@link #enumByName} and
     * {@link #enumByOrdinal}.
     *
     * @param javaType the class; a primitive one answers as its wrapper, a kind of ZoneId or Calendar as that
     * @return the type, null when the class is no column's
     */
    public @Nullable ColumnType<?> find(Class<?> javaType) {
        ColumnType<?> exact = exact(BOXED.getOrDefault(javaType, javaType));
        if (exact != null) {
            return exact;
        }
        if (ZoneId.class.isAssignableFrom(javaType)) {
            return exact(ZoneId.class);
        }
        return Calendar.class.isAssignableFrom(javaType) ? exact(Calendar.class) : null;
    }

    private @Nullable ColumnType<?> exact(Class<?> javaType) {
        ColumnType<?> known = types.get(javaType);
        return known == null ? derived(javaType) : known;
    }

    private @Nullable ColumnType<?> derived(Class<?> javaType) {
        ColumnType<?> known = derived.get(javaType);
        if (known == null) {
            known = this == STANDARD ? DerivedTypes.of(javaType) : STANDARD.derived(javaType);
            for (ColumnType<?> replacement : replacements) {
                known = known instanceof ConvertedType<?, ?> converted ? converted.following(replacement) : known;
            }
            if (known != null) {
                derived.put(javaType, known);
            }
        }
        return known;
    }

    /**
     * The type of a value whose class nobody declared, such as a parameter of native SQL.
     *
     * @param value the value
     * @return the type; enums go by name, and what no type knows is left to the driver
     */
    public ColumnType<?> ofValue(Object value) {
        if (value instanceof Enum<?> constant) {
            return enumByName(constant.getDeclaringClass());
        }
        ColumnType<?> known = find(value.getClass());
        return known == null ? OBJECT : known;
    }

    /**
     * The type with which a column of a result is read when nobody says what is wanted.
     *
     * @param jdbcType a constant of {@link Types} as the driver tells it
     * @param typeName the database's own name of the type as the driver tells it
     * @return the type; what no type knows is left to the driver
     */
    public ColumnType<?> ofResult(int jdbcType, String typeName) {
        if (result != null) {
            return result;
        }
        ColumnType<?> byName = named.get(typeName);
        if (byName != null) {
            return byName;
        }
        Class<?> javaType = JdbcClasses.BY_TYPE.get(jdbcType);
        ColumnType<?> found = javaType == null ? null : exact(javaType);
        return found == null ? OBJECT : found;
    }

    /**
     * The type of an enum whose constants are kept by name.
     *
     * @param enumType the enum
     * @return the type, text of up to 255 characters
     * @throws MappingException when the class is no enum
     */
    public ColumnType<?> enumByName(Class<?> enumType) {
        ColumnType<?> replaced = types.get(checkEnum(enumType));
        return replaced != null ? replaced : new EnumTypes.ByName<>(enumType);
    }

    /**
     * The type of an enum whose constants are kept by position.
     *
     * @param enumType the enum
     * @return the type, a small integer from 0
     * @throws MappingException when the class is no enum
     */
    public ColumnType<?> enumByOrdinal(Class<?> enumType) {
        return new EnumTypes.ByOrdinal<>(checkEnum(enumType));
    }

    private static Class<?> checkEnum(Class<?> type) {
        if (!type.isEnum()) {
            throw new MappingException(List.of(type.getName() + " is no enum, so its values have neither name nor"
                    + " position; leave @Enumerated out or map an enum"));
        }
        return type;
    }

    /**
     * Text without a practical limit, for large objects of String.
     *
     * @return the type
     */
    public ColumnType<String> text() {
        return large.text();
    }

    /**
     * Bytes without a practical limit, for large objects of byte[].
     *
     * @return the type
     */
    public ColumnType<byte[]> blob() {
        return large.blob();
    }

    /**
     * The same registry with one more type, or another in the place of one. What is kept as values of that one follows:
     * a duration goes where whole numbers go, instants and the old dates where OffsetDateTime goes.
     *
     * @param replacement the type, found from now on by its {@link ColumnType#javaType()}
     * @return the registry
     */
    public TypeRegistry with(ColumnType<?> replacement) {
        Map<Class<?>, ColumnType<?>> changed = new HashMap<>(types);
        for (ColumnType<?> type : types.values()) {
            if (type instanceof ConvertedType<?, ?> converted) {
                changed.put(type.javaType(), converted.following(replacement));
            }
        }
        changed.put(replacement.javaType(), replacement);
        List<ColumnType<?>> more = new ArrayList<>(replacements);
        more.add(replacement);
        return new TypeRegistry(changed, large, result, named, more);
    }

    /**
     * The same registry with all points on the time line carried as one type: offset and zoned times, the older dates and
     * calendars. They come back in UTC.
     *
     * @param instants how instants are kept
     * @return the registry
     */
    public TypeRegistry withMoments(ColumnType<Instant> instants) {
        return with(SubstituteTypes.moments(instants)).with(instants);
    }

    /**
     * The same registry with other types of large objects.
     *
     * @param largeText text without a practical limit
     * @param largeBytes bytes without a practical limit
     * @return the registry
     */
    public TypeRegistry withLarge(ColumnType<String> largeText, ColumnType<byte[]> largeBytes) {
        return with(new LargeTypes(largeText, largeBytes, large.longestText(), large.json(), large.arrays()));
    }

    private TypeRegistry with(LargeTypes other) {
        return new TypeRegistry(types, other, result, named, replacements);
    }

    /**
     * JSON documents as text.
     *
     * @return the type, kept as {@link Storage#JSON}
     */
    public ColumnType<String> json() {
        ColumnType<String> own = large.json();
        return own == null ? SubstituteTypes.keptAs(text(), Storage.JSON) : own;
    }

    /**
     * The same registry with another type of JSON documents.
     *
     * @param documents their texts, kept as {@link Storage#JSON}
     * @return the registry
     */
    public TypeRegistry withJson(ColumnType<String> documents) {
        return with(new LargeTypes(text(), blob(), large.longestText(), documents, large.arrays()));
    }

    /**
     * The type of arrays.
     *
     * @param <E> the Java type of an element
     * @param element the type of the elements
     * @return the type, null when the database has no arrays or none of such elements
     */
    public <E> @Nullable ArrayType<E> arrayOf(ColumnType<E> element) {
        String name = large.arrays().get(element.storage());
        return name == null ? null : new ArrayType<>(element, name);
    }

    /**
     * The same registry for a database that has arrays.
     *
     * @param elements the names by which the driver knows the types of elements
     * @return the registry
     */
    public TypeRegistry withArrays(Map<Storage, String> elements) {
        return with(new LargeTypes(text(), blob(), large.longestText(), large.json(), Map.copyOf(elements)));
    }

    /**
     * The same registry for a database that keeps texts beyond a length in another way than shorter ones.
     *
     * @param characters the greatest length of a column that keeps its text as short text
     * @return the registry
     */
    public TypeRegistry withLongestText(int characters) {
        return with(new LargeTypes(text(), blob(), characters, large.json(), large.arrays()));
    }

    /**
     * The type for a column of a length.
     *
     * @param type the type of its values
     * @param length the characters that it must hold, 0 for the usual
     * @return the type itself, or where it is text that is too long for it the same as {@link #text()}
     */
    public ColumnType<?> ofLength(ColumnType<?> type, int length) {
        if (length <= large.longestText() || type.storage() != Storage.VARCHAR) {
            return type;
        }
        return type instanceof ConvertedType<?, ?> converted ? converted.following(text()) : text();
    }

    /**
     * The same registry for a driver that tells one JDBC type of several: columns of these types are told by name when
     * nobody says what is wanted.
     *
     * @param byName the classes by the names of the types, each with a type here
     * @return the registry
     */
    public TypeRegistry withNamed(Map<String, Class<?>> byName) {
        Map<String, ColumnType<?>> found = new HashMap<>(named);
        for (Map.Entry<String, Class<?>> each : byName.entrySet()) {
            found.put(each.getKey(), Objects.requireNonNull(find(each.getValue())));
        }
        return new TypeRegistry(types, large, result, found, replacements);
    }

    /**
     * The same registry for a database whose values have types of their own, whatever the driver tells of their column.
     *
     * @param any reads a column of a result when nobody says what is wanted
     * @return the registry
     */
    public TypeRegistry withResult(ColumnType<?> any) {
        return new TypeRegistry(types, large, any, named, replacements);
    }

    private static TypeRegistry makeStandard() {
        Map<Class<?>, ColumnType<?>> types = new HashMap<>();
        for (ColumnType<?> type : SIMPLE) {
            types.put(type.javaType(), type);
        }
        return new TypeRegistry(
                types,
                new LargeTypes(
                        new TextTypes.StringType(Storage.TEXT),
                        new TextTypes.BytesType(Storage.BLOB),
                        Integer.MAX_VALUE,
                        null,
                        Map.of()),
                null,
                Map.of(),
                List.of());
    }
}
