package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.EntityState;
import io.rowan.Savepoint;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.EntityStateException;
import io.rowan.error.IntegrityException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a transaction that are undone alone, at any depth (semantics, rule 19). */
@Requires(Feature.SAVEPOINTS)
@RowanTest(entities = {Wallet.class, Coin.class})
class SavepointTest {
    private static List<String> owners(SessionFactory orm) {
        return orm.fromTransaction(
                session -> session.scalars(select(Wallet_.owner)).all());
    }

    @Test
    void nested_work_is_committed_with_the_transaction(SessionFactory orm, Session session, StatementLog log) {
        session.add(new Wallet("Ada"));
        session.nested(() -> session.add(new Wallet("Bob")));
        session.commit();

        assertThatSql(log).hasSavepoints(1).hasTransactions(1).hasCommits(1);
        assertThat(owners(orm)).containsExactlyInAnyOrder("Ada", "Bob");
    }

    @Test
    void nested_work_that_throws_is_undone_alone(SessionFactory orm, Session session) {
        Wallet ada = new Wallet("Ada");
        Wallet bob = new Wallet("Bob");
        session.add(ada);
        IllegalStateException failure = new IllegalStateException("no");

        assertThatThrownBy(() -> session.nested(() -> {
                    session.add(bob);
                    ada.balance = 5;
                    session.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
        assertThat(ada.balance).isZero();
        assertThat(bob.id).isNull();
        assertThat(session.state(bob)).isEqualTo(EntityState.TRANSIENT);
    }

    @Test
    void what_was_pending_before_is_flushed_and_stays(SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));
        try (Savepoint point = session.beginNested()) {
            session.add(new Wallet("Bob"));
            point.rollback();
        }
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void closing_without_commit_undoes(SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));
        try (Savepoint point = session.beginNested()) {
            session.add(new Wallet("Bob"));
            session.flush();
            assertThat(point).isNotNull();
        }
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void a_savepoint_that_was_committed_is_kept(SessionFactory orm, Session session) {
        try (Savepoint point = session.beginNested()) {
            session.add(new Wallet("Ada"));
            point.commit();
        }
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void an_inner_savepoint_that_was_committed_is_undone_with_the_outer_one(SessionFactory orm, Session session) {
        Wallet bob = new Wallet("Bob");
        session.add(new Wallet("Ada"));
        try (Savepoint outer = session.beginNested()) {
            session.nested(() -> session.add(bob));
            assertThat(bob.id).isNotNull();
            outer.rollback();
        }
        session.commit();

        assertThat(bob.id).isNull();
        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void three_levels_are_undone_one_by_one(SessionFactory orm, Session session) {
        Wallet ada = new Wallet("Ada");
        session.add(ada);
        Savepoint one = session.beginNested();
        ada.balance = 1;
        Savepoint two = session.beginNested();
        ada.balance = 2;
        Savepoint three = session.beginNested();
        ada.balance = 3;
        session.flush();

        three.rollback();
        assertThat(ada.balance).isEqualTo(2);
        two.rollback();
        assertThat(ada.balance).isEqualTo(1);
        one.commit();
        session.commit();

        assertThat(orm.<Integer>fromTransaction(other -> other.get(Wallet.class, ada.id).balance))
                .isEqualTo(1);
    }

    @Test
    void rolling_back_an_outer_savepoint_ends_those_inside(SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));
        Savepoint outer = session.beginNested();
        session.add(new Wallet("Bob"));
        Savepoint inner = session.beginNested();
        session.add(new Wallet("Cleo"));
        outer.rollback();

        assertThatThrownBy(inner::commit).isInstanceOf(EntityStateException.class);
        session.commit();
        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void committing_an_outer_savepoint_keeps_those_inside(SessionFactory orm, Session session) {
        Savepoint outer = session.beginNested();
        Savepoint inner = session.beginNested();
        session.add(new Wallet("Ada"));
        outer.commit();
        inner.close();
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void committing_twice_is_an_error(Session session) {
        Savepoint point = session.beginNested();
        point.commit();

        assertThatThrownBy(point::commit)
                .isInstanceOf(EntityStateException.class)
                .hasMessage("Savepoint.commit(): the savepoint was committed or rolled back before, or the transaction"
                        + " around it has ended. Begin a new one with session.beginNested().");
    }

    @Test
    void a_savepoint_ends_with_its_transaction(Session session) {
        Savepoint point = session.beginNested();
        session.commit();

        assertThatThrownBy(point::rollback).isInstanceOf(EntityStateException.class);
        point.close();
    }

    @Test
    void changed_and_deleted_objects_are_as_when_the_savepoint_began(SessionFactory orm, Session session) {
        Wallet ada = new Wallet("Ada", new Coin(5));
        session.add(ada);
        session.flush();
        ada.balance = 1;
        try (Savepoint point = session.beginNested()) {
            ada.balance = 2;
            ada.coins.clear();
            session.flush();
            session.delete(ada);
            session.flush();
            point.rollback();
        }

        assertThat(session.state(ada)).isEqualTo(EntityState.PERSISTENT);
        assertThat(ada.balance).isEqualTo(1);
        assertThat(ada.version).isEqualTo(1);
        assertThat(ada.coins).extracting(Coin::worth).containsExactly(5);
        session.commit();
        assertThat(orm.<Integer>fromTransaction(
                        other -> other.get(Wallet.class, ada.id).coins.size()))
                .isEqualTo(1);
    }

    @Test
    void a_failed_flush_inside_leaves_the_outer_transaction_usable(SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));

        assertThatThrownBy(() -> session.nested(() -> session.add(new Wallet("Ada"))))
                .isInstanceOf(IntegrityException.class);
        session.add(new Wallet("Bob"));
        session.commit();

        assertThat(owners(orm)).containsExactlyInAnyOrder("Ada", "Bob");
    }

    @Test
    void after_a_failed_flush_inside_the_session_waits_for_the_savepoints_rollback(
            SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));
        Savepoint point = session.beginNested();
        session.add(new Wallet("Ada"));
        assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> session.get(Wallet.class, 1L)).isInstanceOf(TransactionFailedException.class);

        point.rollback();
        session.commit();

        assertThat(owners(orm)).containsExactly("Ada");
    }

    @Test
    void a_failed_flush_two_levels_deep_leaves_both_levels_around_it_usable(SessionFactory orm, Session session) {
        session.add(new Wallet("Ada"));
        session.nested(() -> {
            session.add(new Wallet("Bob"));
            assertThatThrownBy(() -> session.nested(() -> session.add(new Wallet("Bob"))))
                    .isInstanceOf(IntegrityException.class);
            session.add(new Wallet("Cleo"));
        });
        session.commit();

        assertThat(owners(orm)).containsExactlyInAnyOrder("Ada", "Bob", "Cleo");
    }

    @Test
    void rollback_of_the_session_undoes_everything(SessionFactory orm, Session session) {
        Wallet ada = new Wallet("Ada");
        session.add(ada);
        Savepoint point = session.beginNested();
        session.add(new Wallet("Bob"));
        session.rollback();
        point.close();

        assertThat(ada.id).isNull();
        assertThat(owners(orm)).isEmpty();
    }
}
