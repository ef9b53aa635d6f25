package io.rowan.ddl;

import io.rowan.ddl.CatalogRow.ColumnRow;
import io.rowan.ddl.CatalogRow.IndexRow;
import io.rowan.ddl.CatalogRow.KeyRow;
import io.rowan.ddl.CatalogRow.Owner;
import io.rowan.ddl.CatalogRow.Reference;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Identifiers;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes tables of the rows of a catalog. A key whose name is not kept, or begins with #, is named as a mapping would. */
final class TableAssembler {
    private final Identifiers identifiers;
    private final Scope scope;
    private final TypeReader types;
    private final Map<Owner, List<ColumnRow>> columns;
    private final Map<Owner, List<KeyRow>> keys;
    private final Map<Owner, List<IndexRow>> indexes;

    TableAssembler(Dialect dialect, Scope scope, List<ColumnRow> columns, List<KeyRow> keys, List<IndexRow> indexes) {
        this.identifiers = dialect.identifiers();
        this.scope = scope;
        this.types = new TypeReader(dialect);
        this.columns = byTable(columns);
        this.keys = byTable(keys);
        this.indexes = byTable(indexes);
    }

    private static <T extends CatalogRow> Map<Owner, List<T>> byTable(List<T> rows) {
        Map<Owner, List<T>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row));
        return groups;
    }

    List<Table> tables() {
        return columns.keySet().stream().map(this::table).toList();
    }

    private Table table(Owner table) {
        List<String> primary = primaryKey(table);
        List<ForeignKey> foreign = new ArrayList<>();
        List<UniqueKey> unique = new ArrayList<>();
        for (List<KeyRow> key : grouped(keys.getOrDefault(table, List.of()), KeyRow::name)) {
            if (key.get(0).kind().equals("F")) {
                foreign.add(foreignKey(table, key));
            } else if (key.get(0).kind().equals("U")) {
                unique.add(new UniqueKey(name("uk", table, key), names(key)));
            }
        }
        return new Table(
                identifiers.mapped(table.name()),
                scope.mapped(table.schema()),
                columns.getOrDefault(table, List.of()).stream()
                        .map(row -> column(row, primary))
                        .toList(),
                primary,
                foreign,
                unique,
                indexes(table),
                List.of(),
                null);
    }

    private static <T> Collection<List<T>> grouped(List<T> rows, Function<T, @Nullable String> name) {
        Map<String, List<T>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(String.valueOf(name.apply(row)), key -> new ArrayList<>())
                .add(row));
        return groups.values();
    }

    /** A column of a primary key is never null, whatever the catalog says of it. */
    private Column column(ColumnRow row, List<String> primaryKey) {
        String name = identifiers.mapped(row.name());
        String value = row.identity() ? null : row.defaultValue();
        boolean computed = value != null && value.startsWith("generated always");
        String comment = row.comment() == null || row.comment().isEmpty() ? null : row.comment();
        return new Column(
                name,
                types.type(row.type()),
                row.nullable() && !primaryKey.contains(name),
                types.size(row.type()),
                row.identity(),
                computed ? row.type() + " " + value : row.type(),
                computed ? null : value,
                comment);
    }

    private List<String> primaryKey(Owner table) {
        return names(keys.getOrDefault(table, List.of()).stream()
                .filter(key -> key.kind().equals("P"))
                .toList());
    }

    private List<String> names(List<KeyRow> key) {
        return key.stream().map(row -> identifiers.mapped(row.column())).toList();
    }

    private String name(String prefix, Owner table, List<KeyRow> key) {
        String kept = key.get(0).name();
        return kept != null && !kept.startsWith("#")
                ? identifiers.mapped(kept)
                : prefix + "_" + identifiers.mapped(table.name()) + "_" + String.join("_", names(key));
    }

    private ForeignKey foreignKey(Owner table, List<KeyRow> key) {
        Reference first = Objects.requireNonNull(key.get(0).target());
        Owner target = first.table();
        List<String> targetColumns = new ArrayList<>();
        for (KeyRow row : key) {
            String column = Objects.requireNonNull(row.target()).column();
            if (column != null) {
                targetColumns.add(identifiers.mapped(column));
            }
        }
        return new ForeignKey(
                name("fk", table, key),
                names(key),
                identifiers.mapped(target.name()),
                scope.mapped(target.schema()),
                targetColumns.isEmpty() ? primaryKey(target) : targetColumns,
                rule(String.valueOf(first.deleteRule())),
                "CASCADE".equals(first.updateRule()) ? ForeignKey.OnUpdate.CASCADE : ForeignKey.OnUpdate.NO_ACTION);
    }

    private static ForeignKey.OnDelete rule(String rule) {
        return switch (rule) {
            case "CASCADE" -> ForeignKey.OnDelete.CASCADE;
            case "SET NULL" -> ForeignKey.OnDelete.SET_NULL;
            default -> ForeignKey.OnDelete.NO_ACTION;
        };
    }

    /** Indexes over expressions that no mapping makes are left out, as are those that serve a key. */
    private List<Index> indexes(Owner table) {
        List<Index> made = new ArrayList<>();
        for (List<IndexRow> index : grouped(indexes.getOrDefault(table, List.of()), IndexRow::name)) {
            boolean serves = keys.getOrDefault(table, List.of()).stream()
                    .anyMatch(key -> index.get(0).name().equals(key.name()));
            Index read = serves ? null : index(index);
            if (read != null) {
                made.add(read);
            }
        }
        return made;
    }

    private @Nullable Index index(List<IndexRow> rows) {
        List<Index.Part> parts = new ArrayList<>();
        List<String> included = new ArrayList<>();
        for (IndexRow row : rows) {
            Index.Part part = part(row, parts.size());
            if (part == null) {
                return null;
            }
            if (row.included()) {
                included.add(part.column());
            } else {
                parts.add(part);
            }
        }
        IndexRow first = rows.get(0);
        return new Index(identifiers.mapped(first.name()), parts, first.unique(), first.where(), included);
    }

    private Index.@Nullable Part part(IndexRow row, int position) {
        if (row.column() != null) {
            return new Index.Part(identifiers.mapped(row.column()), row.descending());
        }
        return row.expression() == null
                ? null
                : IndexExpression.part(row.expression(), position, row.descending(), identifiers);
    }
}
