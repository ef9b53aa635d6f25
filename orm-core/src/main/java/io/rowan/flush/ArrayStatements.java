package io.rowan.flush;

import io.rowan.dialect.ArrayWrites;
import io.rowan.dialect.RenderedSql;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import io.rowan.type.ManyValuesType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Statements that take many rows of one shape as one array a column, where the dialect has them and every column can be
 * an element. Columns whose type the mapping names itself can't: nobody knows what their arrays are called. Belongs to a
 * factory; safe for threads.
 */
final class ArrayStatements {
    private final FlushStatements statements;
    private final @Nullable ArrayWrites writes;
    private final Map<WriteShape, Optional<RenderedSql>> inserts = new ConcurrentHashMap<>();
    private final Map<WriteShape, Optional<RenderedSql>> updates = new ConcurrentHashMap<>();

    ArrayStatements(FlushStatements statements) {
        this.statements = statements;
        this.writes = statements.dialect().arrayWrites();
    }

    /** The most rows of one statement, 0 when so many go without arrays. */
    int most(int rows) {
        return writes == null || rows < writes.fewest() ? 0 : writes.most();
    }

    /** An insert of rows of a shape; null when they go otherwise. The returned columns follow from the shape. */
    @Nullable
    RenderedSql insert(WriteShape shape, List<Column> returning) {
        return known(inserts, shape, () -> {
            List<Column> columns = statements.columns(shape);
            return new SqlStatement.InsertArrays(shape.mapping().table(), columns, arrays(columns), returning);
        });
    }

    /**
     * An update of rows of a shape by their ids, and versions where these are checked; null when they go otherwise. Inside
     * one statement nobody tells which row is first, so columns of unique keys are not written this way.
     */
    @Nullable
    RenderedSql update(WriteShape shape) {
        return known(updates, shape, () -> {
            List<Column> columns = statements.columns(shape);
            boolean free =
                    columns.stream().noneMatch(each -> unique(shape.mapping().table(), each.name()));
            List<Parameter> arrays = free ? arrays(written(shape)) : List.of();
            return new SqlStatement.UpdateArrays(shape.mapping().table(), columns, keys(shape), arrays);
        });
    }

    /** The columns of an update's values: what is set, and the keys. */
    List<Column> written(WriteShape shape) {
        List<Column> all = new ArrayList<>(statements.columns(shape));
        all.addAll(keys(shape));
        return all;
    }

    /** The columns by which an update finds its row. */
    static List<Column> keys(WriteShape shape) {
        Column id = shape.mapping().id().attribute().column();
        var version = shape.mapping().version();
        return shape.versioned() && version != null ? List.of(id, version.column()) : List.of(id);
    }

    private @Nullable RenderedSql known(
            Map<WriteShape, Optional<RenderedSql>> cache, WriteShape shape, Supplier<SqlStatement> statement) {
        Optional<RenderedSql> known = cache.get(shape);
        if (known == null) {
            SqlStatement tree = statement.get();
            boolean possible = !parameters(tree).isEmpty();
            known = possible ? Optional.of(statements.render(tree)) : Optional.empty();
            cache.put(shape, known);
        }
        return known.orElse(null);
    }

    private static List<Parameter> parameters(SqlStatement tree) {
        return tree instanceof SqlStatement.InsertArrays insert
                ? insert.arrays()
                : ((SqlStatement.UpdateArrays) tree).arrays();
    }

    /** A parameter for each column, none when one of them has no arrays. */
    private List<Parameter> arrays(List<Column> columns) {
        List<Parameter> arrays = new ArrayList<>();
        for (Column column : columns) {
            String name = column.definition() != null || writes == null
                    ? null
                    : writes.elements().get(column.type().stored().storage());
            if (name == null) {
                return List.of();
            }
            arrays.add(new Parameter(arrays.size(), new ManyValuesType(name)));
        }
        return arrays;
    }

    /** Whether rows may be refused for a column's value because of other rows of the table. */
    static boolean unique(Table table, String column) {
        return table.primaryKey().contains(column)
                || table.uniqueKeys().stream().map(UniqueKey::columns).anyMatch(each -> each.contains(column))
                || table.indexes().stream().filter(Index::unique).anyMatch(index -> decides(index, column));
    }

    /** Any column may stand in the condition of a partial index. */
    private static boolean decides(Index index, String column) {
        return index.where() != null
                || index.columns().stream().anyMatch(part -> part.column().equals(column));
    }

    /**
     * Turns lines of values into a list for each column, so many lines at a time.
     *
     * @return the lists of each part; null when one of the values is no element
     */
    static @Nullable List<@Nullable Object[]> lists(List<Column> columns, List<@Nullable Object[]> lines, int most) {
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += most) {
            @Nullable Object[] part = lists(columns, lines.subList(from, Math.min(from + most, lines.size())));
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        return parts;
    }

    private static @Nullable Object @Nullable [] lists(List<Column> columns, List<@Nullable Object[]> lines) {
        @Nullable Object[] lists = new @Nullable Object[columns.size()];
        for (int i = 0; i < lists.length; i++) {
            List<?> list = list(columns.get(i).type(), lines, i);
            if (list == null) {
                return null;
            }
            lists[i] = list;
        }
        return lists;
    }

    @SuppressWarnings("unchecked")
    private static @Nullable List<?> list(ColumnType<?> type, List<@Nullable Object[]> lines, int column) {
        @Nullable Object[] elements = new @Nullable Object[lines.size()];
        for (int i = 0; i < elements.length; i++) {
            Object value = lines.get(i)[column];
            if (value != null) {
                elements[i] = element((ColumnType<Object>) type, value);
                if (elements[i] == null) {
                    return null;
                }
            }
        }
        return Arrays.asList(elements);
    }

    /** What does not fit its type is told by the statement that takes it by itself. */
    private static @Nullable Object element(ColumnType<Object> type, Object value) {
        try {
            return type.arrayElement(value);
        } catch (ClassCastException e) {
            return null;
        }
    }
}
