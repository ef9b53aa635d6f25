package io.rowan;

import io.rowan.async.WorkThreads;
import io.rowan.cache.Cache;
import io.rowan.error.ConfigurationException;
import io.rowan.error.RowanException;
import io.rowan.error.SessionClosedException;
import io.rowan.migration.Migrations;
import io.rowan.revision.DirectoryMigrations;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Opens sessions on one database. Costly to make and cheap to use: a program has one for each database. Safe for
 * threads; close it when the program ends.
 */
public final class SessionFactory implements AutoCloseable {
    private final FactoryRooms rooms;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final WorkThreads threads;

    SessionFactory(FactoryRooms rooms) {
        this.rooms = rooms;
        this.threads = new WorkThreads("rowan-async", concurrency(rooms.source.limit()));
    }

    /** As many transactions as connections; where nobody knows their number, few enough for a pool of usual size. */
    private static int concurrency(int connections) {
        return connections > 0
                ? connections
                : Math.max(8, 2 * Runtime.getRuntime().availableProcessors());
    }

    /**
     * Opens a session. No connection is taken before its first statement.
     *
     * @return the session, to be closed by the caller
     * @throws SessionClosedException when the factory is closed
     */
    public Session openSession() {
        if (closed.get()) {
            throw closed("openSession()");
        }
        return new Session(new SessionRooms(rooms, false));
    }

    /**
     * Opens a session that only reads. It holds objects weakly and stays flat in memory however many it has seen; a row
     * gives the same object while somebody holds it. A change of an object is neither seen nor written; calls that write
     * or lock are refused with {@link io.rowan.error.ReadOnlyException}. Lazy relationships load while it is open.
     *
     * @return the session, to be closed by the caller
     * @throws SessionClosedException when the factory is closed
     */
    public Session openReadOnlySession() {
        if (closed.get()) {
            throw closed("openReadOnlySession()");
        }
        return new Session(new SessionRooms(rooms, true));
    }

    /**
     * Runs work in a read-only session of its own, in one transaction, and answers with what the work gives. Objects in
     * the answer are detached.
     *
     * @param work the work
     * @param <T> what it gives
     * @return what it gave
     */
    public <T> T readOnly(Function<Session, T> work) {
        try (Session session = openReadOnlySession()) {
            return complete(session, work);
        }
    }

    static SessionClosedException closed(String call) {
        return new SessionClosedException(
                call + ": the session factory is closed. Use it before close(), or configure a new factory.");
    }

    /**
     * Runs work in a session of its own and commits; if the work throws, all is rolled back and the exception thrown on.
     *
     * @param work the work
     */
    public void inTransaction(Consumer<Session> work) {
        fromTransaction(session -> {
            work.accept(session);
            return true;
        });
    }

    /**
     * Runs work in a session of its own, commits and answers with what the work gives; if the work throws, all is rolled
     * back and the exception thrown on. Objects in the answer are detached.
     *
     * @param work the work
     * @param <T> what it gives
     * @return what it gave
     */
    public <T> T fromTransaction(Function<Session, T> work) {
        try (Session session = openSession()) {
            return complete(session, work);
        }
    }

    /** Runs work and commits, or rolls back and throws on. */
    static <T extends @Nullable Object> T complete(Session session, Function<Session, T> work) {
        T answer;
        try {
            answer = work.apply(session);
        } catch (RuntimeException | Error e) {
            rollback(session, e);
            throw e;
        }
        session.commit();
        return answer;
    }

    private static void rollback(Session session, Throwable first) {
        try {
            session.rollback();
        } catch (RowanException e) {
            first.addSuppressed(e);
        }
    }

    /**
     * Like {@link #inTransaction(Consumer)}, run again in a fresh session after a deadlock, a serialization failure or a
     * connection that was lost before the commit was sent.
     *
     * @param retry how often
     * @param work the work; what it does outside the database may happen several times
     * @throws io.rowan.error.CommitOutcomeUnknownException when the connection was lost during the commit, which is never
     *     run again
     */
    public void inTransaction(Retry retry, Consumer<Session> work) {
        retry.run(() -> {
            inTransaction(work);
            return true;
        });
    }

    /**
     * Like {@link #fromTransaction(Function)}, run again in a fresh session after a deadlock, a serialization failure or
     * a connection that was lost before the commit was sent.
     *
     * @param retry how often
     * @param work the work; what it does outside the database may happen several times
     * @param <T> what it gives
     * @return what the last run gave
     */
    public <T> T fromTransaction(Retry retry, Function<Session, T> work) {
        return retry.run(() -> fromTransaction(work));
    }

    /**
     * The database's tables, as the mapping wants them.
     *
     * @return creates, drops, checks and prints them
     */
    public SchemaOperations schema() {
        return new SchemaOperations(rooms);
    }

    /**
     * The history of the database's schema.
     *
     * @param directory where the files of its revisions lie; it is made when the first one is written
     * @return writes, applies and takes back revisions
     */
    public Migrations migrations(Path directory) {
        return new DirectoryMigrations(
                new DirectoryMigrations.Target(
                        rooms.source,
                        rooms.dialect,
                        rooms.listener,
                        rooms.mappings.schema(),
                        rooms.clock,
                        rooms::clearCache),
                directory);
    }

    /**
     * The cache that the factory was configured with.
     *
     * @return keeps values of the application's own, and tells how much it helps
     * @throws ConfigurationException when there is none
     */
    public Cache cache() {
        if (rooms.cache == null) {
            throw new ConfigurationException("orm.cache(): the factory has no cache. Configure it with"
                    + " cache(Caches.caffeine()) or cache(Caches.redis(url)).");
        }
        return rooms.cache;
    }

    /**
     * Transactions that run aside.
     *
     * @return gives futures of them
     */
    public AsyncTransactions async() {
        return new AsyncTransactions(this, threads);
    }

    /**
     * What all sessions of this factory have done so far.
     *
     * @return the numbers as of now, which the next ones may be compared with
     */
    public Statistics statistics() {
        return rooms.counts.now();
    }

    /**
     * The connection pool.
     *
     * @return tells how many connections are in use
     */
    public Pool pool() {
        return () -> {
            var status = rooms.source.status();
            return new PoolStatus(status.size(), status.checkedIn(), status.checkedOut(), status.overflow());
        };
    }

    /** The connection pool of a factory. */
    public interface Pool {
        /**
         * How many connections there are.
         *
         * @return size, checkedIn, checkedOut and overflow as of now
         */
        PoolStatus status();
    }

    /** Closes the pool. Sessions that are open cannot go on. A second call does nothing. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            threads.close();
            rooms.source.close();
            if (rooms.cache != null) {
                rooms.cache.close();
            }
        }
    }
}
