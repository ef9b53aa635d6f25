package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Feature;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.QueryException;
import io.rowan.error.SerializationException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Lock;
import io.rowan.sql.SqlSelect.Lock.Mode;
import io.rowan.sql.SqlSelect.Lock.Wait;
import io.rowan.test.Requires;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two connections and their row locks. */
abstract class LockCompliance extends ShopCompliance {
    private static final SqlExpression FIRST = eq(col("u.id"), new Constant(1));

    private SqlSelect locking(@Nullable SqlExpression condition, Mode mode, Wait wait, @Nullable Integer millis) {
        return shop().usersWhere(condition).locked(new Lock(mode, wait, millis));
    }

    private List<@Nullable Long> locked(ComplianceDatabase on, SqlSelect select) {
        return on.column(type(Long.class), select);
    }

    /** A connection inside a transaction that has locked the first user. */
    private ComplianceDatabase holder(Mode mode) throws SQLException {
        ComplianceDatabase holder = another();
        holder.connection().setAutoCommit(false);
        assertThat(locked(holder, locking(FIRST, mode, Wait.WAIT, null))).containsExactly(1L);
        database().connection().setAutoCommit(false);
        return holder;
    }

    private static void end(ComplianceDatabase... all) throws SQLException {
        for (ComplianceDatabase each : all) {
            each.connection().rollback();
        }
    }

    @Test
    @Requires(Feature.ROW_LOCKS)
    void a_lock_that_nobody_holds_is_given() throws SQLException {
        database().connection().setAutoCommit(false);
        assertThat(locked(database(), locking(null, Mode.UPDATE, Wait.WAIT, null)))
                .containsExactly(1L, 2L, 3L, 4L);
        end(database());
    }

    @Test
    @Requires(absent = Feature.ROW_LOCKS)
    void a_lock_is_refused_or_means_nothing_where_there_is_none() throws SQLException {
        database().connection().setAutoCommit(false);
        try {
            locked(database(), locking(null, Mode.UPDATE, Wait.WAIT, null));
        } catch (QueryException e) {
            assertThat(e).hasMessageContaining("lock");
        }
        end(database());
    }

    @Test
    @Requires({Feature.ROW_LOCKS, Feature.NO_WAIT})
    void a_held_lock_fails_others_at_once() throws SQLException {
        ComplianceDatabase holder = holder(Mode.UPDATE);
        assertThatThrownBy(() -> locked(database(), locking(null, Mode.UPDATE, Wait.NO_WAIT, null)))
                .isInstanceOf(LockTimeoutException.class);
        end(database(), holder);
        assertThat(locked(database(), locking(null, Mode.UPDATE, Wait.NO_WAIT, null)))
                .hasSize(4);
        end(database());
    }

    @Test
    @Requires({Feature.ROW_LOCKS, Feature.LOCK_TIMEOUT})
    void a_held_lock_fails_others_after_their_time() throws SQLException {
        ComplianceDatabase holder = holder(Mode.UPDATE);
        assertThatThrownBy(() -> locked(database(), locking(FIRST, Mode.UPDATE, Wait.WAIT, 1_000)))
                .isInstanceOf(LockTimeoutException.class);
        end(database(), holder);
        assertThat(locked(database(), locking(FIRST, Mode.UPDATE, Wait.WAIT, 1_000)))
                .hasSize(1);
        end(database());
    }

    @Test
    @Requires({Feature.ROW_LOCKS, Feature.SKIP_LOCKED})
    void locked_rows_are_skipped() throws SQLException {
        ComplianceDatabase holder = holder(Mode.UPDATE);
        assertThat(locked(database(), locking(null, Mode.UPDATE, Wait.SKIP_LOCKED, null)))
                .containsExactly(2L, 3L, 4L);
        end(database(), holder);
    }

    @Test
    @Requires({Feature.SHARE_LOCKS, Feature.NO_WAIT})
    void a_shared_lock_is_shared_with_readers_and_kept_from_writers() throws SQLException {
        ComplianceDatabase holder = holder(Mode.SHARE);
        assertThat(locked(database(), locking(FIRST, Mode.SHARE, Wait.NO_WAIT, null)))
                .hasSize(1);
        assertThatThrownBy(() -> locked(database(), locking(FIRST, Mode.UPDATE, Wait.NO_WAIT, null)))
                .isInstanceOf(LockTimeoutException.class);
        end(database(), holder);
    }

    @Test
    void what_cannot_be_waited_for_is_refused() {
        Stream.of(Feature.NO_WAIT, Feature.SKIP_LOCKED, Feature.LOCK_TIMEOUT)
                .filter(feature -> !dialect().supports(feature))
                .map(this::lockThatNeeds)
                .forEach(select ->
                        assertThatThrownBy(() -> database().text(select)).isInstanceOf(QueryException.class));
    }

    private SqlSelect lockThatNeeds(Feature feature) {
        return switch (feature) {
            case NO_WAIT -> locking(null, Mode.UPDATE, Wait.NO_WAIT, null);
            case SKIP_LOCKED -> locking(null, Mode.UPDATE, Wait.SKIP_LOCKED, null);
            default -> locking(null, Mode.UPDATE, Wait.WAIT, 1_000);
        };
    }

    /** Each holds what the other wants; the database ends one of them, or both. */
    @Test
    @Requires(Feature.ROW_LOCKS)
    void two_transactions_that_wait_for_each_other_do_not_wait_for_ever() throws Exception {
        CyclicBarrier bothHold = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<@Nullable DatabaseException> one = threads.submit(crossing(another(), 1, 2, bothHold));
            Future<@Nullable DatabaseException> two = threads.submit(crossing(another(), 2, 1, bothHold));
            List<DatabaseException> failures = Stream.of(one, two)
                    .map(LockCompliance::outcome)
                    .filter(failure -> failure != null)
                    .toList();
            assertThat(failures)
                    .isNotEmpty()
                    .allMatch(e -> e instanceof DeadlockException || e instanceof SerializationException);
        } finally {
            threads.shutdownNow();
        }
    }

    private Callable<@Nullable DatabaseException> crossing(
            ComplianceDatabase on, int first, int second, CyclicBarrier bothHold) {
        return () -> {
            on.connection().setAutoCommit(false);
            try {
                on.run("update users set age = 1 where id = " + first);
                bothHold.await(20, TimeUnit.SECONDS);
                on.run("update users set age = 1 where id = " + second);
                return null;
            } catch (DatabaseException e) {
                return e;
            } finally {
                on.connection().rollback();
            }
        };
    }

    private static @Nullable DatabaseException outcome(Future<@Nullable DatabaseException> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
