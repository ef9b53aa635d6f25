package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a rollback objects look as they did when the transaction began (semantics, rule 18). */
@RowanTest(entities = {Wallet.class, Coin.class})
class RollbackTest {
    private Wallet wallet = new Wallet();

    @BeforeEach
    void load_a_wallet(SessionFactory orm, Session session, StatementLog log) {
        Wallet stored = new Wallet("Ada", new Coin(5));
        orm.inTransaction(other -> other.add(stored));
        wallet = session.get(Wallet.class, stored.id);
        session.commit();
        log.clear();
    }

    @Test
    void a_new_object_is_transient_again_without_id_and_version(Session session) {
        Wallet bob = new Wallet("Bob", new Coin(1));
        session.add(bob);
        session.flush();
        assertThat(bob.id).isNotNull();
        assertThat(bob.version).isZero();

        session.rollback();

        assertThat(session.state(bob)).isEqualTo(EntityState.TRANSIENT);
        assertThat(bob.id).isNull();
        assertThat(bob.version).isNull();
        assertThat(bob.coins.get(0).id).isNull();
    }

    @Test
    void a_new_object_can_be_added_again(SessionFactory orm, Session session) {
        Wallet bob = new Wallet("Bob", new Coin(1));
        session.add(bob);
        session.flush();
        session.rollback();

        session.add(bob);
        session.commit();

        assertThat(orm.<Integer>fromTransaction(
                        other -> other.get(Wallet.class, bob.id).coins.size()))
                .isEqualTo(1);
    }

    @Test
    void a_new_object_has_a_plain_collection_again_with_the_elements_that_it_has_now(Session session) {
        Wallet bob = new Wallet("Bob", new Coin(1));
        session.add(bob);
        session.flush();
        bob.coins.add(new Coin(2));

        session.rollback();

        assertThat(bob.coins).isInstanceOf(ArrayList.class);
        assertThat(bob.coins).extracting(Coin::worth).containsExactly(1, 2);
    }

    @Test
    void a_pending_object_that_was_not_flushed_is_transient_again(Session session, StatementLog log) {
        Wallet bob = new Wallet("Bob");
        session.add(bob);
        session.rollback();
        session.commit();

        assertThat(session.state(bob)).isEqualTo(EntityState.TRANSIENT);
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void a_flushed_change_is_taken_back_with_its_version(Session session) {
        wallet.balance = 10;
        session.flush();
        assertThat(wallet.version).isEqualTo(1);

        session.rollback();

        assertThat(wallet.balance).isZero();
        assertThat(wallet.version).isZero();
    }

    @Test
    void a_change_that_was_not_flushed_is_taken_back(Session session) {
        wallet.balance = 10;
        session.rollback();

        assertThat(wallet.balance).isZero();
    }

    @Test
    void a_change_after_the_rollback_is_written(SessionFactory orm, Session session) {
        wallet.balance = 10;
        session.flush();
        session.rollback();
        wallet.balance = 20;
        session.commit();

        assertThat(orm.<Integer>fromTransaction(other -> other.get(Wallet.class, wallet.id).balance))
                .isEqualTo(20);
    }

    @Test
    void a_deleted_object_is_back(Session session) {
        session.delete(wallet);
        session.flush();
        session.rollback();

        assertThat(session.state(wallet)).isEqualTo(EntityState.PERSISTENT);
        assertThat(session.get(Wallet.class, wallet.id)).isSameAs(wallet);
        assertThat(wallet.coins).hasSize(1);
    }

    @Test
    void a_mark_for_deletion_is_taken_back(Session session, StatementLog log) {
        session.delete(wallet);
        session.rollback();
        session.commit();

        assertThat(session.state(wallet)).isEqualTo(EntityState.PERSISTENT);
        assertThatSql(log).hasDeletes(0);
    }

    @Test
    void a_loaded_collection_has_its_elements_back(Session session) {
        Coin five = wallet.coins.get(0);
        wallet.coins.add(new Coin(1));
        wallet.coins.remove(five);
        session.flush();

        session.rollback();

        assertThat(wallet.coins).containsExactly(five);
        assertThat(session.state(five)).isEqualTo(EntityState.PERSISTENT);
        assertThat(five.wallet).isSameAs(wallet);
    }

    @Test
    void a_collection_that_was_replaced_is_back(Session session) {
        List<Coin> before = wallet.coins;
        assertThat(before).hasSize(1);
        wallet.coins = new ArrayList<>(List.of(new Coin(1)));
        session.flush();

        session.rollback();

        assertThat(wallet.coins).extracting(Coin::worth).containsExactly(5);
    }

    @Test
    void a_relationship_to_one_is_taken_back(SessionFactory orm, Session session) {
        Wallet bob = new Wallet("Bob");
        orm.inTransaction(other -> other.add(bob));
        Coin five = wallet.coins.get(0);
        five.wallet = session.get(Wallet.class, bob.id);
        session.flush();

        session.rollback();

        assertThat(five.wallet).isSameAs(wallet);
        assertThat(wallet.coins).containsExactly(five);
    }

    @Test
    void a_collection_first_touched_in_the_transaction_is_read_again(Session session) {
        wallet.coins.add(new Coin(1));
        session.flush();
        session.rollback();

        assertThat(wallet.coins).hasSize(1);
    }

    @Test
    void an_object_loaded_in_the_transaction_stays_and_is_read_afresh(
            SessionFactory orm, Session session, StatementLog log) {
        session.get(Wallet.class, wallet.id);
        session.rollback();
        log.clear();

        assertThat(session.get(Wallet.class, wallet.id)).isSameAs(wallet);
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void only_the_last_transaction_is_taken_back(Session session) {
        wallet.balance = 1;
        session.commit();
        wallet.balance = 2;
        session.flush();
        session.rollback();

        assertThat(wallet.balance).isEqualTo(1);
        assertThat(wallet.version).isEqualTo(1);
    }

    @Test
    void close_takes_the_ids_of_uncommitted_objects_back(SessionFactory orm) {
        Wallet bob = new Wallet("Bob");
        try (Session session = orm.openSession()) {
            session.add(bob);
            session.flush();
        }

        assertThat(bob.id).isNull();
    }

    @Test
    void a_rollback_of_nothing_sends_nothing(Session session, StatementLog log) {
        session.rollback();

        assertThatSql(log).hasNoStatements().hasRollbacks(0);
    }

    @Test
    void rows_are_as_before(SessionFactory orm, Session session) {
        session.add(new Wallet("Bob"));
        wallet.balance = 10;
        session.flush();
        session.rollback();

        List<Wallet> rows =
                orm.fromTransaction(other -> other.scalars(select(Wallet.class)).all());
        assertThat(rows)
                .singleElement()
                .satisfies(row -> assertThat(row.balance).isZero());
    }
}
