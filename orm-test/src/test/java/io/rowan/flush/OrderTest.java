package io.rowan.flush;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.error.CycleException;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Statements in an order that the database accepts. */
@RowanTest(entities = {Account.class, Folder.class, Town.class, Mayor.class, Chicken.class, Egg.class})
class OrderTest {
    private static void accounts(SessionFactory orm) {
        Account ann = new Account(1, "ann@x");
        ann.seat = 1;
        Account bob = new Account(2, "bob@x");
        bob.seat = 2;
        orm.inTransaction(session -> session.addAll(ann, bob));
    }

    private static Account account(Session session, long id) {
        return session.find(Account.class, id).orElseThrow();
    }

    @Test
    void parents_are_inserted_before_children_of_their_own_table(Session session) {
        Folder root = new Folder("root", null);
        Folder middle = new Folder("middle", root);
        Folder leaf = new Folder("leaf", middle);
        session.addAll(leaf, middle, root);
        session.commit();
        assertThat(session.scalars(select(Folder_.name)
                        .where(Folder_.parent
                                .get(Folder_.parent)
                                .get(Folder_.name)
                                .eq("root"))))
                .containsExactly("leaf");
    }

    @Test
    void children_are_deleted_before_parents_of_their_own_table(SessionFactory orm, Session session) {
        Folder root = new Folder("root", null);
        Folder leaf = new Folder("leaf", root);
        orm.inTransaction(other -> other.addAll(root, leaf));
        for (Folder each : session.scalars(select(Folder.class).orderBy(Folder_.id))) {
            session.delete(each);
        }
        session.commit();
        assertThat(session.scalar(select(count()).from(Folder.class))).isZero();
    }

    @Test
    void a_row_may_refer_to_itself(SessionFactory orm, Session session) {
        Folder own = new Folder("own", null);
        own.parent = own;
        orm.inTransaction(other -> other.add(own));
        Folder read = session.find(Folder.class, Objects.requireNonNull(own.id)).orElseThrow();
        assertThat(read.parent).isSameAs(read);
        session.delete(read);
        session.commit();
        assertThat(session.scalar(select(count()).from(Folder.class))).isZero();
    }

    @Test
    void levels_of_a_tree_are_inserted_in_a_statement_each(Session session, StatementLog log, Dialect dialect) {
        List<Folder> all = new ArrayList<>();
        Folder root = new Folder("root", null);
        all.add(root);
        for (int i = 0; i < 20; i++) {
            Folder child = new Folder("child " + i, root);
            all.add(child);
            all.add(new Folder("leaf " + i, child));
        }
        session.addAll(all);
        session.flush();
        assertThatSql(log)
                .hasInserts(dialect.inserts().manyIdentities() ? 3 : 41)
                .hasUpdates(0);
    }

    @Test
    void tables_that_refer_to_each_other_are_joined_by_one_later_update(
            SessionFactory orm, Session session, StatementLog log) {
        Town town = new Town(1);
        Mayor mayor = new Mayor(2);
        town.mayor = mayor;
        mayor.town = town;
        orm.inTransaction(other -> other.addAll(town, mayor));
        assertThatSql(log).hasInserts(2).hasUpdates(1);
        Town read = session.find(Town.class, 1L).orElseThrow();
        assertThat(Objects.requireNonNull(read.mayor).id).isEqualTo(2L);
        session.delete(read);
        session.delete(session.find(Mayor.class, 2L).orElseThrow());
        session.commit();
        assertThat(session.scalar(select(count()).from(Town.class))).isZero();
        assertThat(session.scalar(select(count()).from(Mayor.class))).isZero();
    }

    @Test
    void a_ring_that_no_null_opens_is_an_error_that_names_it(Session session) {
        Chicken chicken = new Chicken(1);
        Egg egg = new Egg(2);
        chicken.egg = egg;
        egg.chicken = chicken;
        session.addAll(chicken, egg);
        assertThatThrownBy(session::flush)
                .isInstanceOf(CycleException.class)
                .hasMessageContaining("chicken")
                .hasMessageContaining("egg");
    }

    @Test
    void a_unique_value_goes_from_a_deleted_row_to_a_new_one(SessionFactory orm, Session session) {
        accounts(orm);
        session.delete(account(session, 1));
        session.add(new Account(3, "ann@x"));
        session.commit();
        assertThat(session.scalars(select(Account_.id).orderBy(Account_.id))).containsExactly(2L, 3L);
    }

    @Test
    void a_unique_value_goes_from_a_changed_row_to_a_new_one(SessionFactory orm, Session session) {
        accounts(orm);
        account(session, 1).email = "ann@y";
        session.add(new Account(3, "ann@x"));
        session.commit();
        assertThat(session.scalars(select(Account_.email).orderBy(Account_.id)))
                .containsExactly("ann@y", "bob@x", "ann@x");
    }

    @Test
    void a_unique_value_goes_from_a_deleted_row_to_a_changed_one(SessionFactory orm, Session session) {
        accounts(orm);
        session.delete(account(session, 1));
        account(session, 2).email = "ann@x";
        session.commit();
        assertThat(session.scalars(select(Account_.email))).containsExactly("ann@x");
    }

    @Test
    void two_unique_texts_are_swapped(SessionFactory orm, Session session) {
        accounts(orm);
        account(session, 1).email = "bob@x";
        account(session, 2).email = "ann@x";
        session.commit();
        assertThat(session.scalars(select(Account_.email).orderBy(Account_.id))).containsExactly("bob@x", "ann@x");
    }

    @Test
    void two_unique_numbers_are_swapped(SessionFactory orm, Session session) {
        accounts(orm);
        account(session, 1).seat = 2;
        account(session, 2).seat = 1;
        session.commit();
        assertThat(session.scalars(select(Account_.seat).orderBy(Account_.id))).containsExactly(2, 1);
    }

    @Test
    void unique_values_move_along_a_row(SessionFactory orm, Session session) {
        accounts(orm);
        orm.inTransaction(other -> {
            Account cid = new Account(3, "cid@x");
            cid.seat = 3;
            other.add(cid);
        });
        for (long id = 1; id <= 3; id++) {
            account(session, id).seat = (int) id + 1;
        }
        session.commit();
        assertThat(session.scalars(select(Account_.seat).orderBy(Account_.id))).containsExactly(2, 3, 4);
    }

    @Test
    void a_key_that_is_deleted_and_added_again_becomes_an_update(
            SessionFactory orm, Session session, StatementLog log) {
        accounts(orm);
        session.delete(account(session, 1));
        Account again = new Account(1, "new@x");
        log.clear();
        session.add(again);
        session.commit();
        assertThatSql(log).hasInserts(0).hasDeletes(0).hasUpdates(1);
        assertThat(account(session, 1)).isSameAs(again);
        assertThat(session.scalars(select(Account_.email).orderBy(Account_.id))).containsExactly("new@x", "bob@x");
        assertThat(session.scalars(select(Account_.seat).orderBy(Account_.id)).first())
                .isNull();
    }

    @Test
    void an_object_that_is_added_and_deleted_before_a_flush_costs_nothing(Session session, StatementLog log) {
        Account account = new Account(9, "x@x");
        session.add(account);
        session.delete(account);
        session.flush();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void deletes_of_one_table_go_in_one_batch(SessionFactory orm, Session session, StatementLog log) {
        accounts(orm);
        List<Account> all = session.scalars(select(Account.class)).all();
        log.clear();
        all.forEach(session::delete);
        session.flush();
        assertThatSql(log).hasRoundTrips(1).hasDeletes(1).statement(0).hasBatchSize(2);
    }
}
