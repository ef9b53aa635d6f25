package io.rowan.servers;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Retry;
import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.ConnectionLostException;
import io.rowan.examples.bank.Account;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of the test's own is stopped and started again, between the transactions of a factory. */
class RestartTest {
    @TempDir
    Path directory;

    /** On a free port the first time, and on the same one afterwards. */
    private EmbeddedPostgres start(int port) throws IOException {
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? server : server.setPort(port)).start();
    }

    private static SessionFactory open(EmbeddedPostgres server, boolean prePing) {
        return Rowan.configure()
                .url(server.getJdbcUrl("postgres", "postgres"))
                .entities(Account.class)
                .pool(pool -> pool.size(10)
                        .maxOverflow(5)
                        .timeout(Duration.ofSeconds(2))
                        .prePing(prePing))
                .build();
    }

    /** Uses fifteen connections at once, which are then in the pool. */
    private static List<Integer> sessions(SessionFactory orm) {
        List<Session> sessions = new ArrayList<>();
        List<Integer> backends = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Session session = orm.openSession();
            sessions.add(session);
            backends.add(session.scalars(sql(Integer.class, "select pg_backend_pid()"))
                    .one());
        }
        sessions.forEach(Session::close);
        return backends;
    }

    @Test
    void while_the_server_is_away_the_connection_is_lost() throws IOException {
        EmbeddedPostgres server = start(0);
        try (SessionFactory orm = open(server, true)) {
            sessions(orm);
            server.close();

            assertThatThrownBy(() -> orm.inTransaction(session -> session.get(Account.class, 1L)))
                    .isInstanceOf(ConnectionLostException.class);
            assertThat(orm.pool().status().checkedOut()).isZero();
        } finally {
            server.close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_restart_of_the_server_a_factory_goes_on(boolean prePing) throws IOException {
        EmbeddedPostgres first = start(0);
        try (SessionFactory orm = open(first, prePing)) {
            orm.schema().createAll();
            orm.inTransaction(session -> session.add(new Account(1, BigDecimal.ONE)));
            List<Integer> before = sessions(orm);
            first.close();
            try (EmbeddedPostgres second = start(first.getPort())) {
                assertThat(second.getPort()).isEqualTo(first.getPort());
                Retry runs = Retry.times(prePing ? 1 : 20);
                BigDecimal balance = orm.fromTransaction(
                        runs,
                        session -> Objects.requireNonNull(session.get(Account.class, 1L))
                                .getBalance());

                assertThat(balance).isEqualByComparingTo(BigDecimal.ONE);
                if (prePing) {
                    assertThat(sessions(orm)).hasSize(15).doesNotContainAnyElementsOf(before);
                }
            }
        } finally {
            first.close();
        }
    }
}
