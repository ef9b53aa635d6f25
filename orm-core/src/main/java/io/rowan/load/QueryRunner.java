package io.rowan.load;

import io.rowan.compile.BoundValues;
import io.rowan.context.Detachment;
import io.rowan.context.PersistenceContext;
import io.rowan.dialect.Explanation;
import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.ResultStreaming;
import io.rowan.error.QueryException;
import io.rowan.query.EntityProjection;
import io.rowan.query.Projection;
import io.rowan.query.RecordProjection;
import io.rowan.query.ScalarProjection;
import io.rowan.query.Select;
import io.rowan.query.Structure;
import io.rowan.readthrough.TransactionCache;
import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
        private final @Nullable Duration ttl;
        private RenderedSql sql;
        private @Nullable Object[] values;

        private Prepared(Select<?> select, CompiledQueries.Compiled compiled, @Nullable Object[] values) {
            this.projection = select.clauses().projection();
            this.ttl = select.clauses().cached();
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
            int mark = context.readMark();
            try {
                return read();
            } catch (RuntimeException e) {
                Detachment.evictSince(context, mark);
                throw e;
            }
        }

        /**
         * Asks the database how it would run the statement, without running it.
         *
         * @return the plan, line by line
         * @throws QueryException when the database does not tell it
         */
        public List<String> explain() {
            BoundValues.prepare(values, compiled.select().bindings());
            Explanation explanation = queries.dialect().explanation();
            if (explanation == null) {
                throw new QueryException(queries.dialect().name()
                        + " tells no plan of a statement with parameters. Take the statement from"
                        + " the log, and ask the database by its own means.");
            }
            return session.transaction()
                    .query(explanation.of(sql), values, rows -> PlanLines.read(rows, explanation.column()));
        }

        private QueryRows read() {
            RowHeader header = projection instanceof EntityProjection entities
                    ? compiled.experience().header(entities)
                    : RowHeader.of(projection);
            boolean single = projection instanceof EntityProjection
                    || projection instanceof ScalarProjection
                    || projection instanceof RecordProjection;
            if (none()) {
                return new QueryRows(header, List.of(), single, -1);
            }
            return new QueryRows(header, all(), single, -1);
        }

        /** Whether it is known that there are no rows: some databases refuse a limit of zero, and some locks come first. */
        private boolean none() {
            SqlSelect tree = compiled.select().select();
            if (limitedToNothing(tree)) {
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

        /** The limit of entities with a joined collection stands inside the first relation. */
        private boolean limitedToNothing(SqlSelect tree) {
            return tree.limit() instanceof Parameter limit && Long.valueOf(0).equals(values[limit.index()])
                    || tree.from() instanceof Relation.Derived roots && limitedToNothing(roots.select());
        }

        private List<@Nullable Object> all() {
            SelectReader reader = reader(relationships, compiled.select().repeats() ? new HashSet<>() : null);
            reader.expect(compiled.experience());
            List<@Nullable Object> found = new ArrayList<>(compiled.experience().results());
            CachedResult cached = ttl == null ? null : cached(ttl);
            if (cached == null) {
                session.transaction().forEachRow(sql, values, row -> reader.read(row, found));
            } else {
                cached.read(sql, values, reader, found);
            }
            compiled.experience().gave(found.size(), reader.rows());
            reader.complete();
            return found;
        }

        /** Through the cache, unless rows are locked or this transaction has written what is read. */
        private @Nullable CachedResult cached(Duration time) {
            TransactionCache cache = session.cache();
            return cache != null && compiled.select().select().lock() == null && cache.serves(tables())
                    ? new CachedResult(cache, session.transaction(), new CachedResult.What(projection, tables(), time))
                    : null;
        }

        private SelectReader reader(RelationshipLoader loader, @Nullable Set<Object> seen) {
            return new SelectReader(loader, statements, compiled, projection, seen);
        }

        /**
         * Runs the statement, whose rows are read in chunks.
         *
         * @param size how many rows a chunk has at most
         * @return the chunks, to be closed by the caller
         */
        public RowChunks open(int size) {
            BoundValues.prepare(values, compiled.select().bindings());
            if (none()) {
                return RowChunks.NONE;
            }
            KeyPaging paging = paging();
            if (paging != null) {
                return new KeyPages(session.transaction(), paging, values, size, loader -> reader(loader, null));
            }
            Set<Object> seen = compiled.select().joinsToMany() ? new HashSet<>() : null;
            return new CursorChunks(
                    session.transaction().open(sql, values, size), size, loader -> reader(loader, seen));
        }

        private @Nullable KeyPaging paging() {
            boolean wanted = queries.dialect().streaming() == ResultStreaming.PAGES;
            return wanted && projection instanceof EntityProjection
                    ? KeyPaging.of(compiled.select(), queries.dialect(), values.length)
                    : null;
        }
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
        return new Prepared(select, compiled, structure.values());
    }

    /**
     * Makes a select ready whose rows are read in chunks.
     *
     * @param select the select
     * @return what opens it
     */
    public Prepared prepareStream(Select<?> select) {
        Structure structure = Structure.of(select);
        CompiledQueries.Compiled compiled = queries.streamed(select, structure);
        return new Prepared(select, compiled, structure.values());
    }
}
