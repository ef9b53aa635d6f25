package io.rowan.metadata;

import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table while attributes claim its columns. */
final class TableDraft {
    private final String name;
    private final @Nullable String schema;
    private final String owner;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claims = new LinkedHashMap<>();
    private final Set<ForeignKey> foreignKeys = new LinkedHashSet<>();
    private final Map<Set<String>, UniqueKey> uniqueKeys = new LinkedHashMap<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private List<String> primaryKey = List.of();
    private @Nullable String comment;

    /**
     * An attribute's use of a column.
     *
     * @param where the attribute
     * @param column the column as the attribute sees it
     * @param relationship whether the attribute is a relationship
     * @param written whether it writes the column
     */
    record Claim(String where, Column column, boolean relationship, boolean written) {
        /** Two attributes of one kind may not write one column; a basic beside a relationship may. */
        boolean contradicts(Claim other) {
            return relationship == other.relationship && written && other.written;
        }
    }

    /**
     * Makes an empty table.
     *
     * @param name its name
     * @param schema its schema, null for none
     * @param owner the entity or attribute that it belongs to, for messages
     */
    TableDraft(String name, @Nullable String schema, String owner) {
        this.name = name;
        this.schema = schema;
        this.owner = owner;
    }

    String name() {
        return name;
    }

    @Nullable
    String schema() {
        return schema;
    }

    String owner() {
        return owner;
    }

    /** Schema and name without case, to find two that are the same for a database. */
    String key() {
        return (schema == null ? name : schema + "." + name).toLowerCase(Locale.ROOT);
    }

    private static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /**
     * Puts a column to an attribute's use.
     *
     * @return the earlier use that contradicts this one, null for none
     */
    @Nullable
    Claim claim(Claim claim) {
        String key = key(claim.column.name());
        List<Claim> earlier = claims.get(key);
        if (earlier == null) {
            earlier = new ArrayList<>(1);
            claims.put(key, earlier);
        }
        Claim contradicted = contradicted(earlier, claim);
        earlier.add(claim);
        Column known = columns.get(key);
        columns.put(key, known == null ? claim.column : merge(known, claim.column));
        return contradicted;
    }

    private static @Nullable Claim contradicted(List<Claim> earlier, Claim claim) {
        for (Claim each : earlier) {
            if (each.contradicts(claim) || storageDiffers(each, claim)) {
                return each;
            }
        }
        return null;
    }

    static boolean storageDiffers(Claim one, Claim other) {
        return one.column.definition() == null
                && other.column.definition() == null
                && one.column.type().storage() != other.column.type().storage();
    }

    private static Column merge(Column first, Column second) {
        Column kept = first.definition() == null && second.definition() != null ? second : first;
        return withNullable(kept, first.nullable() && second.nullable());
    }

    private static Column withNullable(Column column, boolean nullable) {
        return new Column(
                column.name(),
                column.type(),
                nullable,
                column.size(),
                column.identity(),
                column.definition(),
                column.defaultValue(),
                column.comment());
    }

    /** The column as the table has it, with the type of the attribute that asks. */
    Column settle(Column own) {
        Column merged = columns.get(key(own.name()));
        return merged == null || merged == own || merged.equals(own) ? own : withNullable(own, merged.nullable());
    }

    boolean has(String column) {
        return columns.containsKey(key(column));
    }

    /** The name of a column as the table spells it, null when there is none. */
    @Nullable
    String spelling(String column) {
        Column found = columns.get(key(column));
        return found == null ? null : found.name();
    }

    List<String> columnNames() {
        return columns.values().stream().map(Column::name).toList();
    }

    void primaryKey(String... names) {
        this.primaryKey = List.of(names);
    }

    void comment(String text) {
        this.comment = text.isEmpty() ? null : text;
    }

    void add(ForeignKey key) {
        foreignKeys.add(key);
    }

    /** Adds a unique key unless the primary key or another one has the same columns; a given name goes first. */
    void addUnique(String constraint, List<String> names) {
        if (Set.copyOf(names).equals(Set.copyOf(primaryKey))) {
            return;
        }
        String used = constraint.isEmpty() ? ConstraintNames.unique(name, names) : constraint;
        if (constraint.isEmpty()) {
            uniqueKeys.putIfAbsent(Set.copyOf(names), new UniqueKey(used, names));
        } else {
            uniqueKeys.put(Set.copyOf(names), new UniqueKey(used, names));
        }
    }

    /** Adds an index; false when there is another one of its name. */
    boolean add(Index index) {
        for (Index each : indexes) {
            if (key(each.name()).equals(key(index.name()))) {
                return false;
            }
        }
        return indexes.add(index);
    }

    void add(Check check) {
        checks.add(check);
    }

    Table table() {
        return new Table(
                name,
                schema,
                List.copyOf(columns.values()),
                primaryKey,
                List.copyOf(foreignKeys),
                List.copyOf(uniqueKeys.values()),
                indexes,
                checks,
                comment);
    }
}
