package io.rowan.load;

import io.rowan.compile.CompiledSelect;
import io.rowan.compile.QueryCompiler;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.RowLocking;
import io.rowan.mapping.EntityMappings;
import io.rowan.query.EntityProjection;
import io.rowan.query.Select;
import io.rowan.query.Structure;
import io.rowan.query.Template;
import io.rowan.sql.SqlSelect;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Selects compiled and rendered once for each structure. Belongs to a factory; safe for threads. */
public final class CompiledQueries {
    /** More structures than a program has; beyond it statements are made up at run time, and the cache starts anew. */
    private static final int LIMIT = 4_000;

    private final EntityMappings mappings;
    private final Dialect dialect;
    private final QueryCompiler compiler;
    private final Map<Object, Compiled> cache = new ConcurrentHashMap<>();

    /**
     * A select with its text.
     *
     * @param select the tree with what is needed to run it
     * @param sql the text
     * @param experience what was learnt when it ran before
     */
    record Compiled(CompiledSelect select, RenderedSql sql, Experience experience) {}

    /**
     * What a select gave the last time: the next result is taken in without growing lists again and again, and records are
     * made in a way that was prepared for them.
     */
    static final class Experience {
        private static final int MOST = 4_096;
        private int results;
        private int rows;
        private volatile @Nullable RecordReader records;
        private volatile @Nullable RowHeader header;

        /** How many results there were. */
        int results() {
            return results;
        }

        /** How many rows there were, several for a result with a joined collection. */
        int rows() {
            return rows;
        }

        /** What makes the records of the select, kept from run to run. */
        RecordReader records(RecordMaker maker, Supplier<RecordReader> making) {
            RecordReader known = records;
            if (known == null || !known.fits(maker)) {
                known = making.get();
                records = known;
            }
            return known;
        }

        /** The header of rows of entities, which is the same each time. */
        RowHeader header(EntityProjection projection) {
            RowHeader known = header;
            if (known == null) {
                known = RowHeader.of(projection);
                header = known;
            }
            return known;
        }

        /** Threads may overwrite each other's numbers; any of them is as good. */
        void gave(int itsResults, int itsRows) {
            if (results != itsResults || rows != itsRows) {
                results = Math.min(itsResults, MOST);
                rows = Math.min(itsRows, MOST);
            }
        }
    }

    private record Streamed(Object key) {}

    /**
     * Makes an empty cache.
     *
     * @param mappings the mappings of the factory
     * @param dialect renders the statements
     */
    public CompiledQueries(EntityMappings mappings, Dialect dialect) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.compiler = new QueryCompiler(mappings, dialect.types());
    }

    EntityMappings mappings() {
        return mappings;
    }

    Dialect dialect() {
        return dialect;
    }

    /** A select whose rows are all read at once: one collection may come in the same row. */
    Compiled get(Select<?> select, Structure structure) {
        Compiled known = cache.get(structure.key());
        return known != null ? known : compile(select, structure.key(), 1);
    }

    /** A select whose rows are read in chunks, at whose end no object may be half read: collections come by themselves. */
    Compiled streamed(Select<?> select, Structure structure) {
        Object key = new Streamed(structure.key());
        Compiled known = cache.get(key);
        return known != null ? known : compile(select, key, 0);
    }

    private Compiled compile(Select<?> select, Object key, int collections) {
        CompiledSelect compiled = offered(compiler.compile(Template.of(select), collections));
        Compiled made =
                new Compiled(compiled, dialect.renderer().render(lockedHere(compiled.select())), new Experience());
        if (cache.size() >= LIMIT) {
            cache.clear();
        }
        cache.put(key, made);
        return made;
    }

    /** Without its lock where rows are locked by statements of their own. */
    private SqlSelect lockedHere(SqlSelect select) {
        return dialect.rowLocking() == RowLocking.CLAUSE ? select : select.locked(null);
    }

    private CompiledSelect offered(CompiledSelect compiled) {
        SqlSelect.Lock lock = compiled.select().lock();
        SqlSelect.Lock offered = RowLocks.offered(dialect, lock);
        return lock == offered ? compiled : compiled.with(compiled.select().locked(offered));
    }
}
