package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.Session;
import io.rowan.SessionFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The statement of a query that follows itself stays open until something else comes. */
class RepeatedQueryTest {
    private final List<PreparedStatement> queries = new ArrayList<>();
    private final SessionFactory orm = Rowan.configure()
            .dataSource(listed(database()))
            .entities(Wallet.class, Coin.class)
            .build();

    private static DataSource database() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:repeated;DB_CLOSE_DELAY=-1");
        return source;
    }

    private DataSource listed(DataSource source) {
        return wrap(DataSource.class, source);
    }

    private <T> T wrap(Class<T> type, T inner) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    try {
                        Object answer = method.invoke(inner, values);
                        if (answer instanceof PreparedStatement prepared
                                && ((String) values[0]).startsWith("select w")) {
                            queries.add(prepared);
                        }
                        return answer instanceof Connection connection ? wrap(Connection.class, connection) : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @BeforeEach
    void store_wallets() {
        orm.schema().createAll();
        orm.inTransaction(session -> session.addAll(new Wallet("Ada"), new Wallet("Bob")));
    }

    @AfterEach
    void drop() {
        orm.schema().dropAll();
        orm.close();
    }

    private static List<Integer> balances(Session session, String owner) {
        return session.scalars(select(Wallet_.balance).where(Wallet_.owner.eq(owner)))
                .all();
    }

    private long open() throws SQLException {
        long open = 0;
        for (PreparedStatement each : queries) {
            open += each.isClosed() ? 0 : 1;
        }
        return open;
    }

    @Test
    void a_query_that_follows_itself_is_prepared_twice_at_most() throws SQLException {
        try (Session session = orm.openSession()) {
            for (int i = 0; i < 10; i++) {
                assertThat(balances(session, i % 2 == 0 ? "Ada" : "Nobody")).hasSize((i + 1) % 2);
            }
            assertThat(queries).hasSize(2);
            assertThat(open()).isEqualTo(1);
            session.commit();
            assertThat(open()).isZero();
        }
    }

    @Test
    void it_is_closed_by_the_end_of_the_session() throws SQLException {
        try (Session session = orm.openSession()) {
            balances(session, "Ada");
            balances(session, "Bob");
            assertThat(open()).isEqualTo(1);
        }
        assertThat(open()).isZero();
    }

    @Test
    void it_sees_what_was_written_in_between_and_is_closed_before() throws SQLException {
        try (Session session = orm.openSession()) {
            for (int round = 1; round < 4; round++) {
                balances(session, "Ada");
                balances(session, "Ada");
                session.scalars(select(Wallet.class).where(Wallet_.owner.eq("Ada")))
                        .one()
                        .balance = round;
                assertThat(open()).isZero();
                assertThat(balances(session, "Ada")).containsExactly(round);
            }
        }
    }

    @Test
    void a_change_of_the_schema_in_between_is_seen() throws SQLException {
        try (Session session = orm.openSession()) {
            balances(session, "Ada");
            balances(session, "Ada");
            session.execute(sql("alter table wallet alter column balance bigint"));
            assertThat(open()).isZero();
            assertThat(balances(session, "Ada")).containsExactly(0);
            balances(session, "Ada");
            assertThat(open()).isEqualTo(1);
            session.rollback();
            assertThat(open()).isZero();
        }
    }
}
