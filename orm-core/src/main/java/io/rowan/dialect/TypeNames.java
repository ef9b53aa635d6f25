package io.rowan.dialect;

import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.type.ArrayType;
import io.rowan.type.ColumnType;
import io.rowan.type.Storage;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a database calls its types: a pattern for each storage, in which <code>{length}</code>, <code>{precision}</code>,
 * <code>{scale}</code> and <code>{fraction}</code> (digits of seconds) stand for the column's size, and in that of arrays
 * <code>{element}</code> for the name of the elements' type. Immutable.
 */
public final class TypeNames {
    private static final String ELEMENT = "{element}";
    private static final TypeNames STANDARD = new TypeNames(
            Map.ofEntries(
                    Map.entry(Storage.BOOLEAN, "boolean"),
                    Map.entry(Storage.TINYINT, "smallint"),
                    Map.entry(Storage.SMALLINT, "smallint"),
                    Map.entry(Storage.INTEGER, "integer"),
                    Map.entry(Storage.BIGINT, "bigint"),
                    Map.entry(Storage.REAL, "real"),
                    Map.entry(Storage.DOUBLE, "double precision"),
                    Map.entry(Storage.NUMERIC, "numeric({precision}, {scale})"),
                    Map.entry(Storage.CHAR, "char({length})"),
                    Map.entry(Storage.VARCHAR, "varchar({length})"),
                    Map.entry(Storage.TEXT, "clob"),
                    Map.entry(Storage.VARBINARY, "varbinary({length})"),
                    Map.entry(Storage.BLOB, "blob"),
                    Map.entry(Storage.DATE, "date"),
                    Map.entry(Storage.TIME, "time({fraction})"),
                    Map.entry(Storage.TIME_WITH_TIME_ZONE, "time({fraction}) with time zone"),
                    Map.entry(Storage.TIMESTAMP, "timestamp({fraction})"),
                    Map.entry(Storage.TIMESTAMP_WITH_TIME_ZONE, "timestamp({fraction}) with time zone"),
                    Map.entry(Storage.UUID, "uuid"),
                    Map.entry(Storage.JSON, "json")),
            Map.of(
                    Storage.CHAR, "varchar",
                    Storage.VARCHAR, "varchar",
                    Storage.VARBINARY, "varbinary",
                    Storage.NUMERIC, "numeric(38, 10)"),
            Map.of(),
            Set.of(),
            38);
    private final Map<Storage, String> columns;
    private final Map<Storage, String> casts;
    private final Map<Storage, Longest> longest;
    private final Set<Storage> telling;
    private final int digits;

    /** The greatest length that a storage's name takes, and the name of columns beyond it. */
    private record Longest(int length, String beyond) {}

    private TypeNames(
            Map<Storage, String> columns,
            Map<Storage, String> casts,
            Map<Storage, Longest> longest,
            Set<Storage> telling,
            int digits) {
        this.columns = columns;
        this.casts = casts;
        this.longest = longest;
        this.telling = telling;
        this.digits = digits;
    }

    /**
     * The names of SQL:2016.
     *
     * @return the names
     */
    public static TypeNames standard() {
        return STANDARD;
    }

    /**
     * The same names with another for one storage.
     *
     * @param storage the storage
     * @param pattern its name
     * @return the names
     */
    public TypeNames with(Storage storage, String pattern) {
        Map<Storage, String> changed = new EnumMap<>(columns);
        changed.put(storage, pattern);
        return new TypeNames(changed, casts, longest, telling, digits);
    }

    /**
     * The same names with a limit for one storage.
     *
     * @param storage the storage
     * @param length the greatest length that its own name takes
     * @param beyond the name of longer columns
     * @return the names
     */
    public TypeNames withLongest(Storage storage, int length, String beyond) {
        Map<Storage, Longest> changed = new EnumMap<>(Storage.class);
        changed.putAll(longest);
        changed.put(storage, new Longest(length, beyond));
        return new TypeNames(columns, casts, changed, telling, digits);
    }

    /**
     * The same names with another for the casts of one storage. A cast must not cut off what a column may be too small
     * for.
     *
     * @param storage the storage
     * @param name its name without a size, or with the largest
     * @return the names
     */
    public TypeNames withCast(Storage storage, String name) {
        Map<Storage, String> changed = new EnumMap<>(casts);
        changed.put(storage, name);
        return new TypeNames(columns, changed, longest, telling, digits);
    }

    /**
     * The same names for a database whose decimals have fewer or more digits than 38.
     *
     * @param most the digits of a decimal whose column does not say how many
     * @return the names
     */
    public TypeNames withDigits(int most) {
        return new TypeNames(columns, casts, longest, telling, most);
    }

    /**
     * The same names where parameters of some storages need no cast, since the bound value tells its type.
     *
     * @param storages the storages
     * @return the names
     */
    public TypeNames withoutCasts(Set<Storage> storages) {
        return new TypeNames(columns, casts, longest, Set.copyOf(storages), digits);
    }

    boolean tells(ColumnType<?> type) {
        return telling.contains(type.storage());
    }

    /**
     * The type of a column.
     *
     * @param column the column
     * @return its own definition, or else the name with the column's size
     * @throws MappingException when the database has no such type
     */
    public String of(Column column) {
        if (column.definition() != null) {
            return column.definition();
        }
        if (column.type().stored() instanceof ArrayType<?> array) {
            return array(of(column.withType(array.element())));
        }
        String pattern = columns.get(column.type().storage());
        if (pattern == null) {
            throw new MappingException(List.of("Column " + column.name() + " is kept as "
                    + column.type().storage() + ", for which the database has no type; name one with"
                    + " @Column(columnDefinition = …) or map another type"));
        }
        Longest limit = longest.get(column.type().storage());
        return limit != null && column.size().length() > limit.length()
                ? limit.beyond()
                : sized(pattern, column.type(), column.size());
    }

    /**
     * The type to which a parameter is cast.
     *
     * @param type the parameter's type
     * @return the name
     */
    public String cast(ColumnType<?> type) {
        if (type.stored() instanceof ArrayType<?> array) {
            return array(cast(array.element()));
        }
        @Nullable String name = casts.get(type.storage());
        return name != null ? name : sized(columns.getOrDefault(type.storage(), "varchar"), type, Column.Size.DEFAULT);
    }

    private String array(String element) {
        return columns.getOrDefault(Storage.ARRAY, ELEMENT + " array").replace(ELEMENT, element);
    }

    private String sized(String pattern, ColumnType<?> type, Column.Size size) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        int usualLength = type.storage() == Storage.CHAR ? 1 : 255;
        boolean whole = type.stored().javaType() != BigDecimal.class;
        int precision = size.precision() == 0 ? digits : size.precision();
        int scale = size.precision() == 0 && size.scale() == 0 && !whole ? 2 : size.scale();
        return pattern.replace("{length}", Integer.toString(size.length() == 0 ? usualLength : size.length()))
                .replace("{precision}", Integer.toString(precision))
                .replace("{scale}", Integer.toString(scale))
                .replace("{fraction}", Integer.toString(size.precision() == 0 ? 6 : size.precision()));
    }
}
