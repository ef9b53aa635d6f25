package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.dialect.InsertStrategy;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.FlushException;
import io.rowan.jdbc.GeneratedColumns;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs inserts: many rows in one statement where the dialect can, and gives each object what the database made for its
 * row.
 *
 * <p>Keys are never tied to objects by the order in which rows come back. Where the id is known, it ties them. Identity
 * keys of one statement are sorted: the dialect promises that they ascend in the order of the statement's rows, whoever
 * else inserts at the same time. The number of rows that came back is checked.
 */
final class InsertExecutor {
    private final JdbcTransaction transaction;
    private final FlushStatements statements;
    private final RowValues values;
    private final GeneratedValues generated;
    private final Rereading rereading;
    private final InsertStrategy strategy;

    InsertExecutor(SessionWrites session, FlushStatements statements, RowValues values, GeneratedValues generated) {
        this.transaction = session.transaction();
        this.statements = statements;
        this.values = values;
        this.generated = generated;
        this.rereading = new Rereading(session, statements);
        this.strategy = statements.dialect().inserts();
    }

    void run(WriteShape shape, Step.Inserts step) {
        BitSet back = statements.layout(shape.mapping()).returned(shape);
        boolean rowsBack =
                strategy.keys() == KeyRetrieval.ROWS && (strategy.keysAscend() || !back.get(idSlot(shape.mapping())));
        if ((back.isEmpty() || rowsBack) && arrays(shape, step, back)) {
            return;
        }
        if (back.isEmpty()) {
            plain(shape, step);
        } else if (rowsBack) {
            returning(shape, step, back);
        } else {
            generatedKeys(shape, step, back);
        }
    }

    private static int idSlot(EntityMapping mapping) {
        return mapping.id().attribute().slot();
    }

    /** Inserts many rows as arrays; false when they go otherwise. */
    private boolean arrays(WriteShape shape, Step.Inserts step, BitSet back) {
        List<RowChange> rows = step.rows();
        int most = statements.arrays().most(rows.size());
        List<BasicAttribute> attributes = back.isEmpty() ? List.of() : returned(shape.mapping(), back);
        RenderedSql sql = most == 0 ? null : statements.arrays().insert(shape, columns(attributes));
        List<Column> columns = statements.columns(shape);
        List<@Nullable Object[]> parts =
                sql == null ? null : ArrayStatements.lists(columns, lines(shape, step, rows, columns.size()), most);
        if (sql == null || parts == null) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            List<RowChange> part = rows.subList(i * most, Math.min((i + 1) * most, rows.size()));
            if (attributes.isEmpty()) {
                requireCount(shape.mapping().table(), part.size(), transaction.update(sql, parts.get(i)));
            } else {
                take(shape.mapping(), part, attributes, insertReturning(sql, parts.get(i), attributes));
            }
        }
        return true;
    }

    private static List<Column> columns(List<BasicAttribute> attributes) {
        return attributes.stream().map(BasicAttribute::column).toList();
    }

    private List<@Nullable Object[]> lines(WriteShape shape, Step.Inserts step, List<RowChange> rows, int width) {
        List<@Nullable Object[]> lines = new ArrayList<>(rows.size());
        for (RowChange row : rows) {
            lines.add(values.inserted(row, shape, step, width));
        }
        return lines;
    }

    private List<@Nullable Object[]> insertReturning(
            RenderedSql sql, @Nullable Object[] given, List<BasicAttribute> attributes) {
        List<ColumnType<?>> types = new ArrayList<>();
        attributes.forEach(each -> types.add(each.type()));
        return transaction.insertReturning(sql, given, types);
    }

    private void take(
            EntityMapping mapping,
            List<RowChange> rows,
            List<BasicAttribute> attributes,
            List<@Nullable Object[]> found) {
        requireCount(mapping.table(), rows.size(), found.size());
        if (mapping.id().identity()) {
            byAscendingKey(rows, attributes, found);
        } else {
            byKnownKey(rows, attributes, found);
        }
    }

    /** Inserts rows that give nothing back. */
    private void plain(WriteShape shape, Step.Inserts step) {
        int width = statements.columns(shape).size();
        int size = strategy.rowsFor(width);
        List<RowChange> rows = step.rows();
        if (size == 1) {
            batch(shape, step, width);
            return;
        }
        for (int from = 0; from < rows.size(); from += size) {
            List<RowChange> part = rows.subList(from, Math.min(from + size, rows.size()));
            int count = transaction.update(
                    statements.insert(shape, part.size(), List.of()), flat(shape, step, part, width));
            requireCount(shape.mapping().table(), part.size(), count);
        }
    }

    private void batch(WriteShape shape, Step.Inserts step, int width) {
        RenderedSql sql = statements.insert(shape, 1, List.of());
        List<RowChange> rows = step.rows();
        for (int from = 0; from < rows.size(); from += StepExecutor.BATCH) {
            List<RowChange> part = rows.subList(from, Math.min(from + StepExecutor.BATCH, rows.size()));
            transaction.batch(sql, lines(shape, step, part, width));
        }
    }

    private @Nullable Object[] flat(WriteShape shape, Step.Inserts step, List<RowChange> rows, int width) {
        @Nullable Object[] flat = new @Nullable Object[rows.size() * width];
        int at = 0;
        for (int i = 0; i < rows.size(); i++) {
            at = values.put(flat, at, rows.get(i), shape, step.postponed(rows.get(i)));
        }
        return flat;
    }

    static void requireCount(Table table, int wanted, int found) {
        if (wanted != found) {
            throw new FlushException("An insert of " + wanted + " rows into " + table.name() + " wrote " + found
                    + ". A trigger or rule of the database interferes; Rowan cannot tell which rows are there.");
        }
    }

    /** Inserts rows by statements that are queries of what the database made. */
    private void returning(WriteShape shape, Step.Inserts step, BitSet back) {
        List<BasicAttribute> attributes = returned(shape.mapping(), back);
        int width = statements.columns(shape).size();
        int size = strategy.rowsFor(width);
        List<RowChange> rows = step.rows();
        for (int from = 0; from < rows.size(); from += size) {
            List<RowChange> part = rows.subList(from, Math.min(from + size, rows.size()));
            RenderedSql sql = statements.insert(shape, part.size(), columns(attributes));
            take(shape.mapping(), part, attributes, insertReturning(sql, flat(shape, step, part, width), attributes));
        }
    }

    /** The attributes that come back, the id first. */
    private List<BasicAttribute> returned(EntityMapping mapping, BitSet back) {
        List<BasicAttribute> attributes = new ArrayList<>();
        attributes.add(mapping.id().attribute());
        for (BasicAttribute basic : mapping.basics()) {
            if (back.get(basic.slot()) && basic != mapping.id().attribute()) {
                attributes.add(basic);
            }
        }
        return attributes;
    }

    private void byAscendingKey(List<RowChange> rows, List<BasicAttribute> attributes, List<@Nullable Object[]> found) {
        List<@Nullable Object[]> sorted = new ArrayList<>(found);
        sorted.sort(Comparator.comparingLong(row -> number(row[0])));
        for (int i = 0; i < sorted.size(); i++) {
            give(values.changeOf(rows.get(i)), attributes, sorted.get(i));
        }
    }

    private static long number(@Nullable Object key) {
        if (key instanceof Number number) {
            return number.longValue();
        }
        throw new FlushException("An identity key came back as " + key + ", which is no number.");
    }

    private void byKnownKey(List<RowChange> rows, List<BasicAttribute> attributes, List<@Nullable Object[]> found) {
        Map<Object, EntityChange> byId = new HashMap<>();
        for (RowChange row : rows) {
            byId.put(((Entry) row.row()).id(), values.changeOf(row));
        }
        for (@Nullable Object[] row : found) {
            EntityChange change = byId.remove(row[0]);
            if (change == null) {
                throw new FlushException("An insert gave back a row with id " + row[0] + " that it did not write.");
            }
            give(change, attributes, row);
        }
    }

    private void give(EntityChange change, List<BasicAttribute> attributes, @Nullable Object[] row) {
        Object id = row[0];
        if (change.entry().id() == null && id != null) {
            generated.identify(change, id);
        }
        Rereading.put(change, attributes, row);
    }

    /** Inserts rows whose keys the driver tells after each, or after a batch; the rest is read by one more select. */
    private void generatedKeys(WriteShape shape, Step.Inserts step, BitSet back) {
        EntityMapping mapping = shape.mapping();
        BasicAttribute id = mapping.id().attribute();
        int width = statements.columns(shape).size();
        if (back.get(id.slot())) {
            GeneratedColumns key = new GeneratedColumns(List.of(id.column().name()), List.of(id.type()));
            int size = strategy.keys() == KeyRetrieval.GENERATED_KEYS_BATCH ? StepExecutor.BATCH : 1;
            RenderedSql sql = statements.insert(shape, 1, List.of());
            List<RowChange> rows = step.rows();
            for (int from = 0; from < rows.size(); from += size) {
                List<RowChange> part = rows.subList(from, Math.min(from + size, rows.size()));
                List<@Nullable Object[]> keys = transaction.insertGenerated(sql, lines(shape, step, part, width), key);
                requireCount(mapping.table(), part.size(), keys.size());
                byAscendingKey(part, List.of(id), keys);
            }
        } else {
            plain(shape, step);
        }
        List<BasicAttribute> others =
                returned(mapping, back).stream().filter(each -> each != id).toList();
        if (!others.isEmpty()) {
            List<EntityChange> changes = new ArrayList<>();
            step.rows().forEach(row -> changes.add(values.changeOf(row)));
            rereading.run(mapping, others, changes);
        }
    }

    /** Inserts rows of a table without an entity. */
    void plain(Table table, List<Column> columns, List<@Nullable Object[]> rows) {
        int size = strategy.rowsFor(columns.size());
        if (size == 1) {
            transaction.batch(statements.insertLinks(table, columns, 1), rows);
            return;
        }
        for (int from = 0; from < rows.size(); from += size) {
            List<@Nullable Object[]> part = rows.subList(from, Math.min(from + size, rows.size()));
            @Nullable Object[] flat = new @Nullable Object[part.size() * columns.size()];
            for (int i = 0; i < part.size(); i++) {
                System.arraycopy(part.get(i), 0, flat, i * columns.size(), columns.size());
            }
            transaction.update(statements.insertLinks(table, columns, part.size()), flat);
        }
    }
}
