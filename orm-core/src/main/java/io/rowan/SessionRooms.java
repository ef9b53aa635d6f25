package io.rowan;

import io.rowan.context.Cascades;
import io.rowan.context.ContextRegistry;
import io.rowan.context.PersistenceContext;
import io.rowan.flush.BulkInsert;
import io.rowan.flush.BulkWrites;
import io.rowan.flush.SessionWrites;
import io.rowan.flush.UnitOfWork;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.load.EntityFinder;
import io.rowan.load.NativeRunner;
import io.rowan.load.QueryRunner;
import io.rowan.load.Reattachment;
import io.rowan.load.RelationshipLoader;
import io.rowan.load.SessionReads;
import io.rowan.load.TouchLoader;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one session consists of, wired together. */
final class SessionRooms {
    final FactoryRooms factory;
    final SessionGuard guard = new SessionGuard();
    final PersistenceContext context;
    final JdbcTransaction transaction;
    final Cascades cascades;
    final EntityFinder finder;
    final QueryRunner queries;
    final NativeRunner natives;
    final SessionWrites writes;
    private final SessionReads reads;
    private final RelationshipLoader relationships;
    private final Reattachment reattachment;
    private final ContextRegistry.Membership membership;
    final Deque<Savepoint> savepoints = new ArrayDeque<>();
    private boolean flushing;
    private int withoutAutoflush;

    SessionRooms(FactoryRooms factory) {
        this.factory = factory;
        this.context = new PersistenceContext(factory.mappings);
        this.transaction = new JdbcTransaction(factory.source, factory.dialect, factory.listener);
        this.cascades = new Cascades(context, factory.contexts);
        SessionLoader loader = new SessionLoader(this);
        this.reads = new SessionReads(context, transaction, loader, null);
        this.relationships = new RelationshipLoader(reads, factory.loads, null);
        loader.use(new TouchLoader(relationships));
        this.finder = new EntityFinder(relationships);
        this.queries = new QueryRunner(reads, factory.loads, factory.queries, relationships);
        this.natives = new NativeRunner(reads, factory.loads, factory.queries, relationships);
        this.reattachment = new Reattachment(relationships);
        this.writes = new SessionWrites(context, transaction, cascades, loader, factory.clock);
        this.membership = factory.contexts.opened(context);
    }

    /** Writes all pending work. Not entered again while it runs. */
    boolean flush() {
        if (flushing) {
            return false;
        }
        flushing = true;
        try {
            UnitOfWork work = new UnitOfWork(writes, factory.flushes);
            work.gather();
            while (!context.work().reattached().isEmpty()) {
                work.takeIn(reattachment.run());
            }
            return work.write();
        } finally {
            flushing = false;
        }
    }

    /** Reads objects that pass by in a stream, which the session does not hold. */
    RelationshipLoader passing() {
        SessionLoader loader = new SessionLoader(this);
        SessionReads passing = new SessionReads(new PersistenceContext(context), transaction, loader, reads);
        RelationshipLoader beside = new RelationshipLoader(passing, factory.loads, relationships);
        loader.use(new TouchLoader(beside));
        return beside;
    }

    /** Whether pending work should be written before tables are read. */
    boolean pending(Set<Table> tables, @Nullable ToManyAttribute touched) {
        return !flushing && withoutAutoflush == 0 && factory.autoflush.pending(context, tables, touched);
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

    BulkInsert bulkInsert() {
        return new BulkInsert(writes, factory.flushes);
    }

    BulkWrites bulkWrites() {
        return new BulkWrites(writes, factory.flushes);
    }

    void endSavepoints() {
        savepoints.forEach(Savepoint::end);
        savepoints.clear();
    }

    void committed() {
        endSavepoints();
        context.forgetDeleted();
        context.undoLog().clear();
        if (factory.expireOnCommit) {
            context.expireAll();
        }
    }

    void rollback() {
        endSavepoints();
        try {
            transaction.rollback();
        } finally {
            context.undoLog().undoAll();
            guard.recover();
        }
    }

    /** Objects whose rows were not committed look as before; the others keep the values that they have. */
    void close() {
        endSavepoints();
        try {
            transaction.close();
        } finally {
            if (!context.undoLog().isEmpty()) {
                context.undoLog().undoAll();
            }
            guard.close();
            context.close();
            factory.contexts.closed(membership);
        }
    }
}
