package io.rowan;

import io.rowan.cache.CacheProvider;
import io.rowan.context.ContextRegistry;
import io.rowan.dialect.Dialect;
import io.rowan.flush.BulkStatements;
import io.rowan.flush.FlushStatements;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.StatementListener;
import io.rowan.load.CompiledQueries;
import io.rowan.load.LoadStatements;
import io.rowan.mapping.EntityMappings;
import io.rowan.proxy.LazyInstances;
import io.rowan.readthrough.SharedCache;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What all sessions of a factory share. Immutable apart from caches; safe for threads. */
final class FactoryRooms {
    final EntityMappings mappings;
    final Dialect dialect;
    final ConnectionSource source;
    final @Nullable StatementListener listener;
    final Listeners listeners;
    final Clock clock;
    final boolean expireOnCommit;
    final LoadStatements loads;
    final CompiledQueries queries;
    final FlushStatements flushes;
    final AutoflushScope autoflush;
    final FactoryCounts counts;
    final ContextRegistry contexts = new ContextRegistry();
    final @Nullable SharedCache cache;
    private volatile @Nullable BulkStatements bulks;

    FactoryRooms(EntityMappings mappings, Dialect dialect, ConnectionSource source, Settings settings) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.source = source;
        this.listener = settings.listener();
        this.listeners = new Listeners(settings.listeners(), mappings);
        this.clock = settings.clock();
        this.expireOnCommit = settings.expireOnCommit();
        this.loads = loads(mappings, dialect);
        this.queries = new CompiledQueries(mappings, dialect);
        this.flushes = new FlushStatements(dialect);
        this.autoflush = new AutoflushScope(mappings);
        this.cache = settings.cache() == null ? null : CacheOpening.open(settings.cache(), mappings, source, dialect);
        this.counts = new FactoryCounts(source.counts(), cache);
    }

    private static LoadStatements loads(EntityMappings mappings, Dialect dialect) {
        LazyInstances.serve(mappings.all());
        return new LoadStatements(dialect);
    }

    /** Made at the first bulk statement, since most programs begin without one. */
    BulkStatements bulks() {
        BulkStatements known = bulks;
        return known == null ? makeBulks() : known;
    }

    private synchronized BulkStatements makeBulks() {
        BulkStatements known = bulks;
        if (known == null) {
            known = new BulkStatements(mappings, flushes);
            bulks = known;
        }
        return known;
    }

    /** Forgets what is cached, after a change that nobody can tell the tables of. */
    void clearCache() {
        if (cache != null) {
            cache.clear();
        }
    }

    /**
     * What the configuration says of sessions.
     *
     * @param listener is told of statements, null for nobody
     * @param listeners are told of what sessions do
     * @param clock the time for timestamps
     * @param expireOnCommit whether the next access after a commit reads rows afresh
     * @param cache opens what sessions read through, null for nothing
     */
    record Settings(
            @Nullable StatementListener listener,
            List<SessionListener> listeners,
            Clock clock,
            boolean expireOnCommit,
            @Nullable CacheProvider cache) {}
}
