package io.rowan.transaction;

import static io.rowan.query.Dsl.count;
import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RowLocking;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.QueryException;
import io.rowan.query.Select;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A row that one transaction has locked is another's when the first one ends, as it is then. */
@RowanTest(entities = {Wallet.class, Coin.class})
@Requires(Feature.ROW_LOCKS)
class RowLockTest {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private long ada;
    private long bob;

    @BeforeEach
    void add_two_wallets(SessionFactory orm) {
        Wallet first = new Wallet("Ada");
        Wallet second = new Wallet("Bob");
        orm.inTransaction(session -> session.addAll(first, second));
        ada = first.id;
        bob = second.id;
    }

    @AfterEach
    void stop_the_thread() {
        thread.shutdownNow();
    }

    private static Select<Wallet> poor() {
        return select(Wallet.class)
                .where(Wallet_.balance.eq(0))
                .orderBy(Wallet_.owner.asc())
                .limit(1);
    }

    /** Runs work that must wait for this session's locks until this session ends; gives what it answers then. */
    private <R> R waiting(SessionFactory orm, Session holder, Function<Session, R> work) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Future<R> other = thread.submit(() -> orm.<R>fromTransaction(session -> {
            session.scalar(select(count()).from(Coin.class));
            begun.countDown();
            return work.apply(session);
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> other.get(200, TimeUnit.MILLISECONDS))
                .as("it waits")
                .isInstanceOf(TimeoutException.class);
        holder.commit();
        return other.get(30, TimeUnit.SECONDS);
    }

    @Test
    void get_waits_and_sees_what_the_other_wrote(SessionFactory orm, Session session) throws Exception {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE).balance = 5;

        int found =
                waiting(orm, session, other -> other.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE).balance);

        assertThat(found).isEqualTo(5);
    }

    @Test
    void a_query_waits_and_sees_what_the_other_wrote(SessionFactory orm, Session session) throws Exception {
        session.scalar(select(Wallet.class).where(Wallet_.owner.eq("Ada")).forUpdate()).balance = 5;

        List<Integer> found = waiting(
                orm,
                session,
                other -> other.scalars(select(Wallet_.balance)
                                .where(Wallet_.owner.eq("Ada"))
                                .forUpdate())
                        .all());

        assertThat(found).containsExactly(5);
    }

    @Test
    void what_fits_no_more_is_not_given(SessionFactory orm, Session session) throws Exception {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE).balance = 5;

        List<Integer> found = waiting(
                orm,
                session,
                other -> other.scalars(poor().forUpdate()).all().stream()
                        .map(wallet -> wallet.balance)
                        .toList());

        assertThat(found).allMatch(balance -> balance == 0);
    }

    @Test
    void an_object_that_is_locked_is_anothers_later(SessionFactory orm, Session session) throws Exception {
        Wallet wallet = session.get(Wallet.class, ada);
        session.lock(wallet, LockModeType.PESSIMISTIC_WRITE);
        wallet.balance = 5;

        int found = waiting(orm, session, other -> {
            Wallet same = other.reference(Wallet.class, ada);
            other.lock(same, LockModeType.PESSIMISTIC_WRITE);
            return same.balance;
        });

        assertThat(found).isEqualTo(5);
    }

    @Test
    @Requires(Feature.NO_WAIT)
    void who_does_not_wait_fails_at_once(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE);

        assertThatThrownBy(() -> orm.inTransaction(
                        other -> other.scalars(select(Wallet.class).forUpdate().noWait())))
                .isInstanceOf(LockTimeoutException.class);
        assertThatThrownBy(() -> orm.inTransaction(
                        other -> other.scalars(select(Wallet.class).forShare().noWait())))
                .isInstanceOf(LockTimeoutException.class);
    }

    @Test
    @Requires(Feature.SKIP_LOCKED)
    void locked_rows_are_skipped(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE);

        List<String> owners = orm.fromTransaction(
                other -> other.scalars(select(Wallet.class).forUpdate().skipLocked()).all().stream()
                        .map(wallet -> wallet.owner)
                        .toList());

        assertThat(owners).containsExactly("Bob");
    }

    @Test
    @Requires(Feature.LOCK_TIMEOUT)
    void who_waits_for_a_time_fails_after_it(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE);
        long start = System.nanoTime();

        assertThatThrownBy(() -> orm.inTransaction(
                        other -> other.scalars(select(Wallet.class).forUpdate().timeout(Duration.ofMillis(300)))))
                .isInstanceOf(LockTimeoutException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(250));
        session.commit();
        assertThat(orm.<Integer>fromTransaction(
                        other -> other.scalars(select(Wallet.class).forUpdate().timeout(Duration.ofSeconds(20)))
                                .all()
                                .size()))
                .isEqualTo(2);
    }

    @Test
    @Requires(absent = Feature.LOCK_TIMEOUT)
    void to_wait_for_a_time_is_refused(Session session) {
        assertThatThrownBy(() -> session.scalars(poor().forUpdate().timeout(Duration.ofSeconds(1))))
                .isInstanceOf(QueryException.class);
    }

    @Test
    @Requires({Feature.SHARE_LOCKS, Feature.NO_WAIT})
    void a_lock_for_reading_is_shared_with_readers_and_kept_from_writers(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_READ);

        orm.inTransaction(other -> {
            assertThat(other.get(Wallet.class, ada, LockModeType.PESSIMISTIC_READ))
                    .isNotNull();
            assertThat(other.scalars(select(Wallet.class).forShare().noWait())).hasSize(2);
        });
        assertThatThrownBy(() -> orm.inTransaction(
                        other -> other.scalars(select(Wallet.class).forUpdate().noWait())))
                .isInstanceOf(LockTimeoutException.class);
    }

    @Test
    @Requires(absent = Feature.SHARE_LOCKS, value = Feature.NO_WAIT)
    void without_locks_for_reading_one_for_writing_is_taken(SessionFactory orm, Session session) {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_READ);

        assertThatThrownBy(() -> orm.inTransaction(
                        other -> other.scalars(select(Wallet.class).forShare().noWait())))
                .isInstanceOf(LockTimeoutException.class);
    }

    @Test
    void other_rows_are_free(SessionFactory orm, Session session) throws Exception {
        session.get(Wallet.class, ada, LockModeType.PESSIMISTIC_WRITE);

        Future<String> other = thread.submit(() ->
                orm.<String>fromTransaction(free -> free.get(Wallet.class, bob, LockModeType.PESSIMISTIC_WRITE).owner));

        assertThat(other.get(30, TimeUnit.SECONDS)).isEqualTo("Bob");
    }

    @Test
    void a_locking_query_gives_its_rows_in_order_and_within_its_limits(Session session) {
        assertThat(session.scalars(poor().forUpdate()))
                .extracting(wallet -> wallet.owner)
                .containsExactly("Ada");
        assertThat(session.scalars(poor().offset(1).forUpdate()))
                .extracting(wallet -> wallet.owner)
                .containsExactly("Bob");
        assertThat(session.scalars(select(Wallet_.owner)
                        .where(Wallet_.balance.eq(0))
                        .orderBy(Wallet_.owner.desc())
                        .forUpdate()))
                .containsExactly("Bob", "Ada");
        assertThat(session.scalars(poor().where(Wallet_.owner.eq("nobody")).forUpdate()))
                .isEmpty();
        assertThat(session.get(Wallet.class, -1L, LockModeType.PESSIMISTIC_WRITE))
                .isNull();
    }

    @Test
    @Requires(absent = {Feature.NO_WAIT, Feature.SKIP_LOCKED})
    void to_skip_locked_rows_or_fail_at_once_is_refused(Session session, Dialect dialect) {
        String message =
                dialect.name() + " waits for locked rows as long as its own settings say; it neither leaves them"
                        + " out nor fails at once. Use forUpdate() alone.";

        assertThatThrownBy(() -> session.scalars(poor().forUpdate().skipLocked()))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> session.scalars(poor().forUpdate().noWait()))
                .isInstanceOf(QueryException.class)
                .hasMessage(message);
    }

    @Test
    void groups_are_no_rows_to_lock(Session session, Dialect dialect) {
        assumeTrue(dialect.rowLocking() != RowLocking.CLAUSE, "the database says so itself");

        assertThatThrownBy(() -> session.scalars(
                        select(Wallet_.balance).groupBy(Wallet_.balance).forUpdate()))
                .isInstanceOf(QueryException.class)
                .hasMessage("A row of this select is no row of a table, so " + dialect.name()
                        + " cannot lock it. Select the entity, without groups.");
    }
}
