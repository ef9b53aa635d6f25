package io.rowan.test;

import io.rowan.Configuration;
import io.rowan.PoolStatus;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What one test works with: the database, its factory, its log. Used by the test's thread. */
final class TestUnit {
    private final OwnDatabase database;
    private final StatementLog log = new StatementLog();
    private final @Nullable JdbcFaults faults;
    private @Nullable SessionFactory orm;
    private @Nullable OpenedConnections connections;
    private @Nullable TestUrl address;
    private @Nullable Session session;

    private TestUnit(OwnDatabase database, @Nullable JdbcFaults faults) {
        this.database = database;
        this.faults = faults;
    }

    /** Makes everything; with faults, connections can be made to fail. */
    static TestUnit open(
            OwnDatabase database,
            List<Class<?>> entities,
            Consumer<Configuration> settings,
            @Nullable JdbcFaults faults) {
        TestUnit unit = new TestUnit(database, faults);
        try {
            unit.start(database.ready(), entities, settings);
            return unit;
        } catch (RuntimeException | Error e) {
            unit.close();
            throw e;
        }
    }

    /** A pool of one: most tests need no more, and a test that does gets it. */
    private void start(String url, List<Class<?>> entities, Consumer<Configuration> settings) {
        address = new TestUrl(url);
        connections = new OpenedConnections(url);
        if (entities.isEmpty()) {
            return;
        }
        Configuration configuration = Rowan.configure()
                .url(faults == null ? url : faults.url(url))
                .entities(entities.toArray(Class<?>[]::new))
                .pool(pool -> pool.size(1).maxOverflow(9))
                .onStatement(log);
        settings.accept(configuration);
        SessionFactory built = configuration.build();
        orm = built;
        built.schema().createAll();
        log.clear();
        if (faults != null) {
            faults.clear();
        }
    }

    Object give(Class<?> type) {
        if (type == StatementLog.class) {
            return log;
        }
        if (type == SessionFactory.class) {
            return orm();
        }
        return type == Session.class ? session() : ofDatabase(type);
    }

    private Object ofDatabase(Class<?> type) {
        if (type == TestDatabase.class) {
            return database.found().kind();
        }
        if (type == Dialect.class) {
            return database.found().dialect();
        }
        if (type == JdbcFaults.class) {
            return Objects.requireNonNull(faults);
        }
        return Objects.requireNonNull(type == TestUrl.class ? address : connections);
    }

    private SessionFactory orm() {
        SessionFactory open = orm;
        if (open == null) {
            throw new IllegalStateException("There is no session factory, since the test class names no entities.");
        }
        return open;
    }

    private Session session() {
        Session open = session;
        if (open == null) {
            open = orm().openSession();
            session = open;
        }
        return open;
    }

    /** Closes and drops everything, whatever of it fails. */
    void end() {
        try {
            if (session != null) {
                session.close();
            }
            if (orm != null) {
                checkLeaks(orm.pool().status());
            }
        } finally {
            close();
        }
    }

    private static void checkLeaks(PoolStatus pool) {
        int leaked = pool.checkedOut();
        if (leaked > 0) {
            throw new AssertionError((leaked == 1 ? "1 connection is" : leaked + " connections are")
                    + " still in use at the end of the test: a session or a stream was not closed."
                    + " Open it in try (...), or ask for a Session as a parameter, which is closed for you.");
        }
    }

    private void close() {
        try {
            if (connections != null) {
                connections.close();
            }
            if (orm != null) {
                orm.close();
            }
        } finally {
            database.release();
            if (faults != null) {
                faults.close();
            }
        }
    }
}
