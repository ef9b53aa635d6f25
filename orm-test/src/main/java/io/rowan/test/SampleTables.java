package io.rowan.test;

import io.rowan.dialect.Dialect;
import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.type.ColumnType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the samples that a dialect is asked to write, with the dialect's own types. */
final class SampleTables {
    private static final Column.Size USUAL = Column.Size.DEFAULT;
    private static final Map<String, Class<?>> CLASSES = Map.ofEntries(
            Map.entry("truth", Boolean.class),
            Map.entry("tiny", Byte.class),
            Map.entry("small", Short.class),
            Map.entry("whole", Integer.class),
            Map.entry("large", Long.class),
            Map.entry("huge", BigInteger.class),
            Map.entry("single", Float.class),
            Map.entry("twofold", Double.class),
            Map.entry("exact", BigDecimal.class),
            Map.entry("letter", Character.class),
            Map.entry("words", String.class),
            Map.entry("bytes", byte[].class),
            Map.entry("day", LocalDate.class),
            Map.entry("clock", LocalTime.class),
            Map.entry("clock_there", OffsetTime.class),
            Map.entry("moment_here", LocalDateTime.class),
            Map.entry("moment_there", OffsetDateTime.class),
            Map.entry("moment", Instant.class),
            Map.entry("span", Duration.class),
            Map.entry("tag", UUID.class));

    private final Dialect dialect;

    SampleTables(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The dialect's type of a class. */
    @SuppressWarnings("unchecked")
    <T> ColumnType<T> type(Class<T> javaType) {
        return (ColumnType<T>) Objects.requireNonNull(dialect.types().find(javaType), javaType::getName);
    }

    ColumnType<String> largeText() {
        return dialect.types().text();
    }

    /** All types by a name of their own, in its order. */
    Map<String, ColumnType<?>> types() {
        Map<String, ColumnType<?>> types = new TreeMap<>();
        CLASSES.forEach((name, javaType) -> types.put(name, type(javaType)));
        types.put("day_name", dialect.types().enumByName(DayOfWeek.class));
        types.put("day_number", dialect.types().enumByOrdinal(DayOfWeek.class));
        types.put("large_bytes", dialect.types().blob());
        types.put("large_words", dialect.types().text());
        types.put("document", dialect.types().json());
        return types;
    }

    /** Users, each with a boss; the email is unique where there is one. */
    Table users() {
        return new Table(
                "users",
                null,
                List.of(
                        identity("id"),
                        withComment(column("name", String.class, false, new Column.Size(100, 0, 0)), "The user's name"),
                        column("email", String.class, true, USUAL),
                        column("active", Boolean.class, false, USUAL),
                        withDefault(column("age", Integer.class, true, USUAL), "18"),
                        column("boss_id", Long.class, true, USUAL)),
                List.of("id"),
                List.of(),
                List.of(new UniqueKey("uq_users_email", List.of("email"))),
                List.of(),
                List.of(new Check("ck_users_age", "age >= 0")),
                "People who buy");
    }

    /** Orders: a table whose own name and two of whose columns are no plain names, in a schema. */
    Table orders() {
        return new Table(
                "order",
                "shop",
                List.of(
                        identity("id"),
                        column("user_id", Long.class, false, USUAL),
                        column("Code", String.class, false, new Column.Size(20, 0, 0)),
                        column("total", BigDecimal.class, false, new Column.Size(0, 10, 2)),
                        column("from", LocalDate.class, true, USUAL)),
                List.of("id"),
                List.of(reference(OnDelete.CASCADE)),
                List.of(new UniqueKey("uq_order_code", List.of("user_id", "Code"))),
                List.of(),
                List.of(),
                null);
    }

    /** A table of nothing but what the database fills in. */
    Table counters() {
        return Table.of(
                "counters",
                List.of(identity("id"), withDefault(column("steps", Integer.class, false, USUAL), "7")),
                "id");
    }

    /** A column of every type in its usual size. */
    Table everything() {
        List<Column> columns = new ArrayList<>();
        types().forEach((name, type) -> columns.add(Column.of(name, type, true)));
        return Table.of("everything", columns);
    }

    /** Columns of sizes that matter. */
    Table sizes() {
        return Table.of(
                "sizes",
                List.of(
                        column("words", String.class, true, new Column.Size(40, 0, 0)),
                        column("many_words", String.class, true, new Column.Size(5_000, 0, 0)),
                        column("most_words", String.class, true, new Column.Size(50_000, 0, 0)),
                        column("bytes", byte[].class, true, new Column.Size(16, 0, 0)),
                        column("many_bytes", byte[].class, true, new Column.Size(50_000, 0, 0)),
                        column("exact", BigDecimal.class, true, new Column.Size(0, 12, 4)),
                        column("seconds", LocalDateTime.class, true, new Column.Size(0, 3, 0)),
                        new Column("own", type(String.class), true, USUAL, false, "char(3)", null, null)));
    }

    ForeignKey reference(OnDelete onDelete) {
        return new ForeignKey(
                "fk_order_user",
                List.of("user_id"),
                "users",
                null,
                List.of("id"),
                onDelete,
                ForeignKey.OnUpdate.NO_ACTION);
    }

    static Index index(boolean unique, @Nullable String where, String... include) {
        List<Index.Part> parts = List.of(new Index.Part("age", false), new Index.Part("name", true));
        return new Index("ix_users_age", parts, unique, where, List.of(include));
    }

    static Index lettersIndex(boolean unique) {
        List<Index.Part> parts =
                List.of(new Index.Part("name", true, Index.Letters.LOWER), new Index.Part("age", false));
        return new Index("ix_users_letters", parts, unique, null, List.of());
    }

    static Sequence sequence() {
        return new Sequence("order_seq", "shop", 1, 50);
    }

    private Column identity(String name) {
        return new Column(name, type(Long.class), false, USUAL, true, null, null, null);
    }

    private Column column(String name, Class<?> javaType, boolean nullable, Column.Size size) {
        return new Column(name, type(javaType), nullable, size, false, null, null, null);
    }

    private static Column withDefault(Column column, String defaultValue) {
        return new Column(
                column.name(), column.type(), column.nullable(), column.size(), false, null, defaultValue, null);
    }

    private static Column withComment(Column column, String comment) {
        return new Column(column.name(), column.type(), column.nullable(), column.size(), false, null, null, comment);
    }
}
