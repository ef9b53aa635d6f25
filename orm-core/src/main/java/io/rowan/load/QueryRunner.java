package io.rowan.load;

import io.rowan.compile.BoundValues;
import io.rowan.compile.CompiledSelect.EntityItem;
import io.rowan.compile.CompiledSelect.ResultItem;
import io.rowan.compile.CompiledSelect.ValueItem;
import io.rowan.context.PersistenceContext;
import io.rowan.dialect.RenderedSql;
import io.rowan.query.EntityProjection;
import io.rowan.query.Item;
import io.rowan.query.Projection;
import io.rowan.query.RecordProjection;
import io.rowan.query.ScalarProjection;
import io.rowan.query.Select;
import io.rowan.query.Structure;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs selects for one session. */
public final class QueryRunner {
    private final SessionReads session;
    private final PersistenceContext context;
    private final LoadStatements statements;
    private final CompiledQueries queries;
    private final RelationshipLoader relationships;

    /**
     * Makes a runner.
     *
     * @param session the session that is read for
     * @param statements the factory's statements
     * @param queries the factory's compiled queries
     * @param relationships loads what comes with entities
     */
    public QueryRunner(
            SessionReads session,
            LoadStatements statements,
            CompiledQueries queries,
            RelationshipLoader relationships) {
        this.session = session;
        this.context = session.context();
        this.statements = statements;
        this.queries = queries;
        this.relationships = relationships;
    }

    /** A select ready to run. */
    public final class Prepared {
        private final Projection projection;
        private final CompiledQueries.Compiled compiled;
        private RenderedSql sql;
        private @Nullable Object[] values;

        private Prepared(Projection projection, CompiledQueries.Compiled compiled, @Nullable Object[] values) {
            this.projection = projection;
            this.compiled = compiled;
            this.sql = compiled.sql();
            this.values = values;
        }

        /**
         * The tables that the statement reads.
         *
         * @return the tables
         */
        public Set<Table> tables() {
            return compiled.select().tables();
        }

        /**
         * Runs the statement.
         *
         * @return all its rows
         */
        public QueryRows run() {
            BoundValues.prepare(values, compiled.select().bindings());
            long mark = context.readMark();
            try {
                return read();
            } catch (RuntimeException e) {
                context.evictSince(mark);
                throw e;
            }
        }

        private QueryRows read() {
            List<Item> items = projection.items();
            List<@Nullable String> labels = new ArrayList<>(items.size());
            for (Item item : items) {
                labels.add(item.label());
            }
            RowHeader header = new RowHeader(items, labels);
            boolean entity = projection instanceof EntityProjection;
            boolean single = entity || projection instanceof ScalarProjection || projection instanceof RecordProjection;
            if (none()) {
                return new QueryRows(header, List.of(), single, -1);
            }
            return new QueryRows(header, entity ? entities() : values(), single, -1);
        }

        /** Whether it is known that there are no rows: some databases refuse a limit of zero, and some locks come first. */
        private boolean none() {
            SqlSelect tree = compiled.select().select();
            if (tree.limit() instanceof Parameter limit && Long.valueOf(0).equals(values[limit.index()])) {
                return true;
            }
            RowLocks locks = new RowLocks(session.transaction(), queries.dialect());
            if (!locks.needed(tree.lock())) {
                return false;
            }
            RowLocks.Locked locked = locks.lock(tree, values);
            if (locked != null) {
                sql = locked.sql();
                values = locked.values();
            }
            return locked == null;
        }

        private List<@Nullable Object> entities() {
            EntityItem item = (EntityItem) compiled.select().items().get(0);
            EntityReader reader = new EntityReader(
                    relationships, statements, item, compiled.select().repeats());
            lock(List.of(reader));
            List<@Nullable Object> roots = session.transaction().query(sql, values, rows -> {
                List<@Nullable Object> read = new ArrayList<>();
                while (rows.next()) {
                    Object entity = reader.read(rows);
                    if (entity != null && reader.first()) {
                        read.add(entity);
                    }
                }
                return read;
            });
            reader.complete(compiled.select().fetches());
            return roots;
        }

        private List<@Nullable Object> values() {
            List<ResultItem> items = compiled.select().items();
            ItemReader[] readers = new ItemReader[items.size()];
            List<EntityReader> entities = new ArrayList<>();
            RecordMaker maker = projection instanceof RecordProjection row ? RecordMaker.of(row.type()) : null;
            for (int i = 0; i < readers.length; i++) {
                readers[i] = reader(items.get(i), maker == null ? null : maker.componentType(i), entities);
            }
            lock(entities);
            boolean scalar = projection instanceof ScalarProjection;
            List<@Nullable Object> found = session.transaction().query(sql, values, rows -> {
                List<@Nullable Object> all = new ArrayList<>();
                while (rows.next()) {
                    all.add(scalar ? readers[0].read(rows) : row(rows, readers, maker));
                }
                return all;
            });
            for (EntityReader each : entities) {
                each.complete(compiled.select().fetches());
            }
            return found;
        }

        private void lock(List<EntityReader> readers) {
            if (compiled.select().select().lock() != null) {
                readers.forEach(EntityReader::locking);
            }
        }

        private Object row(ResultSet rows, ItemReader[] readers, @Nullable RecordMaker maker) throws SQLException {
            @Nullable Object[] row = new @Nullable Object[readers.length];
            for (int i = 0; i < row.length; i++) {
                row[i] = readers[i].read(rows);
            }
            return maker == null ? row : maker.make(row);
        }
    }

    private ItemReader reader(ResultItem item, @Nullable Class<?> wanted, List<EntityReader> entities) {
        if (item instanceof EntityItem entity) {
            EntityReader reader = new EntityReader(relationships, statements, entity, false);
            entities.add(reader);
            return reader::read;
        }
        ValueItem value = (ValueItem) item;
        ColumnType<?> type = value.type();
        int column = value.column();
        ColumnType<?> own = wanted == null || wanted.isAssignableFrom(type.javaType())
                ? null
                : queries.dialect().types().find(wanted);
        ColumnType<?> read = own != null && Number.class.isAssignableFrom(own.javaType()) ? own : type;
        return rows -> read.read(rows, column);
    }

    /**
     * Makes a select ready.
     *
     * @param select the select
     * @return what runs it
     */
    public Prepared prepare(Select<?> select) {
        Structure structure = Structure.of(select);
        CompiledQueries.Compiled compiled = queries.get(select, structure);
        return new Prepared(select.clauses().projection(), compiled, structure.values());
    }
}
