package io.rowan;

import io.rowan.context.Cascades;
import io.rowan.context.ContextRegistry;
import io.rowan.context.Detachment;
import io.rowan.context.PersistenceContext;
import io.rowan.error.EntityStateException;
import io.rowan.flush.BulkInsert;
import io.rowan.flush.BulkWrites;
import io.rowan.flush.Detection;
import io.rowan.flush.SessionWrites;
import io.rowan.flush.UnitOfWork;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.load.EntityFinder;
import io.rowan.load.NativeRunner;
import io.rowan.load.QueryRunner;
import io.rowan.load.Reattachment;
import io.rowan.load.RelationshipLoader;
import io.rowan.load.SessionReads;
import io.rowan.load.VersionChecks;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.proxy.LazyLoader;
import io.rowan.query.Insert;
import io.rowan.query.WriteStatement;
import io.rowan.readthrough.TransactionCache;
import io.rowan.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one session consists of, wired together. */
final class SessionRooms {
    final FactoryRooms factory;
    final boolean readOnly;
    final SessionGuard guard = new SessionGuard();
    final PersistenceContext context;
    final JdbcTransaction transaction;
    private final LazyLoader loader;
    private final SessionReads reads;
    private final RelationshipLoader relationships;
    private final ContextRegistry.Membership membership;
    final Deque<Savepoint> savepoints = new ArrayDeque<>(1);
    final SessionEvents events;
    final SessionLocks locks;
    private final @Nullable TransactionCache cache;
    private boolean flushing;
    private int depth;
    private int withoutAutoflush;

    SessionRooms(FactoryRooms factory, boolean readOnly) {
        this.factory = factory;
        this.readOnly = readOnly;
        this.context = new PersistenceContext(factory.mappings);
        this.transaction = new JdbcTransaction(factory.source, factory.dialect, factory.listener);
        this.cache = factory.cache == null ? null : factory.cache.transactions();
        if (cache != null) {
            transaction.beforeEach(cache::beginning);
        }
        this.events = new SessionEvents(factory.listeners, context.loaded());
        SessionLoader touched = new SessionLoader(this);
        this.loader = touched;
        this.reads = new SessionReads(context, transaction, loader, cache, null);
        this.relationships = new RelationshipLoader(reads, factory.loads, null);
        touched.use(relationships);
        this.locks = new SessionLocks(this);
        this.membership = factory.contexts.opened(context);
    }

    // What holds nothing of its own is made when it is asked for, so that opening a session costs little.

    Cascades cascades() {
        return new Cascades(context, factory.contexts, loader);
    }

    EntityFinder finder() {
        return new EntityFinder(relationships);
    }

    VersionChecks versionChecks() {
        return new VersionChecks(relationships, factory.dialect);
    }

    private SessionWrites writes() {
        return new SessionWrites(context, transaction, cascades(), loader, factory.clock, cache);
    }

    /** Writes all pending work; false when there was none. Not entered again while it runs. */
    boolean flush() {
        if (flushing) {
            return false;
        }
        depth++;
        try {
            boolean wrote = write();
            if (wrote) {
                factory.counts.flushed();
                events.tell(factory.listeners.afterFlush, SessionListener::afterFlush);
            }
            return wrote;
        } finally {
            depth--;
        }
    }

    private boolean write() {
        if (depth > FlushRounds.MOST) {
            throw FlushRounds.endless("Flushes were begun within flushes to a depth of " + depth + ", and afterFlush");
        }
        flushing = true;
        try {
            return new FlushRounds(this).run();
        } finally {
            flushing = false;
        }
    }

    /** Compares re-attached objects with their rows now. */
    void settleReattached() {
        new Reattachment(relationships).run();
    }

    /** What a flush has to do, null for nothing. */
    @Nullable
    UnitOfWork gather() {
        Detection detection = Detection.of(context);
        if (detection.idle() && context.work().reattached().isEmpty()) {
            return null;
        }
        UnitOfWork work = new UnitOfWork(writes(), factory.flushes, detection);
        work.gather();
        Reattachment reattachment = new Reattachment(relationships);
        while (!context.work().reattached().isEmpty()) {
            work.takeIn(reattachment.run());
        }
        reattachment.read(work.unread());
        return work;
    }

    /** Reads objects that pass by, which the session does not hold; a read-only one holds none of its own. */
    RelationshipLoader passing() {
        SessionLoader touched = new SessionLoader(this);
        SessionReads passing =
                new SessionReads(new PersistenceContext(context), transaction, touched, cache, readOnly ? null : reads);
        RelationshipLoader beside = new RelationshipLoader(passing, factory.loads, readOnly ? null : relationships);
        touched.use(beside);
        return beside;
    }

    /** Whether objects of an entity are neither written nor held. */
    boolean readsOnly(EntityMapping mapping) {
        return readOnly || mapping.readOnly();
    }

    /** Runs selects whose objects the session holds, or that pass by. */
    QueryRunner queries(boolean passing) {
        RelationshipLoader beside = passing ? passing() : relationships;
        return new QueryRunner(beside.session(), factory.loads, factory.queries, beside);
    }

    /** Runs native text whose objects the session holds, or that pass by. */
    NativeRunner natives(boolean passing) {
        RelationshipLoader beside = passing ? passing() : relationships;
        return new NativeRunner(beside.session(), factory.loads, factory.queries, beside);
    }

    /** This, unless the session only reads. */
    SessionRooms writable(String call) {
        if (readOnly) {
            throw ReadOnlyStatements.refusal(call);
        }
        return this;
    }

    /** Whether pending work should be written before tables are read. */
    boolean pending(Set<Table> tables, @Nullable ToManyAttribute touched) {
        return !flushing && withoutAutoflush == 0 && factory.autoflush.pending(context, tables, touched);
    }

    /** Refuses what a listener must not do while its session writes. */
    void requireNotFlushing(String call) {
        if (flushing) {
            throw new EntityStateException(
                    call + "(): the session is flushing, and a listener or callback that is told of"
                            + " that cannot call this. What it changes is written anyway, now or by the next flush.");
        }
    }

    /** Counts objects that were read, and tells of them unless a flush is still at work on them. */
    void tellLoads() {
        factory.counts.loaded(context.loaded().takeCount());
        if (!flushing || events.telling()) {
            events.tellLoads();
        }
    }

    boolean autoflushes() {
        return !flushing && withoutAutoflush == 0;
    }

    void withoutAutoflush(Runnable work) {
        withoutAutoflush++;
        try {
            work.run();
        } finally {
            withoutAutoflush--;
        }
    }

    /** Runs a statement that writes, after pending work. */
    int flushAndRun(WriteStatement statement) {
        writable("execute(…)");
        Flushing.flush(this);
        context.passing().expireAll();
        return statement instanceof Insert<?> insert
                ? bulkInsert().run(insert)
                : factory.bulks().run(statement, writes());
    }

    BulkInsert bulkInsert() {
        return new BulkInsert(writes(), factory.flushes);
    }

    BulkWrites bulkWrites() {
        return new BulkWrites(writes(), factory.flushes);
    }

    void endSavepoints() {
        savepoints.forEach(Savepoint::end);
        savepoints.clear();
    }

    /** Commits in the database, and lets nobody find in the cache what was there before. */
    void commit() {
        if (cache == null) {
            transaction.commit();
        } else {
            cache.commit(transaction::commit);
        }
    }

    /** Rolls back in the database; the cache forgets what was written. */
    private void rollbackDatabase() {
        try {
            transaction.rollback();
        } finally {
            if (cache != null) {
                cache.rolledBack();
            }
        }
    }

    void committed() {
        endSavepoints();
        locks.release();
        Detachment.forgetDeleted(context);
        context.undoLog().clear();
        if (factory.expireOnCommit) {
            context.expireAll();
        }
    }

    void rollback() {
        endSavepoints();
        locks.release();
        try {
            rollbackDatabase();
        } finally {
            context.undoLog().undoAll();
            guard.recover();
        }
    }

    /** Whether there is anything to roll back. */
    boolean underWay() {
        return transaction.active() || !context.undoLog().isEmpty() || guard.failed();
    }

    /** Rolls back: objects whose rows were not committed look as before; the others keep the values that they have. */
    void abandon() {
        endSavepoints();
        try {
            rollbackDatabase();
        } finally {
            if (!context.undoLog().isEmpty()) {
                context.undoLog().undoAll();
            }
        }
    }

    void close() {
        guard.close();
        factory.counts.loaded(context.loaded().takeCount());
        context.close();
        factory.contexts.closed(membership);
    }
}
