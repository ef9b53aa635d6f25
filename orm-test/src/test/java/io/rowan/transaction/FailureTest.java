package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.error.IntegrityException;
import io.rowan.error.SerializationException;
import io.rowan.error.SqlSyntaxException;
import io.rowan.error.StaleObjectException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Failed flushes, and the database's errors as ours (semantics, rules 12, 20 and 21). */
@RowanTest(entities = {Wallet.class, Coin.class})
class FailureTest {
    private final Wallet twin = new Wallet("Ada");
    private long id;

    @BeforeEach
    void add_a_wallet(SessionFactory orm, StatementLog log) {
        Wallet ada = new Wallet("Ada");
        orm.inTransaction(session -> session.add(ada));
        id = ada.id;
        log.clear();
    }

    private IntegrityException failedFlush(Session session) {
        session.add(twin);
        return catchThrowableOfType(IntegrityException.class, session::flush);
    }

    @Test
    void a_failed_flush_rolls_the_transaction_back_and_gives_the_connection_back(
            SessionFactory orm, Session session, StatementLog log) {
        failedFlush(session);

        assertThatSql(log).hasRollbacks(1);
        assertThat(orm.pool().status().checkedOut()).isZero();
    }

    @Test
    void before_the_rollback_the_session_raises_and_quotes_the_first_failure(Session session) {
        IntegrityException first = failedFlush(session);

        assertThatThrownBy(() -> session.get(Wallet.class, id))
                .isInstanceOf(TransactionFailedException.class)
                .hasMessage("The transaction has failed and was rolled back; call rollback() before the session is used"
                        + " again. The first failure was: " + first.getMessage())
                .hasCause(first);
        assertThatThrownBy(() -> session.scalars(select(Wallet.class))).isInstanceOf(TransactionFailedException.class);
        assertThatThrownBy(() -> session.add(new Wallet("Bob"))).isInstanceOf(TransactionFailedException.class);
        assertThatThrownBy(session::commit).isInstanceOf(TransactionFailedException.class);
    }

    @Test
    void after_the_rollback_the_session_goes_on(SessionFactory orm, Session session) {
        failedFlush(session);
        session.rollback();
        session.add(new Wallet("Bob"));
        session.commit();

        assertThat(orm.<Integer>fromTransaction(
                        other -> other.scalars(select(Wallet.class)).all().size()))
                .isEqualTo(2);
    }

    @Test
    void after_the_rollback_the_object_that_failed_is_transient(Session session) {
        failedFlush(session);
        session.rollback();

        assertThat(session.state(twin)).isEqualTo(EntityState.TRANSIENT);
        assertThat(twin.id).isNull();
        assertThat(twin.version).isNull();
    }

    @Test
    void a_failed_commit_is_a_failed_flush(Session session) {
        session.add(twin);
        assertThatThrownBy(session::commit).isInstanceOf(IntegrityException.class);
        session.rollback();

        assertThat(session.get(Wallet.class, id)).isNotNull();
    }

    @Test
    void a_failed_autoflush_is_a_failed_flush(Session session) {
        session.add(twin);

        assertThatThrownBy(() -> session.scalars(select(Wallet.class))).isInstanceOf(IntegrityException.class);
        assertThatThrownBy(() -> session.get(Wallet.class, id)).isInstanceOf(TransactionFailedException.class);
    }

    @Test
    void a_failed_session_can_be_closed(SessionFactory orm) {
        try (Session session = orm.openSession()) {
            assertThat(failedFlush(session)).isNotNull();
        }

        assertThat(orm.pool().status().checkedOut()).isZero();
        assertThat(twin.id).isNull();
    }

    @Test
    void inTransaction_rolls_a_failed_flush_back_by_itself(SessionFactory orm) {
        assertThatThrownBy(() -> orm.inTransaction(session -> session.add(twin)))
                .isInstanceOf(IntegrityException.class);

        assertThat(orm.pool().status().checkedOut()).isZero();
        assertThat(twin.id).isNull();
    }

    @Test
    void a_unique_violation_tells_constraint_table_and_sql_and_no_value(Session session, Dialect dialect) {
        IntegrityException failure = failedFlush(session);

        assertThat(failure.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
        if (dialect.supports(Feature.CONSTRAINT_NAMES)) {
            assertThat(failure.constraint()).isEqualToIgnoringCase("wallet_owner");
        } else {
            assertThat(failure.column()).isEqualToIgnoringCase("owner");
        }
        assertThat(failure.table()).isEqualToIgnoringCase(dialect.supports(Feature.KEY_TABLE_NAMES) ? "wallet" : null);
        assertThat(failure.sql()).contains("insert into wallet");
        assertThat(failure.getMessage()).doesNotContain("Ada");
    }

    @Test
    void a_null_in_a_column_that_takes_none_is_told(Session session) {
        session.add(new Wallet());

        assertThatThrownBy(session::flush).isInstanceOfSatisfying(IntegrityException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(IntegrityException.Kind.NOT_NULL);
            assertThat(failure.column()).isEqualToIgnoringCase("owner");
        });
    }

    @Test
    @Requires(Feature.FOREIGN_KEYS)
    void a_violated_foreign_key_is_told(Session session) {
        assertThatThrownBy(() -> session.execute(sql("insert into coin (worth, wallet_id) values (1, 4711)")))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(IntegrityException.Kind.FOREIGN_KEY));
    }

    @Test
    @Requires(Feature.TEXT_LENGTHS)
    void a_value_that_does_not_fit_is_a_data_error(Session session) {
        session.add(new Wallet("x".repeat(21)));

        assertThatThrownBy(session::flush)
                .isInstanceOf(DataException.class)
                .message()
                .doesNotContain("xxx");
    }

    @Test
    void sql_that_the_database_does_not_understand_is_told_with_its_text(Session session) {
        assertThatThrownBy(() -> session.scalars(sql(Long.class, "select nothing from nowhere")))
                .isInstanceOfSatisfying(
                        SqlSyntaxException.class,
                        failure -> assertThat(failure.sql()).isEqualTo("select nothing from nowhere"));
    }

    @Test
    void an_update_that_hits_no_row_is_stale_with_entity_id_and_version(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        orm.inTransaction(other -> other.get(Wallet.class, id).balance = 1);
        wallet.balance = 2;

        assertThatThrownBy(session::flush)
                .isInstanceOfSatisfying(StaleObjectException.class, failure -> {
                    assertThat(failure.entity()).isEqualTo("Wallet");
                    assertThat(failure.ids()).containsExactly(String.valueOf(id));
                })
                .hasMessageContaining("version 0");
    }

    @Test
    void a_delete_that_hits_no_row_is_stale(SessionFactory orm, Session session, Dialect dialect) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        session.delete(wallet);
        orm.inTransaction(other -> other.execute(sql("update wallet set version = 9")));

        assertThatThrownBy(session::flush)
                .isInstanceOf(
                        dialect.supports(Feature.WRITE_AFTER_OTHERS)
                                ? StaleObjectException.class
                                : SerializationException.class);
    }

    @Test
    void after_a_stale_write_and_rollback_the_row_is_read_afresh(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, id);
        session.commit();
        orm.inTransaction(other -> other.get(Wallet.class, id).balance = 1);
        wallet.balance = 2;
        assertThatThrownBy(session::flush).isInstanceOf(StaleObjectException.class);

        session.rollback();

        assertThat(session.get(Wallet.class, id).balance).isEqualTo(1);
        assertThat(wallet.version).isEqualTo(1);
    }
}
