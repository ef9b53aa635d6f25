package io.rowan.transaction;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static io.rowan.query.Dsl.update;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Feature;
import io.rowan.error.EntityNotFoundException;
import io.rowan.error.EntityStateException;
import io.rowan.error.QueryException;
import io.rowan.error.StaleObjectException;
import io.rowan.error.TransactionFailedException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.StatementLog;
import jakarta.persistence.LockModeType;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the lock modes of Jakarta Persistence 3.2, 3.5.4 do, and where versions are checked (semantics, rule 12). */
@RowanTest(entities = {Wallet.class, Coin.class})
class LockModeTest {
    private static final String INCREMENT = "update wallet set version = ? where id = ? and version = ?";
    private static final List<LockModeType> VERSIONED = List.of(
            LockModeType.READ,
            LockModeType.WRITE,
            LockModeType.OPTIMISTIC,
            LockModeType.OPTIMISTIC_FORCE_INCREMENT,
            LockModeType.PESSIMISTIC_FORCE_INCREMENT);

    private long ada;
    private long bob;
    private long coin;

    @BeforeEach
    void add_wallets(SessionFactory orm, StatementLog log) {
        Coin one = new Coin(1);
        Wallet first = new Wallet("Ada", one);
        Wallet second = new Wallet("Bob");
        orm.inTransaction(session -> session.addAll(first, second));
        ada = first.id;
        bob = second.id;
        coin = one.id;
        log.clear();
    }

    private void change(SessionFactory orm) {
        orm.inTransaction(other -> other.get(Wallet.class, ada).balance = 7);
    }

    private int version(SessionFactory orm) {
        return orm.<Integer>fromTransaction(other -> other.get(Wallet.class, ada).version);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void an_optimistic_lock_fails_the_commit_when_another_has_changed_the_row(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.OPTIMISTIC);
        session.get(Wallet.class, bob).balance = 5;
        change(orm);

        assertThatThrownBy(session::commit)
                .isInstanceOfSatisfying(StaleObjectException.class, stale -> {
                    assertThat(stale.entity()).isEqualTo("Wallet");
                    assertThat(stale.ids()).containsExactly(String.valueOf(ada));
                })
                .hasMessage("Wallet#" + ada + " was read with version 0, its row has version 1: another transaction has"
                        + " changed or deleted rows of table wallet since this one read them. Call rollback(), read the"
                        + " objects again and repeat the work.");

        assertThatThrownBy(session::flush).isInstanceOf(TransactionFailedException.class);
        session.rollback();
        assertThat(session.get(Wallet.class, bob).balance).isZero();
        assertThat(session.get(Wallet.class, ada).balance).isEqualTo(7);
        session.commit();
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void an_optimistic_lock_fails_the_commit_when_another_has_deleted_the_row(SessionFactory orm, Session session) {
        session.get(Wallet.class, bob, LockModeType.READ);
        orm.inTransaction(other -> other.delete(other.get(Wallet.class, bob)));

        assertThatThrownBy(session::commit)
                .isInstanceOf(StaleObjectException.class)
                .hasMessageStartingWith("Wallet#" + bob + " was read with version 0, its row is gone: ");
        session.rollback();
    }

    @Test
    void an_optimistic_lock_asks_once_for_all_before_the_commit(SessionFactory orm, Session session, StatementLog log) {
        session.get(Wallet.class, ada, LockModeType.OPTIMISTIC);
        session.lock(session.get(Wallet.class, bob), LockModeType.OPTIMISTIC);
        log.clear();

        session.commit();

        assertThat(log.texts())
                .filteredOn(text -> text.startsWith("select t1.id, t1.version from wallet t1"))
                .hasSize(1);
        assertThat(version(orm)).isZero();
        log.clear();
        session.get(Wallet.class, ada);
        session.commit();
        assertThat(log.texts()).as("a later transaction has no lock").hasSize(1);
    }

    @Test
    void an_optimistic_lock_minds_no_change_of_its_own(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.OPTIMISTIC).balance = 5;
        session.flush();
        session.delete(session.get(Wallet.class, bob, LockModeType.OPTIMISTIC));

        session.commit();

        assertThat(version(orm)).isEqualTo(1);
    }

    @Test
    void a_forced_increment_counts_up_without_a_change(SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        log.clear();

        session.commit();

        assertThatSql(log).hasStatements(INCREMENT).statement(0).hasParameters(1, ada, 0);
        assertThat(wallet.version).isEqualTo(1);
        assertThat(version(orm)).isEqualTo(1);
    }

    @Test
    void a_forced_increment_counts_up_once(SessionFactory orm, Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, ada, LockModeType.WRITE);
        session.lock(wallet, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        wallet.balance = 5;
        log.clear();
        session.flush();
        assertThatSql(log).hasStatements("update wallet set version = ?, balance = ? where id = ? and version = ?");
        log.clear();

        session.commit();
        session.get(Wallet.class, ada).balance = 5;
        session.commit();

        assertThatSql(log).hasUpdates(0);
        assertThat(version(orm)).isEqualTo(1);
    }

    @Test
    void a_rollback_forgets_a_forced_increment(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        session.rollback();
        session.commit();
        assertThat(version(orm)).isZero();

        session.lock(wallet, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        session.flush();
        session.rollback();

        assertThat(wallet.version).isZero();
        assertThat(version(orm)).isZero();
    }

    @Test
    void a_forced_increment_is_checked(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        session.commit();
        Wallet wallet = session.get(Wallet.class, ada);
        session.commit();
        change(orm);

        wallet.balance = 9;
        session.lock(wallet, LockModeType.OPTIMISTIC_FORCE_INCREMENT);

        assertThatThrownBy(session::flush).isInstanceOf(StaleObjectException.class);
        session.rollback();
    }

    @Test
    void a_pessimistic_increment_locks_and_counts_up(SessionFactory orm, Session session, StatementLog log) {
        session.get(Wallet.class, ada);
        log.clear();
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        assertThat(log.texts()).isNotEmpty();
        log.clear();

        session.commit();

        assertThatSql(log).hasStatements(INCREMENT);
        assertThat(version(orm)).isEqualTo(1);
    }

    @Test
    void modes_that_need_a_version_are_refused_without_one(Session session) {
        Coin loaded = session.get(Coin.class, coin);
        for (LockModeType mode : VERSIONED) {
            String message = mode + " of Coin needs a version, and it has none. Map one with @Version, or use"
                    + " PESSIMISTIC_WRITE.";
            assertThatThrownBy(() -> session.get(Coin.class, coin, mode))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> session.lock(loaded, mode))
                    .isInstanceOf(QueryException.class)
                    .hasMessage(message);
        }
    }

    @Test
    void to_lock_an_object_leaves_its_values(Session session) {
        Wallet wallet = session.get(Wallet.class, ada);
        wallet.balance = 3;

        session.lock(wallet, LockModeType.PESSIMISTIC_WRITE);
        session.lock(wallet, LockModeType.PESSIMISTIC_READ);

        assertThat(wallet.balance).isEqualTo(3);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void to_lock_an_object_checks_its_version(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, ada);
        change(orm);

        assertThatThrownBy(() -> session.lock(wallet, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageStartingWith("Wallet#" + ada + " was read with version 0, its row has version 1: ");
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void to_get_a_changed_object_with_a_lock_checks_its_version(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, ada);
        wallet.balance = 3;
        change(orm);

        assertThatThrownBy(() -> session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageStartingWith("Wallet#" + ada + " was read with version 0, its row has version 1: ");
        session.rollback();
        assertThat(session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE))
                .isSameAs(wallet);
        assertThat(wallet.balance).isEqualTo(7);
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void a_locking_query_reads_unchanged_objects_afresh_and_checks_the_versions_of_changed_ones(
            SessionFactory orm, Session session) {
        Wallet first = session.get(Wallet.class, ada);
        Wallet second = session.get(Wallet.class, bob);
        second.balance = 3;
        change(orm);

        session.noAutoflush(
                () -> session.scalars(select(Wallet.class).forUpdate()).all());
        assertThat(first.balance).isEqualTo(7);
        assertThat(second.balance).isEqualTo(3);

        session.rollback();
        first.balance = 4;
        change(orm);
        orm.inTransaction(other -> other.execute(update(Wallet.class).set(Wallet_.version, 8)));
        assertThatThrownBy(() -> session.noAutoflush(
                        () -> session.scalars(select(Wallet.class).forUpdate()).all()))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageContaining("its row has version 8");
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void to_lock_an_object_without_a_version_reads_it_afresh(SessionFactory orm, Session session) {
        Coin loaded = session.get(Coin.class, coin);
        orm.inTransaction(other -> other.get(Coin.class, coin).worth = 50);

        session.lock(loaded, LockModeType.PESSIMISTIC_WRITE);

        assertThat(loaded.worth).isEqualTo(50);
    }

    @Test
    void to_lock_an_object_without_a_version_keeps_changes(Session session) {
        Coin loaded = session.get(Coin.class, coin);
        loaded.worth = 20;

        session.lock(loaded, LockModeType.PESSIMISTIC_WRITE);

        assertThat(loaded.worth).isEqualTo(20);
    }

    @Test
    void to_lock_a_reference_reads_it(Session session) {
        Wallet reference = session.reference(Wallet.class, ada);

        session.lock(reference, LockModeType.PESSIMISTIC_WRITE);

        assertThat(reference.coins).hasSize(1);
        assertThat(reference.owner).isEqualTo("Ada");
    }

    @Test
    void a_row_that_is_gone_cannot_be_locked(Session session) {
        Wallet missing = session.reference(Wallet.class, 4711L);
        assertThatThrownBy(() -> session.lock(missing, LockModeType.PESSIMISTIC_READ))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("lock(Wallet#4711): its row is gone from table wallet. Let the object go with"
                        + " expunge(object).");

        Wallet wallet = session.get(Wallet.class, bob);
        session.execute(sql("delete from wallet where owner = 'Bob'"));
        assertThatThrownBy(() -> session.lock(wallet, LockModeType.PESSIMISTIC_READ))
                .isInstanceOf(StaleObjectException.class)
                .hasMessageStartingWith("Wallet#" + bob + " was read with version 0, its row is gone: ");
    }

    @Test
    void a_new_object_is_flushed_before_it_is_locked(Session session, StatementLog log) {
        Wallet fresh = new Wallet("Cy");
        session.add(fresh);

        session.lock(fresh, LockModeType.PESSIMISTIC_WRITE);

        assertThat(fresh.id).isNotNull();
        assertThatSql(log).hasInserts(1);
        session.commit();
    }

    @Test
    void a_deleted_object_cannot_be_locked(Session session) {
        Wallet wallet = session.get(Wallet.class, bob);
        session.delete(wallet);

        assertThatThrownBy(() -> session.lock(wallet, LockModeType.PESSIMISTIC_WRITE))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("lock(Wallet#" + bob + ", PESSIMISTIC_WRITE): the object is deleted, so there is no row to"
                        + " lock. Leave the call out.");
        assertThatThrownBy(() -> session.lock(new Wallet("Cy"), LockModeType.NONE))
                .isInstanceOf(EntityStateException.class)
                .hasMessage("lock(): the Wallet is not of this session. Add it with add(object), or read it with"
                        + " get(type, id).");
    }

    @Test
    void no_lock_mode_does_nothing(Session session, StatementLog log) {
        Wallet wallet = session.get(Wallet.class, ada);
        log.clear();

        session.lock(wallet, LockModeType.NONE);
        session.commit();

        assertThatSql(log).hasNoStatements();
    }

    @Test
    void objects_of_an_earlier_transaction_are_read_afresh_by_a_lock(SessionFactory orm, Session session) {
        Wallet wallet = session.get(Wallet.class, ada);
        session.commit();
        change(orm);

        session.lock(wallet, LockModeType.PESSIMISTIC_WRITE);

        assertThat(wallet.balance).isEqualTo(7);
    }
}
