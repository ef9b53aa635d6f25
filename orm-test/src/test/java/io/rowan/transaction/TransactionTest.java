package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When transactions begin and end, and what objects are after a commit (semantics, rules 16 and 17). */
@RowanTest(entities = {Wallet.class, Coin.class})
class TransactionTest {
    private long id;

    @BeforeEach
    void add_a_wallet(SessionFactory orm, StatementLog log) {
        id = stored(orm);
        log.clear();
    }

    private static long stored(SessionFactory orm) {
        Wallet wallet = new Wallet("Ada", new Coin(5));
        orm.inTransaction(session -> session.add(wallet));
        return wallet.id;
    }

    private static void payInElsewhere(SessionFactory orm, int balance) {
        orm.inTransaction(
                session -> session.execute(sql("update wallet set balance = :b").set("b", balance)));
    }

    private static int count(SessionFactory orm) {
        return orm.fromTransaction(
                session -> session.scalars(select(Wallet.class)).all().size());
    }

    @Test
    void a_session_takes_its_connection_at_the_first_statement_and_gives_it_back_at_the_commit(
            SessionFactory orm, Session session) {
        session.add(new Wallet("Bob"));
        assertThat(orm.pool().status().checkedOut()).isZero();
        session.flush();
        assertThat(orm.pool().status().checkedOut()).isOne();

        session.commit();

        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void rollback_gives_the_connection_back(SessionFactory orm, Session session) {
        session.get(Wallet.class, id);

        session.rollback();

        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void close_without_commit_rolls_back(SessionFactory orm, StatementLog log) {
        try (Session session = orm.openSession()) {
            session.add(new Wallet("Bob"));
            session.flush();
        }

        assertThatSql(log).hasRollbacks(1).hasCommits(0);
        assertThat(orm.pool().status().checkedOut()).isZero();
        assertThat(count(orm)).isOne();
    }

    @Test
    void commit_without_work_sends_nothing(Session session, StatementLog log) {
        session.commit();

        assertThatSql(log).hasNoStatements().hasTransactions(0).hasCommits(0);
    }

    @Test
    void commit_flushes_and_the_next_statement_begins_another_transaction(Session session, StatementLog log) {
        session.add(new Wallet("Bob"));
        session.commit();
        session.add(new Wallet("Cleo"));
        session.commit();

        assertThatSql(log).hasTransactions(2).hasCommits(2).hasInserts(2);
    }

    @Test
    void after_a_commit_plain_attributes_keep_their_values_without_sql(
            SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        payInElsewhere(orm, 7);
        log.clear();

        assertThat(wallet.balance).isZero();
        assertThatSql(log).hasNoStatements();
    }

    @Test
    void after_a_commit_get_reads_the_row_afresh_once(SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        payInElsewhere(orm, 7);
        log.clear();

        assertThat(session.get(Wallet.class, id)).isSameAs(wallet);
        assertThat(session.get(Wallet.class, id).balance).isEqualTo(7);
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void after_a_commit_a_query_reads_the_rows_afresh(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        payInElsewhere(orm, 7);

        assertThat(session.scalar(select(Wallet.class))).isSameAs(wallet);
        assertThat(wallet.balance).isEqualTo(7);
    }

    @Test
    void after_a_commit_a_lazy_collection_is_read_afresh_once(SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, id);
        assertThat(wallet.coins).hasSize(1);
        session.commit();
        orm.inTransaction(other -> other.get(Wallet.class, id).coins.add(new Coin(2)));
        log.clear();

        assertThat(wallet.coins).hasSize(2);
        assertThat(wallet.coins).extracting(Coin::worth).containsExactlyInAnyOrder(2, 5);
        assertThatSql(log).hasSelects(1);
    }

    @Test
    void a_row_that_is_gone_after_the_commit_is_null(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        orm.inTransaction(other -> other.delete(other.get(Wallet.class, id)));

        assertThat(session.get(Wallet.class, id)).isNull();
        assertThat(session.contains(wallet)).isFalse();
    }

    @Test
    void getAll_after_the_commit_does_not_give_a_row_that_is_gone(SessionFactory orm, Session session) {
        session.get(Wallet.class, id);
        session.commit();
        orm.inTransaction(other -> other.delete(other.get(Wallet.class, id)));

        assertThat(session.getAll(Wallet.class, List.of(id))).containsOnlyNulls();
    }

    @Test
    void a_change_made_between_transactions_is_kept_and_written(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        wallet.balance = 3;

        assertThat(session.get(Wallet.class, id).balance).isEqualTo(3);
        session.commit();

        assertThat(orm.<Integer>fromTransaction(other -> other.get(Wallet.class, id).balance))
                .isEqualTo(3);
    }

    @Test
    void an_added_object_is_read_afresh_after_its_commit(SessionFactory orm, Session session) {
        Wallet bob = new Wallet("Bob");
        session.add(bob);
        session.commit();
        payInElsewhere(orm, 9);

        assertThat(session.get(Wallet.class, bob.id)).isSameAs(bob);
        assertThat(bob.balance).isEqualTo(9);
    }

    @Test
    void inTransaction_commits(SessionFactory orm, StatementLog log) {
        orm.inTransaction(session -> session.add(new Wallet("Bob")));

        assertThatSql(log).hasTransactions(1).hasCommits(1);
        assertThat(count(orm)).isEqualTo(2);
    }

    @Test
    void inTransaction_rolls_back_and_throws_on_what_the_work_threw(SessionFactory orm, StatementLog log) {
        IllegalArgumentException failure = new IllegalArgumentException("no");

        assertThatThrownBy(() -> orm.inTransaction(session -> {
                    session.add(new Wallet("Bob"));
                    session.flush();
                    throw failure;
                }))
                .isSameAs(failure);

        assertThatSql(log).hasCommits(0).hasRollbacks(1);
        assertThat(count(orm)).isOne();
    }

    @Test
    void fromTransaction_answers_with_what_the_work_gives(SessionFactory orm) {
        String owner = orm.fromTransaction(session -> session.get(Wallet.class, id).owner);

        assertThat(owner).isEqualTo("Ada");
    }
}
