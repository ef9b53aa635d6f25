package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.TestDatabase.rendered;
import static io.rowan.dialects.h2.Tree.*;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.DeadlockException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.RowanException;
import io.rowan.error.TransactionFailedException;
import io.rowan.jdbc.JdbcSavepoint;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Lock.Mode;
import io.rowan.sql.SqlSelect.Lock.Wait;
import io.rowan.sql.SqlStatement.Native;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two transactions and their row locks. */
class LockTest {
    private static final @Nullable Object[] NONE = {};
    private static final String SNAPSHOT = "set session characteristics as transaction isolation level repeatable read";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private static SqlSelect locking(Mode mode, Wait wait, @Nullable Integer timeoutMillis) {
        return usersWhere(null).locked(new Lock(mode, wait, timeoutMillis));
    }

    private static RenderedSql lockFirst() {
        return rendered(usersWhere(eq(col("u.id"), new Constant(1))).locked(new Lock(Mode.UPDATE, Wait.WAIT, null)));
    }

    @Test
    void each_lock_has_its_words() {
        String select = "select u.id from users u order by u.id for update";
        assertThat(TestDatabase.text(locking(Mode.UPDATE, Wait.WAIT, null))).isEqualTo(select);
        assertThat(TestDatabase.text(locking(Mode.SHARE, Wait.WAIT, null))).isEqualTo(select);
        assertThat(TestDatabase.text(locking(Mode.UPDATE, Wait.NO_WAIT, null))).isEqualTo(select + " nowait");
        assertThat(TestDatabase.text(locking(Mode.UPDATE, Wait.SKIP_LOCKED, null)))
                .isEqualTo(select + " skip locked");
        assertThat(TestDatabase.text(locking(Mode.UPDATE, Wait.WAIT, 1_500))).isEqualTo(select + " wait 1.500");
    }

    @Test
    void a_lock_that_nobody_holds_is_given() {
        for (SqlSelect select : List.of(
                locking(Mode.UPDATE, Wait.WAIT, null),
                locking(Mode.SHARE, Wait.NO_WAIT, null),
                locking(Mode.UPDATE, Wait.SKIP_LOCKED, null),
                locking(Mode.UPDATE, Wait.WAIT, 1))) {
            assertThat(database.column(select)).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void a_held_lock_fails_others_at_once_or_after_their_time() {
        try (JdbcTransaction holder = database.transaction()) {
            holder.query(lockFirst(), NONE, TestDatabase::read);
            Stream.of(
                            locking(Mode.UPDATE, Wait.NO_WAIT, null),
                            locking(Mode.SHARE, Wait.NO_WAIT, null),
                            locking(Mode.UPDATE, Wait.WAIT, 10))
                    .forEach(select -> assertThatThrownBy(() -> database.rows(select))
                            .isInstanceOf(LockTimeoutException.class)
                            .hasMessageStartingWith("A lock was not to be had in time; another transaction holds it")
                            .hasMessageContaining(TestDatabase.text(select)));
        }
        assertThat(database.column(locking(Mode.UPDATE, Wait.NO_WAIT, null))).hasSize(4);
    }

    @Test
    void locked_rows_are_skipped() {
        try (JdbcTransaction holder = database.transaction()) {
            holder.query(lockFirst(), NONE, TestDatabase::read);

            assertThat(database.column(locking(Mode.UPDATE, Wait.SKIP_LOCKED, null)))
                    .containsExactly(2L, 3L, 4L);
        }
    }

    @Test
    void a_row_written_by_another_is_waited_for_in_vain() {
        try (JdbcTransaction holder = database.transaction();
                JdbcTransaction other = database.transaction()) {
            rename(holder, 1);
            other.update(RenderedSql.of("set lock_timeout 10"), NONE);
            assertThatThrownBy(() -> rename(other, 1)).isInstanceOf(LockTimeoutException.class);
        }
    }

    private static int rename(JdbcTransaction transaction, long id) {
        Native text = new Native(List.of("update users set name = 'sekret' where id = ", ""), List.of(whole(0)));
        return transaction.update(rendered(text), new Object[] {id});
    }

    /** Each holds what the other wants; the database ends one of them, or both when both find out at the same time. */
    @Test
    void two_transactions_that_wait_for_each_other_do_not_wait_for_ever() throws Exception {
        CyclicBarrier bothHold = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<@Nullable RowanException> one = threads.submit(crossing(1, 2, bothHold));
            Future<@Nullable RowanException> two = threads.submit(crossing(2, 1, bothHold));
            List<RowanException> failures = Stream.of(one, two)
                    .map(LockTest::outcome)
                    .filter(failure -> failure != null)
                    .toList();
            assertThat(failures)
                    .isNotEmpty()
                    .allSatisfy(failure -> assertThat(failure)
                            .isInstanceOf(DeadlockException.class)
                            .hasMessageStartingWith(
                                    "The database broke a deadlock by ending this transaction; run it again"));
            assertThat(database.column("select count(*) from users where name = 'sekret'"))
                    .containsExactly(failures.size() == 1 ? 2L : 0L);
        } finally {
            threads.shutdownNow();
        }
        assertThat(database.column("select count(*) from users where name = 'sekret'"))
                .containsExactly(2L);
    }

    /** The database undoes all of it, so what comes after must not be committed alone. */
    @Test
    void after_a_deadlock_everything_is_refused_until_rollback() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(RenderedSql.of(SNAPSHOT), NONE);
            rename(transaction, 4);
            JdbcSavepoint savepoint = transaction.savepoint();
            conflict(transaction);

            assertThatThrownBy(savepoint::rollback).isInstanceOf(TransactionFailedException.class);
            assertThatThrownBy(() -> rename(transaction, 3))
                    .isInstanceOf(TransactionFailedException.class)
                    .hasMessageStartingWith("The database ended this transaction (The database broke a deadlock")
                    .hasMessageEndingWith("what it did is gone. Call rollback() and run the whole unit of work again");
            assertThatThrownBy(transaction::commit).isInstanceOf(TransactionFailedException.class);
            assertThat(renamed()).isEmpty();

            transaction.rollback();
            rename(transaction, 3);
            transaction.commit();
        }
        assertThat(renamed()).containsExactly(3L);
    }

    /** In a transaction with a snapshot a row that another changed since counts as a deadlock. */
    private void conflict(JdbcTransaction transaction) {
        transaction.query(rendered(usersWhere(null)), NONE, TestDatabase::read);
        database.run("update users set age = 77 where id = 1");
        assertThatThrownBy(() -> rename(transaction, 1)).isInstanceOf(DeadlockException.class);
    }

    private List<@Nullable Object> renamed() {
        return database.column("select id from users where name = 'sekret' order by id");
    }

    private Callable<@Nullable RowanException> crossing(long first, long second, CyclicBarrier bothHold) {
        return () -> {
            try (JdbcTransaction transaction = new JdbcTransaction(database.source(), TestDatabase.DIALECT, null)) {
                transaction.update(RenderedSql.of("set lock_timeout 20000"), NONE);
                rename(transaction, first);
                bothHold.await(20, SECONDS);
                rename(transaction, second);
                transaction.commit();
                return null;
            } catch (RowanException e) {
                return e;
            }
        };
    }

    private static @Nullable RowanException outcome(Future<@Nullable RowanException> future) {
        try {
            return future.get(30, SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
