package io.rowan.flush;

import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.QueryException;
import io.rowan.mapping.Attribute;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToOneAttribute;
import io.rowan.query.AttributeNode;
import io.rowan.query.Conflict;
import io.rowan.query.Insert;
import io.rowan.query.Item;
import io.rowan.readthrough.TransactionCache;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Inserts plain objects without taking them into the session, in as few statements as a flush would. Without a conflict
 * clause the objects get their keys.
 */
public final class BulkInsert {
    private final SessionWrites session;
    private final FlushStatements statements;

    /**
     * Makes the statement's runner.
     *
     * @param session the session that is written for
     * @param statements the factory's statements
     */
    public BulkInsert(SessionWrites session, FlushStatements statements) {
        this.session = session;
        this.statements = statements;
    }

    /**
     * Runs an insert.
     *
     * @param insert the statement
     * @return how many rows were written
     */
    public int run(Insert<?> insert) {
        int written = 0;
        for (Rows rows : rows(insert)) {
            if (insert.conflict() == null) {
                rows.insert(List.of(), new ArrayList<>());
                written += rows.changes.size();
            } else {
                written += upsert(rows, conflict(rows.shape.mapping(), insert.conflict()));
            }
        }
        return written;
    }

    /**
     * Runs an insert that gives back columns of the rows that it wrote. Where the database gives none back, they are put
     * together from the objects, which get what the database filled in as in a flush.
     *
     * @param insert the statement
     * @param items what it gives back: plain attributes of the entity
     * @return a row for each written one, as the database gives them
     * @throws QueryException when the insert has a conflict clause and the database gives nothing back: it doesn't tell
     *     which rows it wrote
     */
    public List<@Nullable Object[]> run(Insert<?> insert, List<Item> items) {
        List<AttributeNode> nodes =
                items.stream().map(BulkInsert::requireAttribute).toList();
        List<@Nullable Object[]> all = new ArrayList<>();
        if (statements.dialect().supports(Feature.INSERT_RETURNING)) {
            rows(insert).forEach(rows -> returning(rows, insert, nodes, all));
        } else if (insert.conflict() == null) {
            rows(insert).forEach(rows -> rows.insert(nodes, all));
        } else {
            throw new QueryException(statements.dialect().name() + " doesn't tell which rows an insert with"
                    + " onConflict(...) wrote. Leave returning(...) away and select what you need.");
        }
        return all;
    }

    private void returning(Rows rows, Insert<?> insert, List<AttributeNode> nodes, List<@Nullable Object[]> all) {
        EntityMapping mapping = rows.shape.mapping();
        List<Column> returning = columns(mapping, nodes);
        List<ColumnType<?>> types = new ArrayList<>();
        returning.forEach(column -> types.add(column.type()));
        Conflict conflict = insert.conflict();
        SqlStatement.Conflict tree = conflict == null ? null : conflict(mapping, conflict);
        rows.chunks((values, count) ->
                all.addAll(session.transaction().insertReturning(rows.render(count, returning, tree), values, types)));
    }

    private static AttributeNode requireAttribute(Item item) {
        if (item.node() instanceof AttributeNode attribute) {
            return attribute;
        }
        throw new QueryException("returning(" + item.node() + "): an insert gives back attributes of its entity only."
                + " Name attributes such as Product_.id.");
    }

    /** A row that is not left as it was is written, whether the database counts it once or twice. */
    private int upsert(Rows rows, SqlStatement.Conflict conflict) {
        int[] written = new int[1];
        rows.chunks((values, count) -> {
            int counted = session.transaction().update(rows.render(count, List.of(), conflict), values);
            written[0] += conflict.update().isEmpty() ? counted : count;
        });
        return written[0];
    }

    private static SqlStatement.Conflict conflict(EntityMapping mapping, Conflict conflict) {
        return new SqlStatement.Conflict(columns(mapping, conflict.target()), columns(mapping, conflict.update()));
    }

    private static List<Column> columns(EntityMapping mapping, List<AttributeNode> nodes) {
        List<Column> columns = new ArrayList<>();
        for (AttributeNode node : nodes) {
            columns.add(column(mapping, node));
        }
        return columns;
    }

    private static Column column(EntityMapping mapping, AttributeNode node) {
        Attribute attribute = mapping.attribute(node.name());
        if (attribute instanceof BasicAttribute basic) {
            return basic.column();
        }
        if (attribute instanceof ToOneAttribute toOne && toOne.owning()) {
            return toOne.foreignKeyColumn();
        }
        throw new QueryException(mapping.name() + "." + node.name() + " has no column, so an insert cannot name it."
                + " Name a plain attribute or a to-one relationship with a foreign key.");
    }

    /** Rows of one shape. */
    private final class Rows {
        private final WriteShape shape;
        private final InsertExecutor executor;
        private final RowValues values;
        private final List<RowChange> changes = new ArrayList<>();

        Rows(WriteShape shape, InsertExecutor executor, RowValues values) {
            this.shape = shape;
            this.executor = executor;
            this.values = values;
        }

        Table table() {
            return shape.mapping().table();
        }

        RenderedSql render(int count, List<Column> returning, SqlStatement.@Nullable Conflict conflict) {
            SqlStatement.Insert plain =
                    FlushStatements.insertTree(table(), statements.columns(shape), count, returning);
            return statements.render(
                    new SqlStatement.Insert(plain.table(), plain.columns(), plain.rows(), plain.returning(), conflict));
        }

        void insert(List<AttributeNode> nodes, List<@Nullable Object[]> returned) {
            executor.run(shape, new Step.Inserts(table(), shape, changes, Map.of()));
            for (RowChange change : nodes.isEmpty() ? List.<RowChange>of() : changes) {
                returned.add(nodes.stream()
                        .map(node -> values.valueOf(
                                change, Objects.requireNonNull(shape.mapping().attribute(node.name()))))
                        .toArray());
            }
        }

        void chunks(Chunk chunk) {
            int width = statements.columns(shape).size();
            int size = statements.dialect().inserts().rowsFor(width);
            for (int from = 0; from < changes.size(); from += size) {
                List<RowChange> part = changes.subList(from, Math.min(from + size, changes.size()));
                @Nullable Object[] flat = new @Nullable Object[part.size() * width];
                int at = 0;
                for (RowChange row : part) {
                    at = values.put(flat, at, row, shape, List.of());
                }
                chunk.run(flat, part.size());
            }
        }
    }

    private interface Chunk {
        void run(@Nullable Object[] values, int count);
    }

    /** An insert alone changes no row that is there. */
    private static void tell(@Nullable TransactionCache cache, Insert<?> insert, EntityMapping mapping) {
        if (cache != null && insert.conflict() == null) {
            cache.inserted(mapping.table());
        } else if (cache != null) {
            cache.wroteAll(mapping.table());
        }
    }

    /** The rows by shape. */
    private List<Rows> rows(Insert<?> insert) {
        PlainObjects objects = new PlainObjects(session, statements);
        EntityMapping mapping = session.context().mappings().get(insert.entity());
        tell(session.cache(), insert, mapping);
        insert.rows().forEach(each -> objects.insert(mapping, each));
        Map<Object, Rows> byShape = new LinkedHashMap<>();
        for (RowChange row : objects.rows()) {
            WriteShape shape = (WriteShape) row.shape();
            byShape.computeIfAbsent(shape, s -> new Rows(shape, objects.inserts(), objects.values()))
                    .changes
                    .add(row);
        }
        return new ArrayList<>(byShape.values());
    }
}
