package io.rowan.flush;

import static io.rowan.query.Dsl.delete;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.error.StaleObjectException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row that an update or a delete should have hit and did not. */
@RowanTest(entities = {Account.class, Gadget.class})
class StaleTest {
    @BeforeEach
    void fill(SessionFactory orm) {
        orm.inTransaction(session -> session.addAll(
                new Account(1, "ann@x"), new Account(2, "bob@x"), new Account(3, "cid@x"), new Gadget("phone")));
    }

    private static void changedBySomebody(SessionFactory orm, long id) {
        orm.inTransaction(other -> account(other, id).balance += 100);
    }

    private static Account account(Session session, long id) {
        return session.find(Account.class, id).orElseThrow();
    }

    @Test
    void a_version_counts_changes(SessionFactory orm, Session session) {
        changedBySomebody(orm, 1);
        changedBySomebody(orm, 1);
        assertThat(account(session, 1).version).isEqualTo(2);
        assertThat(account(session, 2).version).isZero();
    }

    @Test
    void an_update_asks_for_the_version_that_was_read(Session session, StatementLog log) {
        account(session, 1).balance = 5;
        log.clear();
        session.flush();
        assertThat(log.texts())
                .containsExactly("update accounts set version = ?, balance = ? where id = ? and version = ?");
        assertThat(account(session, 1).version).isEqualTo(1);
    }

    @Test
    void an_update_of_a_row_that_somebody_changed_names_entity_id_and_version(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            Account ann = account(session, 1);
            session.commit();
            changedBySomebody(orm, 1);
            ann.balance = 5;
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(StaleObjectException.class, e -> {
                        assertThat(e.entity()).isEqualTo("Account");
                        assertThat(e.ids()).containsExactly("1");
                    })
                    .hasMessage("The update of Account#1 of version 0 found no such row in table accounts: another"
                            + " transaction has changed or deleted it. Call rollback(), read the object again and repeat"
                            + " the work.");
            session.rollback();
            assertThat(account(session, 1).balance).isEqualTo(100);
        }
    }

    @Test
    void a_delete_of_a_row_that_somebody_changed_names_it(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            Account ann = account(session, 1);
            session.commit();
            changedBySomebody(orm, 1);
            session.delete(ann);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageStartingWith("The delete of Account#1 of version 0 found no such row in table accounts");
        }
    }

    @Test
    void in_a_batch_the_stale_rows_alone_are_named(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            List<Account> all = session.scalars(select(Account.class)).all();
            session.commit();
            changedBySomebody(orm, 1);
            changedBySomebody(orm, 3);
            all.forEach(each -> each.balance = 7);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            StaleObjectException.class, e -> assertThat(e.ids()).containsExactlyInAnyOrder("1", "3"));
        }
    }

    @Test
    void in_a_batch_of_1000_updates_with_3_stale_rows_the_exception_names_those_3(SessionFactory orm) {
        orm.inTransaction(session -> {
            for (long id = 1_000; id < 2_000; id++) {
                session.add(new Account(id, id + "@x"));
            }
        });
        try (Session session = orm.openSession()) {
            List<Account> all = session.scalars(select(Account.class).where(Account_.id.ge(1_000L)))
                    .all();
            session.commit();
            for (long id : List.of(1_001L, 1_500L, 1_999L)) {
                changedBySomebody(orm, id);
            }
            all.forEach(each -> each.balance = 7);
            assertThat(all).hasSize(1_000);
            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            StaleObjectException.class,
                            e -> assertThat(e.ids()).containsExactlyInAnyOrder("1001", "1500", "1999"));
            session.rollback();
            account(session, 1_001).balance = 8;
            session.commit();
        }
        assertThat(orm.<Long>fromTransaction(other -> account(other, 1_001).balance))
                .isEqualTo(8);
        assertThat(orm.<Long>fromTransaction(other -> account(other, 1_002).balance))
                .isZero();
    }

    @Test
    void an_update_of_a_deleted_row_without_a_version_is_stale_too(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            Gadget gadget = session.scalars(select(Gadget.class)).one();
            session.commit();
            orm.inTransaction(other -> other.execute(delete(Gadget.class)));
            gadget.stock = 3;
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleObjectException.class)
                    .hasMessageStartingWith("The update of Gadget#" + Objects.requireNonNull(gadget.id)
                            + " found no such row in table gadgets: another transaction has deleted it.");
        }
    }
}
