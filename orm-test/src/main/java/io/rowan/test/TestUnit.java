package io.rowan.test;

import io.rowan.Configuration;
import io.rowan.PoolStatus;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Dialects;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What one test works with: its database, its factory, its log. Used by the test's thread. */
final class TestUnit {
    private final TestDatabase database;
    private final UnaryOperator<@Nullable String> environment;
    private final String name = uniqueName();
    private final StatementLog log = new StatementLog();
    private @Nullable SessionFactory orm;
    private @Nullable Session session;

    private TestUnit(TestDatabase database, UnaryOperator<@Nullable String> environment) {
        this.database = database;
        this.environment = environment;
    }

    static TestUnit open(
            TestDatabase database,
            UnaryOperator<@Nullable String> environment,
            List<Class<?>> entities,
            Consumer<Configuration> settings) {
        TestUnit unit = new TestUnit(database, environment);
        String url = database.create(unit.name, environment);
        try {
            unit.start(url, entities, settings);
            return unit;
        } catch (RuntimeException | Error e) {
            unit.close();
            throw e;
        }
    }

    /** A pool of one: most tests need no more, and a test that does gets it. */
    private void start(String url, List<Class<?>> entities, Consumer<Configuration> settings) {
        Configuration configuration = Rowan.configure()
                .url(url)
                .entities(entities.toArray(Class<?>[]::new))
                .pool(pool -> pool.size(1).maxOverflow(9))
                .onStatement(log);
        settings.accept(configuration);
        SessionFactory built = configuration.build();
        orm = built;
        built.schema().createAll();
        log.clear();
    }

    Object give(Class<?> type) {
        if (type == StatementLog.class) {
            return log;
        }
        if (type == TestDatabase.class) {
            return database;
        }
        return type == Session.class ? session() : orm();
    }

    private SessionFactory orm() {
        SessionFactory open = orm;
        if (open == null) {
            throw new IllegalStateException("The test's session factory is not open.");
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
            checkLeaks(orm().pool().status());
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
            if (orm != null) {
                orm.close();
            }
        } finally {
            database.drop(name, environment);
        }
    }

    /** The dialect of a database, found as a factory would find it. */
    static Dialect dialect(TestDatabase database, UnaryOperator<@Nullable String> environment) {
        String name = uniqueName();
        String url = database.create(name, environment);
        try (Connection connection = DriverManager.getConnection(url)) {
            return Dialects.find(info(connection.getMetaData(), url));
        } catch (SQLException e) {
            throw new IllegalStateException(database.name() + " cannot be asked what it is: " + e.getMessage(), e);
        } finally {
            database.drop(name, environment);
        }
    }

    private static DatabaseInfo info(DatabaseMetaData data, String url) throws SQLException {
        return new DatabaseInfo(
                data.getDatabaseProductName(),
                data.getDatabaseProductVersion(),
                data.getDatabaseMajorVersion(),
                data.getDatabaseMinorVersion(),
                data.getDriverName(),
                url);
    }

    private static String uniqueName() {
        return "rowan_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
