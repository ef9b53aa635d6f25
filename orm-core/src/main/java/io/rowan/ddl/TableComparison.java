package io.rowan.ddl;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.CatalogRules;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.Identifiers;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart;
import io.rowan.schema.TablePart.AddColumn;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.TablePart.Aspect;
import io.rowan.schema.TablePart.DropColumn;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Finds the parts of a table that differ. */
final class TableComparison {
    private final Identifiers identifiers;
    private final CatalogRules rules;
    private final AlterRenderer renderer;
    private final boolean partial;
    private final boolean covering;
    private final boolean foreignKeys;
    private final boolean updateCascade;

    TableComparison(Dialect dialect) {
        this.identifiers = dialect.identifiers();
        this.rules = dialect.catalog();
        this.renderer = dialect.alterRenderer();
        this.partial = dialect.supports(Feature.PARTIAL_INDEXES);
        this.foreignKeys = dialect.supports(Feature.FOREIGN_KEYS);
        this.updateCascade = dialect.supports(Feature.UPDATE_CASCADE);
        this.covering = dialect.supports(Feature.COVERING_INDEXES);
    }

    List<TablePart> parts(Table there, Table wanted) {
        List<TablePart> parts = new ArrayList<>(columns(there, wanted));
        if (!same(there.primaryKey(), wanted.primaryKey())) {
            parts.add(new TablePart.ChangePrimaryKey(there.primaryKey(), wanted.primaryKey()));
        }
        List<ForeignKey> keys = foreignKeys ? wanted.foreignKeys() : List.of();
        missing(there.foreignKeys(), keys, this::same).stream()
                .map(TablePart.DropForeignKey::new)
                .forEach(parts::add);
        parts.addAll(uniqueKeys(there, wanted));
        parts.addAll(indexes(there, wanted));
        missing(keys, there.foreignKeys(), this::same).stream()
                .map(TablePart.AddForeignKey::new)
                .forEach(parts::add);
        return parts;
    }

    /** What the first list has and the second has not. */
    private static <T> List<T> missing(List<T> from, List<T> in, BiPredicate<T, T> same) {
        return from.stream()
                .filter(one -> in.stream().noneMatch(other -> same.test(one, other)))
                .toList();
    }

    private List<TablePart> columns(Table there, Table wanted) {
        List<Column> dropped = new ArrayList<>(missing(there.columns(), wanted.columns(), this::sameName));
        List<Column> free = new ArrayList<>(dropped);
        List<TablePart> parts = new ArrayList<>();
        for (Column column : wanted.columns()) {
            Column own = there.columns().stream()
                    .filter(other -> sameName(other, column))
                    .findFirst()
                    .orElse(null);
            if (own == null) {
                parts.add(new AddColumn(column, once(column, free)));
            } else {
                List<Aspect> aspects = aspects(own, column, wanted);
                if (!aspects.isEmpty()) {
                    parts.add(new AlterColumn(own, column, aspects));
                }
            }
        }
        dropped.forEach(column -> parts.add(new DropColumn(column)));
        return parts;
    }

    private boolean sameName(Column one, Column other) {
        return identifiers.same(one.name(), other.name());
    }

    /** The dropped column that was perhaps renamed; each is only once. */
    private @Nullable String once(Column added, List<Column> dropped) {
        for (Column column : dropped) {
            if (sameType(column, added) && column.identity() == added.identity()) {
                dropped.remove(column);
                return column.name();
            }
        }
        return null;
    }

    private List<Aspect> aspects(Column there, Column wanted, Table table) {
        List<Aspect> aspects = new ArrayList<>();
        if (!sameType(there, wanted)) {
            aspects.add(Aspect.TYPE);
        }
        boolean open = renderer.nullable(wanted) && !table.primaryKey().contains(wanted.name());
        if (there.nullable() != open) {
            aspects.add(Aspect.NULLABLE);
        }
        if (there.identity() != wanted.identity()) {
            aspects.add(Aspect.IDENTITY);
        } else if (!wanted.identity() && !sameDefault(there, wanted)) {
            aspects.add(Aspect.DEFAULT);
        }
        return aspects;
    }

    /** Of computed columns only that they are. */
    private boolean sameDefault(Column there, Column wanted) {
        return renderer.computed(there) == renderer.computed(wanted)
                && Objects.equals(rules.defaultValue(there.defaultValue()), rules.defaultValue(wanted.defaultValue()));
    }

    private boolean sameType(Column there, Column wanted) {
        return rules.type(renderer.type(there)).equals(rules.type(renderer.type(wanted)));
    }

    private boolean same(List<String> one, List<String> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!identifiers.same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean same(ForeignKey one, ForeignKey other) {
        return same(one.columns(), other.columns())
                && identifiers.same(one.targetTable(), other.targetTable())
                && same(one.targetColumns(), other.targetColumns())
                && one.onDelete() == other.onDelete()
                && (!updateCascade || one.onUpdate() == other.onUpdate());
    }

    /** A unique index over all rows does what a unique key does, and databases make one of the other. */
    private List<TablePart> uniqueKeys(Table there, Table wanted) {
        List<TablePart> parts = new ArrayList<>();
        List<List<String>> thereToo = unique(there);
        List<List<String>> wantedToo = unique(wanted);
        for (UniqueKey key : there.uniqueKeys()) {
            if (none(wantedToo, key.columns())) {
                parts.add(new TablePart.DropUnique(key));
            }
        }
        for (UniqueKey key : wanted.uniqueKeys()) {
            if (none(thereToo, key.columns())) {
                parts.add(new TablePart.AddUnique(key));
            }
        }
        return parts;
    }

    private boolean none(List<List<String>> keys, List<String> columns) {
        return keys.stream().noneMatch(key -> same(key, columns));
    }

    private List<List<String>> unique(Table table) {
        List<List<String>> keys = new ArrayList<>();
        table.uniqueKeys().forEach(key -> keys.add(key.columns()));
        table.indexes().stream().filter(this::plainUnique).forEach(index -> keys.add(columns(index)));
        return keys;
    }

    private boolean plainUnique(Index index) {
        return index.unique()
                && condition(index) == null
                && (!rules.directions() || index.columns().stream().noneMatch(Index.Part::descending));
    }

    private static List<String> columns(Index index) {
        return index.columns().stream().map(Index.Part::column).toList();
    }

    private @Nullable String condition(Index index) {
        return partial ? index.where() : null;
    }

    private List<TablePart> indexes(Table there, Table wanted) {
        List<TablePart> parts = new ArrayList<>();
        for (Index index : missing(there.indexes(), wanted.indexes(), this::same)) {
            if (!plainUnique(index) || keyless(wanted, index)) {
                parts.add(new TablePart.DropIndex(index));
            }
        }
        for (Index index : missing(wanted.indexes(), there.indexes(), this::same)) {
            if (!plainUnique(index) || keyless(there, index)) {
                parts.add(new TablePart.CreateIndex(index));
            }
        }
        return parts;
    }

    private boolean keyless(Table table, Index index) {
        return table.uniqueKeys().stream().noneMatch(key -> same(key.columns(), columns(index)));
    }

    private boolean same(Index one, Index other) {
        boolean sameDirections = one.columns().stream()
                .map(Index.Part::descending)
                .toList()
                .equals(other.columns().stream().map(Index.Part::descending).toList());
        return (sameDirections || !rules.directions())
                && one.unique() == other.unique()
                && same(columns(one), columns(other))
                && (condition(one) == null) == (condition(other) == null)
                && (!covering || same(one.include(), other.include()));
    }
}
