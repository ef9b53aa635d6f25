package io.rowan.flush;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.error.IntegrityException;
import io.rowan.error.StaleObjectException;
import io.rowan.test.FaultPoint;
import io.rowan.test.JdbcFaults;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of one row each: one round trip where the database takes several statements at once, the same outcome on all. */
@RowanTest(entities = {Account.class, Gadget.class})
class StepGroupsTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(
                new Account(1, "ann@x"), new Account(2, "bob@x"), new Account(3, "cid@x"), new Gadget("phone")));
    }

    private static Account account(Session session, long id) {
        return session.find(Account.class, id).orElseThrow();
    }

    private static void change(Session session) {
        Account ann = account(session, 1);
        session.add(new Account(4, "dan@x"));
        ann.balance = 5;
        session.delete(account(session, 2));
    }

    private static List<String> emails(Session session) {
        return session.scalars(select(Account_.email).orderBy(Account_.id)).all();
    }

    @Test
    void single_rows_go_in_one_round_trip_where_the_database_takes_several_statements(
            SessionFactory orm, JdbcFaults faults, Dialect dialect) {
        orm.inTransaction(session -> {
            change(session);
            faults.clear();
            session.flush();
            assertThat(faults.count(FaultPoint.STATEMENT)).isEqualTo(dialect.statementGroups() ? 1 : 3);
        });
        try (Session session = orm.openSession()) {
            assertThat(emails(session)).containsExactly("ann@x", "cid@x", "dan@x");
            assertThat(account(session, 1).balance).isEqualTo(5);
            assertThat(account(session, 1).version).isEqualTo(1);
        }
    }

    @Test
    void each_statement_is_told_by_itself(Session session, StatementLog log) {
        change(session);
        log.clear();
        session.flush();
        assertThat(log.texts())
                .containsExactly(
                        "insert into accounts (id, version, email, seat, balance) values (?, ?, ?, ?, ?)",
                        "update accounts set version = ?, balance = ? where id = ? and version = ?",
                        "delete from accounts where id = ? and version = ?");
    }

    @Test
    void a_stale_row_among_them_is_named_and_nothing_is_written(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            Account ann = account(session, 1);
            Account bob = account(session, 2);
            session.commit();
            orm.inTransaction(other -> account(other, 1).balance = 77);
            ann.balance = 5;
            session.add(new Account(4, "dan@x"));
            session.delete(bob);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            StaleObjectException.class, e -> assertThat(e.ids()).containsExactly("1"));
            session.rollback();
            assertThat(emails(session)).containsExactly("ann@x", "bob@x", "cid@x");
            assertThat(account(session, 1).balance).isEqualTo(77);
        }
    }

    @Test
    void a_unique_value_that_a_stale_row_keeps_does_not_hide_that_it_is_stale(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            Account ann = account(session, 1);
            Account bob = account(session, 2);
            session.commit();
            orm.inTransaction(other -> account(other, 1).balance = 77);
            ann.email = "ann@y";
            ann.balance = 5;
            bob.email = "ann@x";
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            StaleObjectException.class, e -> assertThat(e.ids()).containsExactly("1"));
            session.rollback();
            assertThat(emails(session)).containsExactly("ann@x", "bob@x", "cid@x");
        }
    }

    @Test
    void what_one_of_them_violates_is_told_as_of_a_statement_alone(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            account(session, 1).balance = 5;
            session.add(new Account(4, "bob@x"));
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            IntegrityException.class,
                            e -> assertThat(e.kind()).isEqualTo(IntegrityException.Kind.UNIQUE))
                    .hasMessageEndingWith("The ids of Account are assigned, so add(object) inserts a row."
                            + " Where that row may be there already, use session.merge(object).")
                    .hasMessageContaining("insert into accounts");
            session.rollback();
            assertThat(account(session, 1).balance).isZero();
            change(session);
            session.commit();
            assertThat(emails(session)).containsExactly("ann@x", "cid@x", "dan@x");
        }
    }

    @Test
    @Requires(absent = Feature.NUL_CHARACTERS)
    void a_character_that_the_database_does_not_keep_is_found_in_its_attribute(Session session) {
        account(session, 1).balance = 5;
        session.scalars(select(Gadget.class)).one().remark = "a\0b";
        assertThatThrownBy(session::flush)
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Gadget.remark of Gadget#1 holds the character of code 0 at position 1");
    }
}
