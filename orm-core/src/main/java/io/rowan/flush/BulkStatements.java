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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Bulk updates and deletes, compiled and rendered once for each structure. Belongs to a factory; safe for threads. */
public final class BulkStatements {
    private static final int LIMIT = 1_000;

    private final FlushStatements statements;
    private final BulkCompiler compiler;
    private final Map<Object, Compiled> cache = new ConcurrentHashMap<>();

    private record Compiled(CompiledBulk bulk, RenderedSql sql) {}

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
            CompiledBulk bulk = statement instanceof Update<?> update
                    ? compiler.compile(Template.of(update))
                    : compiler.compile(Template.of((Delete<?>) statement));
            compiled = new Compiled(bulk, statements.dialect().renderer().render(bulk.statement()));
            if (cache.size() >= LIMIT) {
                cache.clear();
            }
            cache.put(structure.key(), compiled);
        }
        @Nullable
        Object[] values =
                BoundValues.prepare(structure.values(), compiled.bulk().bindings());
        int count = session.transaction().update(compiled.sql(), values);
        expire(session.context(), compiled.bulk().mapping());
        return count;
    }

    private static void expire(PersistenceContext context, EntityMapping mapping) {
        for (Entry entry : context.entries(mapping)) {
            if (entry.state() == Entry.State.PERSISTENT) {
                context.overtaken(entry);
            }
        }
    }
}
