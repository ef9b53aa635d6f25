package io.rowan.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.DatabaseInfo;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.ConfigurationException;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.DatabaseException;
import io.rowan.error.PoolTimeoutException;
import io.rowan.jdbc.ConnectionSettings;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.PoolSettings;
import io.rowan.jdbc.PoolStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections of a pool of one and one beyond, and of a given data source. */
class ConnectionSourceTest {
    private static final PoolSettings ONE_AND_ONE =
            new PoolSettings(1, 1, Duration.ofMillis(250), Duration.ofMinutes(30), false);

    /** With no second connection that the pool could open by itself in the background. */
    private static final PoolSettings ONE =
            new PoolSettings(1, 0, Duration.ofSeconds(30), Duration.ofMinutes(30), false);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ConnectionSource pool() {
        return pool(ONE_AND_ONE);
    }

    private ConnectionSource pool(PoolSettings settings) {
        return ConnectionSource.pooled(new ConnectionSettings(database.url(), "sa", "", settings));
    }

    private static JdbcTransaction begun(ConnectionSource source) {
        JdbcTransaction transaction = new JdbcTransaction(source, TestDatabase.DIALECT, null);
        run(transaction, "set lock_timeout 10");
        return transaction;
    }

    private static void run(JdbcTransaction transaction, String sql) {
        transaction.update(RenderedSql.of(sql), new @Nullable Object[0]);
    }

    @Test
    void a_pool_counts_what_is_in_use_and_what_is_beyond_its_size() {
        try (ConnectionSource source = pool()) {
            try (JdbcTransaction one = begun(source);
                    JdbcTransaction two = begun(source)) {
                assertThat(one.active() && two.active()).isTrue();
                assertThat(source.status()).isEqualTo(new PoolStatus(1, 0, 2, 1));
            }
            assertThat(source.status()).isEqualTo(new PoolStatus(1, 2, 0, 0));
        }
    }

    @Test
    void a_pool_that_is_exhausted_fails_in_its_time() {
        try (ConnectionSource source = pool();
                JdbcTransaction one = begun(source);
                JdbcTransaction two = begun(source)) {
            assertThat(one.active() && two.active()).isTrue();
            assertThatThrownBy(() -> begun(source))
                    .isInstanceOf(PoolTimeoutException.class)
                    .hasMessageStartingWith("No connection became free in time: size 1, overflow 1, checked out 2,"
                            + " waiting 1, time-out 250 ms. A session holds its connection");

            two.rollback();
            begun(source).close();
        }
    }

    @Test
    void a_pooled_connection_is_used_again() {
        try (ConnectionSource source = pool(ONE)) {
            Object first = sessionId(source);
            assertThat(sessionId(source)).isEqualTo(first);
        }
    }

    private static Object sessionId(ConnectionSource source) {
        try (JdbcTransaction transaction = begun(source)) {
            return transaction.query(RenderedSql.of("select session_id()"), new @Nullable Object[0], rows -> {
                rows.next();
                return rows.getObject(1);
            });
        }
    }

    @Test
    void a_broken_connection_leaves_the_pool() throws SQLException {
        try (ConnectionSource source = pool(ONE);
                JdbcTransaction transaction = begun(source)) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            }
            assertThatThrownBy(() -> run(transaction, "select 1")).isInstanceOf(ConnectionLostException.class);
            assertThat(source.status().checkedOut()).isZero();
            transaction.rollback();
            begun(source).close();
        }
    }

    @Test
    void a_closed_pool_gives_nothing() {
        ConnectionSource source = pool();
        source.close();

        assertThatThrownBy(() -> begun(source)).isInstanceOf(DatabaseException.class);
    }

    @Test
    void a_wrong_password_is_told_when_the_pool_is_opened() {
        database.run("create user ada password 'right'");
        ConnectionSettings wrong = new ConnectionSettings(database.url(), "ada", "sekret", ONE_AND_ONE);

        assertThatThrownBy(() -> ConnectionSource.pooled(wrong))
                .isInstanceOf(DatabaseException.class)
                .hasMessageNotContaining("sekret");
    }

    @Test
    void a_url_that_no_driver_takes_is_told_without_the_url() {
        ConnectionSettings unknown =
                new ConnectionSettings("jdbc:nosuch://host/db?password=sekret", null, null, ONE_AND_ONE);

        assertThatThrownBy(() -> ConnectionSource.pooled(unknown))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith(
                        "No JDBC driver takes jdbc:nosuch:; add the database's driver to the class path")
                .hasMessageNotContaining("sekret");
    }

    @Test
    void settings_are_printed_without_url_and_password() {
        assertThat(new ConnectionSettings("jdbc:h2:mem:url-sekret", "ada", "sekret", PoolSettings.DEFAULT).toString())
                .contains("ada")
                .doesNotContain("sekret");
    }

    @Test
    void a_given_data_source_tells_the_connections_in_use() {
        assertThat(database.source().status()).isEqualTo(new PoolStatus(0, 0, 0, 0));
        try (JdbcTransaction transaction = begun(database.source())) {
            assertThat(transaction.active()).isTrue();
            assertThat(database.source().status()).isEqualTo(new PoolStatus(0, 0, 1, 0));
        }
        assertThat(database.source().status()).isEqualTo(new PoolStatus(0, 0, 0, 0));
    }

    @Test
    void a_given_data_source_stays_open_and_gets_its_connections_back_as_they_came() throws SQLException {
        JdbcConnectionPool given = JdbcConnectionPool.create(database.dataSource());
        given.setMaxConnections(1);
        ConnectionSource source = ConnectionSource.of(given);
        try (JdbcTransaction transaction = begun(source)) {
            assertThat(transaction.<Boolean>inspect(Connection::getAutoCommit)).isFalse();
        }
        source.close();
        try (Connection connection = given.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
        assertThat(given.getActiveConnections()).isZero();
        given.dispose();
    }

    @Test
    void a_data_source_that_gives_no_connection_is_told() {
        database.dataSource().setURL("jdbc:h2:mem:x;IFEXISTS=TRUE");
        try {
            assertThatThrownBy(() -> begun(database.source()))
                    .isInstanceOf(DatabaseException.class)
                    .satisfies(e -> assertThat(((DatabaseException) e).sql()).isNull());
        } finally {
            database.dataSource().setURL("jdbc:h2:mem:x");
        }
        assertThat(database.source().status().checkedOut()).isZero();
    }

    @Test
    void the_database_is_described_without_its_url() {
        DatabaseInfo info = database.source().describe();

        assertThat(info.product()).isEqualTo("H2");
        assertThat(info.atLeast(2, 0)).isTrue();
        assertThat(info.atLeast(info.majorVersion(), info.minorVersion())).isTrue();
        assertThat(info.atLeast(info.majorVersion(), info.minorVersion() + 1)).isFalse();
        assertThat(info.atLeast(info.majorVersion() + 1, 0)).isFalse();
        assertThat(info.url()).isEqualTo(Objects.requireNonNull(database.url()).split(";", 2)[0]);
        assertThat(info.toString()).startsWith("H2 2.").doesNotContain("jdbc:");
        assertThat(database.source().status().checkedOut()).isZero();
    }
}
