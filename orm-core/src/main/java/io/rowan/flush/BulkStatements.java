package io.rowan.flush;

import io.rowan.compile.BoundValues;
import io.rowan.compile.BulkCompiler;
import io.rowan.compile.BulkCompiler.CompiledBulk;
import io.rowan.context.Entry;
import io.rowan.context.PersistenceContext;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.EntityMappings;
import io.rowan.query.Delete;
import io.rowan.query.Structure;
import io.rowan.query.Template;
import io.rowan.query.Update;
import io.rowan.query.WriteStatement;
import io.rowan.readthrough.TransactionCache;
import io.rowan.schema.Column;
import io.rowan.sql.Relation.TableRelation;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bulk updates and deletes, compiled and rendered once for each structure. Belongs to a factory; safe for threads. */
public final class BulkStatements {
    private static final int LIMIT = 1_000;

    private final FlushStatements statements;
    private final BulkCompiler compiler;
    private final Map<Object, Compiled> cache = new ConcurrentHashMap<>();

    /** With the query of the ids of the rows, where a delete of them entails what the database does not do. */
    private record Compiled(
            CompiledBulk bulk, RenderedSql sql, @Nullable RenderedSql ids) {}

    /**
     * Makes an empty cache.
     *
     * @param mappings the mappings of the factory
     * @param statements the factory's other write statements
     */
    public BulkStatements(EntityMappings mappings, FlushStatements statements) {
        this.statements = statements;
        this.compiler = new BulkCompiler(mappings, statements.dialect().types());
    }

    /**
     * Runs an update or a delete. Objects of the entity that the session has are read afresh at their next access.
     *
     * @param statement the statement
     * @param session the session
     * @return how many rows it wrote
     */
    public int run(WriteStatement statement, SessionWrites session) {
        Structure structure = Structure.of(statement);
        Compiled compiled = cache.get(structure.key());
        if (compiled == null) {
            compiled = compile(statement, session);
            if (cache.size() >= LIMIT) {
                cache.clear();
            }
            cache.put(structure.key(), compiled);
        }
        @Nullable
        Object[] values =
                BoundValues.prepare(structure.values(), compiled.bulk().bindings());
        if (compiled.ids() != null) {
            entail(compiled.bulk().mapping(), compiled.ids(), values, session);
        }
        tell(session.cache(), compiled.bulk());
        int count = session.transaction().update(compiled.sql(), values);
        expire(session.context(), compiled.bulk().mapping());
        return count;
    }

    private static void tell(@Nullable TransactionCache cache, CompiledBulk bulk) {
        if (cache == null) {
            return;
        }
        cache.wroteAll(bulk.mapping().table());
        Column id = bulk.mapping().id().attribute().column();
        boolean keysStay = bulk.statement() instanceof SqlStatement.Update update
                && update.assignments().stream().noneMatch(each -> each.column().equals(id));
        if (!keysStay) {
            cache.wroteReferring(bulk.mapping().table());
        }
    }

    private Compiled compile(WriteStatement statement, SessionWrites session) {
        CompiledBulk bulk = statement instanceof Update<?> update
                ? compiler.compile(Template.of(update))
                : compiler.compile(Template.of((Delete<?>) statement));
        return new Compiled(bulk, statements.render(bulk.statement()), ids(bulk, session));
    }

    private @Nullable RenderedSql ids(CompiledBulk bulk, SessionWrites session) {
        EntityMapping mapping = bulk.mapping();
        if (!(bulk.statement() instanceof SqlStatement.Delete delete)
                || !new DeleteActions(session, statements).needed(mapping)) {
            return null;
        }
        String table = mapping.table().name();
        ColumnReference id =
                new ColumnReference(table, mapping.id().attribute().column().name());
        return statements.render(SqlSelect.of(
                List.of(new SqlSelect.Item(id, null)), new TableRelation(mapping.table(), table), delete.where()));
    }

    private void entail(EntityMapping mapping, RenderedSql ids, @Nullable Object[] values, SessionWrites session) {
        List<Object> found = new ArrayList<>();
        session.transaction().aboutToWrite();
        session.transaction().forEachRow(ids, values, row -> {
            Object id = mapping.id().attribute().type().read(row, 1);
            if (id != null) {
                found.add(id);
            }
        });
        new DeleteActions(session, statements).run(mapping, found);
    }

    private static void expire(PersistenceContext context, EntityMapping mapping) {
        for (Entry entry : context.entries(mapping)) {
            if (entry.state() == Entry.State.PERSISTENT) {
                context.overtaken(entry);
            }
        }
    }
}
