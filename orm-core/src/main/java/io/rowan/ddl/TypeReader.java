package io.rowan.ddl;

import io.rowan.dialect.Dialect;
import io.rowan.schema.Column;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The column type that carries what a type of a catalog holds; text where nobody knows better. */
final class TypeReader {
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("boolean", Boolean.class),
            Map.entry("tinyint", Byte.class),
            Map.entry("smallint", Short.class),
            Map.entry("integer", Integer.class),
            Map.entry("bigint", Long.class),
            Map.entry("real", Float.class),
            Map.entry("double", Double.class),
            Map.entry("numeric", BigDecimal.class),
            Map.entry("varbinary", byte[].class),
            Map.entry("binary", byte[].class),
            Map.entry("date", LocalDate.class),
            Map.entry("time", LocalTime.class),
            Map.entry("time with time zone", OffsetTime.class),
            Map.entry("timestamp", LocalDateTime.class),
            Map.entry("datetime", LocalDateTime.class),
            Map.entry("timestamp with time zone", OffsetDateTime.class),
            Map.entry("uuid", UUID.class));
    private static final Set<String> TEXTS = Set.of("text", "clob", "longtext", "mediumtext");
    private static final Set<String> BYTES = Set.of("blob", "bytea", "longblob", "mediumblob");
    private static final Set<String> TIMES = Set.of("time", "timestamp", "datetime");
    private static final Pattern SIZED = Pattern.compile("([^(]+)(?:\\((\\d{1,9})(?:,(-?\\d{1,9}))?\\))?");

    private final Dialect dialect;

    TypeReader(Dialect dialect) {
        this.dialect = dialect;
    }

    ColumnType<?> type(String text) {
        TypeRegistry types = dialect.types();
        String name = parts(text).name();
        if (TEXTS.contains(name)) {
            return types.text();
        }
        if (BYTES.contains(name)) {
            return types.blob();
        }
        @Nullable ColumnType<?> found = types.find(CLASSES.getOrDefault(name, String.class));
        return found == null ? Objects.requireNonNull(types.find(String.class)) : found;
    }

    Column.Size size(String text) {
        Parts parts = parts(text);
        List<Integer> sizes = parts.sizes();
        if (sizes.isEmpty()) {
            return Column.Size.DEFAULT;
        }
        if (parts.name().equals("numeric")) {
            return new Column.Size(0, sizes.get(0), sizes.size() > 1 ? sizes.get(1) : 0);
        }
        boolean time = TIMES.contains(parts.name().split(" ")[0]);
        return time ? new Column.Size(0, sizes.get(0), 0) : new Column.Size(sizes.get(0), 0, 0);
    }

    private record Parts(String name, List<Integer> sizes) {}

    private Parts parts(String text) {
        Matcher matcher = SIZED.matcher(dialect.catalog().type(text));
        if (!matcher.matches()) {
            return new Parts(text, List.of());
        }
        String first = matcher.group(2);
        String second = matcher.group(3);
        List<Integer> sizes = first == null
                ? List.of()
                : second == null
                        ? List.of(Integer.valueOf(first))
                        : List.of(Integer.valueOf(first), Integer.valueOf(second));
        return new Parts(matcher.group(1).strip(), sizes);
    }
}
