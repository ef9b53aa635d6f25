package io.rowan.tutorial;

import static io.rowan.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.PoolStatus;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.ConfigurationException;
import io.rowan.error.PoolTimeoutException;
import io.rowan.examples.bank.Account;
import io.rowan.examples.bank.Account_;
import io.rowan.examples.connections.ServiceMain;
import io.rowan.servers.JavaProgram;
import io.rowan.servers.ProcessDatabase;
import io.rowan.test.RowanExtension;
import io.rowan.test.TestDatabase;
import io.rowan.test.TestUrl;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Drowan.pool.seconds=20} lets the thirty threads work for 20 seconds; 1 else. */
@ClassTemplate
class Row13PoolTest {
    private static final int SIZE = 10;
    private static final int OVERFLOW = 5;
    private static final int THREADS = 30;
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("rowan.pool.seconds", 1));

    @RegisterExtension
    static final RowanExtension ROWAN = RowanExtension.of(Account.class)
            .configure(orm ->
                    orm.pool(pool -> pool.size(SIZE).maxOverflow(OVERFLOW).prePing(true)));

    @TempDir
    Path directory;

    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> {
            for (int i = 1; i <= THREADS; i++) {
                session.add(new Account(i, BigDecimal.ZERO));
            }
        });
    }

    /** Sessions that each hold a connection. */
    private static List<Session> sessions(SessionFactory orm, int number) {
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            Session session = orm.openSession();
            sessions.add(session);
            session.get(Account.class, 1L);
        }
        return sessions;
    }

    private static void close(List<Session> sessions) {
        sessions.forEach(Session::close);
    }

    @Test
    void a_program_takes_its_database_from_the_environment(SessionFactory orm, TestDatabase database, TestUrl own)
            throws Exception {
        assumeTrue(database.text("alone") == null, "one process at a time opens the database");
        orm.schema().dropAll();
        JavaProgram.Said said = new JavaProgram(ServiceMain.class.getName(), directory)
                .with(
                        "DATABASE_URL",
                        ProcessDatabase.of(database, own, directory).url())
                .with("JAVA_TOOL_OPTIONS", "-Dorg.slf4j.simpleLogger.log.io.rowan.sql=info")
                .run(List.of());

        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text())
                .contains("2 accounts", "size 10, checked out 1, overflow 0", "size 10, checked out 0, overflow 0")
                .contains("statements, ")
                .contains("insert into accounts");
    }

    @Test
    void a_variable_that_is_not_set_is_told_with_what_to_set() {
        // snippet: named
        assertThatThrownBy(() -> Rowan.configure().urlFromEnvironment("BANK_DATABASE_URL"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The environment variable BANK_DATABASE_URL is not set. Set it to the database's URL before"
                        + " the program starts, such as BANK_DATABASE_URL=scheme://user:password@host:port/database or"
                        + " BANK_DATABASE_URL=jdbc:..., or name the database with url(...).");
        // end
    }

    @Test
    void the_status_tells_how_many_connections_there_are(SessionFactory orm) {
        List<Session> sessions = sessions(orm, SIZE + OVERFLOW);
        assertThat(orm.pool().status()).isEqualTo(new PoolStatus(SIZE, 0, SIZE + OVERFLOW, OVERFLOW));

        close(sessions);
        PoolStatus after = orm.pool().status();
        assertThat(after.checkedOut()).isZero();
        assertThat(after.checkedIn()).isBetween(SIZE, SIZE + OVERFLOW);
    }

    @Test
    void a_session_that_waits_too_long_is_told_the_numbers(TestUrl url) {
        // snippet: timeout
        try (SessionFactory orm = Rowan.configure()
                .url(url.url())
                .entities(Account.class)
                .pool(pool -> pool.size(1).maxOverflow(1).timeout(Duration.ofMillis(500)))
                .build()) {
            List<Session> both = sessions(orm, 2);
            assertThatThrownBy(() -> orm.inTransaction(session -> session.get(Account.class, 1L)))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessage("No connection became free in time: size 1, overflow 1, checked out 2, waiting 1,"
                            + " time-out 500 ms. A session holds its connection from its first statement to commit(),"
                            + " rollback() or close(): look for one that is left open, and do slow work outside of"
                            + " transactions. Else allow more with pool -> pool.size(...).maxOverflow(...), or a longer"
                            + " wait with timeout(...).");
            close(both);
        }
        // end
    }

    @Test
    void thirty_threads_never_have_more_than_fifteen_connections(
            SessionFactory orm, TestDatabase database, DataSource plain) throws Exception {
        PoolLoad load = new PoolLoad(orm, THREADS);
        PoolLoad.Report report = load.run(TIME, database.text("connections"), plain);
        System.out.printf("%s: %s%n", database, report);

        assertThat(report.mostCounted()).isBetween(1L, (long) SIZE + OVERFLOW);
        assertThat(report.mostCheckedOut()).isBetween(1, SIZE + OVERFLOW);
        assertThat(report.samples()).isPositive();
        if (database.text("server") != null) {
            assertThat(report.lockTimeouts()).as("servers lock rows").isZero();
        }
        BigDecimal sum = orm.fromTransaction(session -> session.scalar(select(sum(Account_.balance))));
        assertThat(sum).isEqualByComparingTo(BigDecimal.valueOf(report.units()));
    }

    @Test
    void after_all_connections_were_cut_the_next_use_works(
            SessionFactory orm, TestDatabase database, DataSource plain) {
        assumeTrue(database.text("kill") != null, "the database offers no way to cut a connection");
        new CutConnections(database, plain).cut(sessions(orm, SIZE + OVERFLOW));

        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < SIZE + OVERFLOW; i++) {
            Session session = orm.openSession();
            sessions.add(session);
            assertThat(session.scalars(sql(Integer.class, "values (7)")).one()).isEqualTo(7);
        }
        assertThat(orm.pool().status().checkedOut()).isEqualTo(SIZE + OVERFLOW);
        close(sessions);
    }
}
