package io.rowan.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.SqlSyntaxException;
import io.rowan.jdbc.ConnectionSettings;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.PoolSettings;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a dialect wants to be set on its connections is set once on each. */
class ConnectionSetupTest {
    private static final @Nullable Object[] NONE = {};
    private static final PoolSettings TWO =
            new PoolSettings(2, 0, Duration.ofSeconds(30), Duration.ofMinutes(30), false);

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    /** The dialect with some set-up. */
    record SettingUp(List<String> connectionSetup) implements Altered {}

    @BeforeEach
    void create() {
        database.run("create table seen (session bigint)");
    }

    private static final Dialect COUNTING =
            new SettingUp(List.of("insert into seen values (session_id())", "set @greeting = 'hello'"));

    private ConnectionSource pool() {
        return ConnectionSource.pooled(new ConnectionSettings(database.url(), "sa", "", TWO));
    }

    private static @Nullable Object first(JdbcTransaction transaction, String query) {
        return transaction.query(RenderedSql.of(query), NONE, rows -> {
            rows.next();
            return rows.getObject(1);
        });
    }

    @Test
    void each_connection_of_a_pool_is_set_up_once() {
        try (ConnectionSource source = pool()) {
            for (int i = 0; i < 3; i++) {
                try (JdbcTransaction one = new JdbcTransaction(source, COUNTING, null);
                        JdbcTransaction two = new JdbcTransaction(source, COUNTING, null)) {
                    assertThat(first(one, "select @greeting")).isEqualTo("hello");
                    assertThat(first(two, "select @greeting")).isEqualTo("hello");
                }
            }
        }
        assertThat(database.column("select count(*) from seen")).containsExactly(2L);
        assertThat(database.column("select count(distinct session) from seen")).containsExactly(2L);
    }

    /** Its connections are all new. */
    @Test
    void the_connections_of_a_given_data_source_are_set_up() {
        for (int i = 0; i < 2; i++) {
            try (JdbcTransaction transaction = database.transaction(COUNTING)) {
                assertThat(first(transaction, "select @greeting")).isEqualTo("hello");
                assertThat(transaction.<Boolean>inspect(Connection::getAutoCommit))
                        .isFalse();
            }
        }
        assertThat(database.column("select count(*) from seen")).containsExactly(2L);
    }

    @Test
    void the_setup_outlives_a_rollback() {
        try (JdbcTransaction transaction = database.transaction(COUNTING)) {
            first(transaction, "select 1");
            transaction.rollback();
        }
        assertThat(database.column("select count(*) from seen")).containsExactly(1L);
    }

    @Test
    void a_connection_that_refuses_its_setup_is_thrown_away() {
        Dialect failing = new SettingUp(List.of("set nonsense on"));
        try (ConnectionSource source = pool();
                JdbcTransaction transaction = new JdbcTransaction(source, failing, null)) {
            assertThatThrownBy(() -> first(transaction, "select 1")).isInstanceOf(SqlSyntaxException.class);
            assertThat(transaction.active()).isFalse();
            assertThat(source.status().checkedOut()).isZero();
        }
    }
}
