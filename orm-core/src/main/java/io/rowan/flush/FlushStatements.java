package io.rowan.flush;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.schema.Column;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The statements of flushes, rendered once for each shape and number of rows. Belongs to a factory; safe for threads. */
public final class FlushStatements {
    private final Dialect dialect;
    private final Map<EntityMapping, TableLayout> layouts = new ConcurrentHashMap<>();
    private final Map<Object, RenderedSql> rendered = new ConcurrentHashMap<>();
    private final SequenceKeys sequences = new SequenceKeys(this);
    private final ArrayStatements arrays;
    private final ListedUpdates listed;

    private record InsertKey(Object shape, int rows) {}

    private record UpdateKey(Object shape) {}

    private record DeleteKey(Object shape) {}

    private record PatchKey(Table table, List<String> columns) {}

    private record SelectKey(EntityMapping mapping, List<Column> columns, int rows) {}

    /**
     * Makes an empty cache.
     *
     * @param dialect renders the statements
     */
    public FlushStatements(Dialect dialect) {
        this.dialect = dialect;
        this.arrays = new ArrayStatements(this);
        this.listed = new ListedUpdates(this);
    }

    Dialect dialect() {
        return dialect;
    }

    ArrayStatements arrays() {
        return arrays;
    }

    ListedUpdates listed() {
        return listed;
    }

    SequenceKeys sequences() {
        return sequences;
    }

    TableLayout layout(EntityMapping mapping) {
        TableLayout known = layouts.get(mapping);
        return known != null ? known : layouts.computeIfAbsent(mapping, TableLayout::new);
    }

    RenderedSql render(SqlStatement statement) {
        return dialect.renderer().render(statement);
    }

    private RenderedSql cached(Object key, Supplier<SqlStatement> statement) {
        RenderedSql known = rendered.get(key);
        if (known == null) {
            known = dialect.renderer().render(statement.get());
            rendered.put(key, known);
        }
        return known;
    }

    /** The columns that rows of a shape write, in order of their values. */
    List<Column> columns(WriteShape shape) {
        TableLayout layout = layout(shape.mapping());
        List<Column> columns = new ArrayList<>();
        for (int slot = shape.slots().nextSetBit(0);
                slot >= 0;
                slot = shape.slots().nextSetBit(slot + 1)) {
            columns.add(layout.column(slot));
        }
        columns.addAll(shape.extras());
        return columns;
    }

    RenderedSql insert(WriteShape shape, int rows, List<Column> returning) {
        return cached(
                new InsertKey(shape, rows), () -> insertTree(shape.mapping().table(), columns(shape), rows, returning));
    }

    RenderedSql insertLinks(Table table, List<Column> columns, int rows) {
        return cached(new InsertKey(table, rows), () -> insertTree(table, columns, rows, List.of()));
    }

    static SqlStatement.Insert insertTree(Table table, List<Column> columns, int rows, List<Column> returning) {
        List<List<SqlExpression>> values = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            List<SqlExpression> line = new ArrayList<>(columns.size());
            for (int i = 0; i < columns.size(); i++) {
                line.add(new Parameter(row * columns.size() + i, columns.get(i).type()));
            }
            values.add(line);
        }
        return new SqlStatement.Insert(table, columns, values, returning, null);
    }

    /** Values: the columns of the shape, the id, and the former version where it is checked. */
    RenderedSql update(WriteShape shape) {
        return cached(new UpdateKey(shape), () -> {
            List<Column> columns = columns(shape);
            List<SqlStatement.Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                assignments.add(new SqlStatement.Assignment(
                        columns.get(i), new Parameter(i, columns.get(i).type())));
            }
            return new SqlStatement.Update(shape.mapping().table(), null, assignments, row(shape, columns.size()));
        });
    }

    /** Values: the id, and the version where it is checked. */
    RenderedSql delete(WriteShape shape) {
        return cached(
                new DeleteKey(shape),
                () -> new SqlStatement.Delete(shape.mapping().table(), null, row(shape, 0)));
    }

    private static SqlExpression row(WriteShape shape, int firstValue) {
        EntityMapping mapping = shape.mapping();
        SqlExpression id = equal(mapping.id().attribute().column(), firstValue);
        BasicAttribute version = mapping.version();
        return shape.versioned() && version != null
                ? new SqlExpression.And(List.of(id, equal(version.column(), firstValue + 1)))
                : id;
    }

    /** Sets some columns of a row by its id. Values: the columns, the id. */
    RenderedSql patch(EntityMapping mapping, List<String> columns) {
        Table table = mapping.table();
        return cached(new PatchKey(table, columns), () -> {
            List<SqlStatement.Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Column column = table.column(columns.get(i));
                assignments.add(new SqlStatement.Assignment(column, new Parameter(i, column.type())));
            }
            return new SqlStatement.Update(
                    table, null, assignments, equal(mapping.id().attribute().column(), columns.size()));
        });
    }

    /** Deletes rows by the values of some columns. */
    RenderedSql deleteBy(Table table, List<Column> columns) {
        return cached(new PatchKey(table, columns.stream().map(Column::name).toList()), () -> {
            List<SqlExpression> all = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                all.add(equal(columns.get(i), i));
            }
            return new SqlStatement.Delete(table, null, all.size() == 1 ? all.get(0) : new SqlExpression.And(all));
        });
    }

    /** Reads the id and some columns of rows by their ids. */
    RenderedSql reread(EntityMapping mapping, List<Column> columns, int rows) {
        return cached(new SelectKey(mapping, columns, rows), () -> {
            Column id = mapping.id().attribute().column();
            List<SqlSelect.Item> items = new ArrayList<>();
            items.add(new SqlSelect.Item(new ColumnReference("t1", id.name()), null));
            for (Column column : columns) {
                items.add(new SqlSelect.Item(new ColumnReference("t1", column.name()), null));
            }
            List<SqlExpression> ids = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                ids.add(new Parameter(i, id.type()));
            }
            return SqlSelect.of(
                    items,
                    new Relation.TableRelation(mapping.table(), "t1"),
                    new SqlExpression.InList(new ColumnReference("t1", id.name()), ids));
        });
    }

    /** Reads what refers to rows by their keys: the key, and the id of the referring row, for a join table the key again. */
    RenderedSql referring(ReferringKey key, int rows) {
        return cached(new InsertKey(key, rows), () -> {
            ColumnReference column = new ColumnReference("t1", key.column().name());
            EntityMapping holder = key.holder();
            ColumnReference id = holder == null
                    ? column
                    : new ColumnReference("t1", holder.id().attribute().column().name());
            List<SqlExpression> keys = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                keys.add(new Parameter(i, key.column().type()));
            }
            return SqlSelect.of(
                    List.of(new SqlSelect.Item(column, null), new SqlSelect.Item(id, null)),
                    new Relation.TableRelation(key.table(), "t1"),
                    new SqlExpression.InList(column, keys));
        });
    }

    /** Runs a statement with many sets of values, so many at a time that memory and the server's answer stay small. */
    int[] batch(SessionWrites session, RenderedSql sql, List<@Nullable Object[]> rows) {
        if (rows.size() <= StepExecutor.BATCH) {
            return session.transaction().batch(sql, rows);
        }
        int[] counts = new int[rows.size()];
        for (int from = 0; from < rows.size(); from += StepExecutor.BATCH) {
            int to = Math.min(from + StepExecutor.BATCH, rows.size());
            int[] some = session.transaction().batch(sql, rows.subList(from, to));
            System.arraycopy(some, 0, counts, from, to - from);
        }
        return counts;
    }

    RenderedSql nextValues(Sequence sequence, int count) {
        return cached(new InsertKey(sequence, count), () -> new SqlStatement.NextValue(sequence, count));
    }

    private static SqlExpression equal(Column column, int value) {
        return new Comparison(
                Comparison.Operator.EQ, new ColumnReference(null, column.name()), new Parameter(value, column.type()));
    }
}
