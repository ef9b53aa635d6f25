package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.TestDatabase.rendered;
import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.ConnectionLostException;
import io.rowan.error.IntegrityException;
import io.rowan.error.QueryException;
import io.rowan.error.SqlSyntaxException;
import io.rowan.error.TransactionFailedException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.NativeResult;
import io.rowan.jdbc.RowCursor;
import io.rowan.sql.SqlStatement.Assignment;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.sql.SqlStatement.Update;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A transaction takes its connection at the first statement and gives it back at the end. */
class TransactionTest {
    private static final @Nullable Object[] NONE = {};
    private static final RenderedSql NEW_USER = rendered(insert(USERS, 1, "name", "email"));
    private static final RenderedSql COUNT = RenderedSql.of("select count(*) from users");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private int inUse() {
        return database.source().status().checkedOut();
    }

    private static long count(JdbcTransaction transaction) {
        return transaction.query(COUNT, NONE, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    private List<@Nullable Object> names() {
        return database.column("select name from users where id > 4 order by id");
    }

    private static @Nullable Object[] user(String name) {
        return new @Nullable Object[] {name, null};
    }

    @Test
    void a_connection_is_taken_at_the_first_statement_and_given_back_at_commit() {
        try (JdbcTransaction transaction = database.transaction()) {
            assertThat(transaction.active()).isFalse();
            assertThat(inUse()).isZero();

            assertThat(transaction.update(NEW_USER, user("Di"))).isEqualTo(1);
            assertThat(transaction.active()).isTrue();
            assertThat(inUse()).isEqualTo(1);

            transaction.commit();
            assertThat(transaction.active()).isFalse();
            assertThat(inUse()).isZero();
        }
        assertThat(names()).containsExactly("Di");
    }

    @Test
    void what_is_not_committed_is_seen_inside_only() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
            assertThat(count(transaction)).isEqualTo(5);
            assertThat(database.column("select count(*) from users")).containsExactly(4L);
        }
    }

    @Test
    void rollback_undoes_and_gives_the_connection_back() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
            transaction.rollback();
            assertThat(inUse()).isZero();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void close_without_commit_rolls_back() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
        }
        assertThat(inUse()).isZero();
        assertThat(names()).isEmpty();
    }

    @Test
    void one_transaction_follows_another() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
            transaction.commit();
            transaction.update(NEW_USER, user("Ed"));
            transaction.rollback();
            transaction.update(NEW_USER, user("Flo"));
            transaction.commit();
        }
        assertThat(names()).containsExactly("Di", "Flo");
    }

    @Test
    void without_a_statement_commit_rollback_and_close_do_nothing() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.commit();
            transaction.rollback();
        }
        assertThat(database.events()).isEmpty();
    }

    @Test
    void a_failed_statement_leaves_the_rest_of_the_transaction() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
            assertThatThrownBy(() -> transaction.update(NEW_USER, new @Nullable Object[] {"Ed", "bob@x.org"}))
                    .isInstanceOf(IntegrityException.class);
            assertThat(inUse()).isEqualTo(1);
            transaction.commit();
        }
        assertThat(names()).containsExactly("Di");
    }

    @Test
    void a_batch_counts_the_rows_of_each_set() {
        Update byAge = new Update(
                USERS, null, List.of(new Assignment(USERS.column("name"), text(0))), eq(col("age"), whole(1)));
        try (JdbcTransaction transaction = database.transaction()) {
            int[] counts = transaction.batch(
                    rendered(byAge),
                    List.of(new Object[] {"x", 36L}, new Object[] {"y", 99L}, new Object[] {"z", 20L}));
            assertThat(counts).containsExactly(2, 0, 1);
            transaction.commit();
        }
        assertThat(database.column("select name from users order by id")).containsExactly("x", "z", "x", "ada");
    }

    @Test
    void a_batch_of_one_set_counts_too_and_one_of_none_runs_nothing() {
        try (JdbcTransaction transaction = database.transaction()) {
            assertThat(transaction.batch(NEW_USER, List.of())).isEmpty();
            assertThat(transaction.active()).isFalse();
            assertThat(transaction.batch(NEW_USER, List.<@Nullable Object[]>of(user("Di"))))
                    .containsExactly(1);
        }
    }

    @Test
    void a_batch_that_fails_tells_the_violated_constraint() {
        try (JdbcTransaction transaction = database.transaction()) {
            assertThatThrownBy(() -> transaction.batch(
                            NEW_USER,
                            List.of(new @Nullable Object[] {"Di", "di@x.org"}, new @Nullable Object[] {"Ed", "bob@x.org"
                            })))
                    .isInstanceOfSatisfying(IntegrityException.class, e -> {
                        assertThat(e.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
                        assertThat(e.constraint()).isEqualTo("uq_users_email");
                        assertThat(e.sql()).isEqualTo(NEW_USER.text());
                    });
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void a_cursor_reads_row_by_row() {
        List<Long> ids = new ArrayList<>();
        try (JdbcTransaction transaction = database.transaction();
                RowCursor cursor =
                        transaction.open(rendered(usersWhere(eq(col("u.age"), whole(0)))), new Object[] {36L}, 1)) {
            while (cursor.next()) {
                ids.add(readId(cursor));
            }
            assertThat(inUse()).isEqualTo(1);
        }
        assertThat(ids).containsExactly(1L, 3L);
    }

    private static long readId(RowCursor cursor) {
        try {
            return cursor.rows().getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void other_statements_run_while_a_cursor_is_open() {
        try (JdbcTransaction transaction = database.transaction();
                RowCursor cursor = transaction.open(rendered(usersWhere(null)), NONE, 0)) {
            assertThat(cursor.next()).isTrue();
            transaction.update(NEW_USER, user("Di"));
            assertThat(count(transaction)).isEqualTo(5);
            assertThat(IntStream.range(0, 3).allMatch(i -> cursor.next())).isTrue();
        }
    }

    @Test
    void a_closed_cursor_refuses_and_closes_again_in_peace() {
        try (JdbcTransaction transaction = database.transaction()) {
            RowCursor cursor = transaction.open(rendered(usersWhere(null)), NONE, 0);
            cursor.close();
            cursor.close();
            assertThatThrownBy(cursor::next).isInstanceOf(io.rowan.error.DatabaseException.class);
        }
    }

    @Test
    void a_cursor_that_cannot_be_opened_leaves_the_transaction_usable() {
        try (JdbcTransaction transaction = database.transaction()) {
            assertThatThrownBy(() -> transaction.open(RenderedSql.of("select nonsense"), NONE, 0))
                    .isInstanceOf(SqlSyntaxException.class);
            assertThatThrownBy(() -> transaction.open(
                            rendered(usersWhere(eq(col("u.age"), whole(0)))), new Object[] {"text"}, 0))
                    .isInstanceOf(QueryException.class);
            assertThat(count(transaction)).isEqualTo(4);
        }
    }

    @Test
    void native_text_gives_rows_or_a_count() {
        RenderedSql query = rendered(new Native(List.of("select name from users where id = ", ""), List.of(whole(0))));
        RenderedSql change = rendered(new Native(List.of("update users set age = ", ""), List.of(whole(0))));
        try (JdbcTransaction transaction = database.transaction()) {
            NativeResult<List<List<@Nullable Object>>> rows =
                    transaction.execute(query, new Object[] {2L}, TestDatabase::read);
            assertThat(rows.query()).isTrue();
            assertThat(rows.rows()).containsExactly(List.of("Bob"));

            NativeResult<List<List<@Nullable Object>>> count =
                    transaction.execute(change, new Object[] {50L}, TestDatabase::read);
            assertThat(count.query()).isFalse();
            assertThat(count.rows()).isNull();
            assertThat(count.updateCount()).isEqualTo(4);
        }
    }

    @Test
    void native_text_that_changes_the_schema_counts_nothing() {
        try (JdbcTransaction transaction = database.transaction()) {
            RenderedSql create = RenderedSql.of("create table t (id bigint)");
            assertThat(transaction.execute(create, NONE, TestDatabase::read).updateCount())
                    .isZero();
        }
    }

    @Test
    void the_connection_itself_can_be_asked() {
        try (JdbcTransaction transaction = database.transaction()) {
            assertThat(transaction.<Boolean>inspect(Connection::getAutoCommit)).isFalse();
            assertThatThrownBy(() -> transaction.inspect(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.execute("nonsense");
                        }
                    }))
                    .isInstanceOf(SqlSyntaxException.class);
        }
    }

    /** What was done before is gone with the connection, so nothing after may be committed alone. */
    @Test
    void after_a_lost_connection_everything_is_refused_until_rollback() throws SQLException {
        JdbcTransaction transaction = database.transaction();
        transaction.update(NEW_USER, user("Di"));
        shutDown();

        assertThatThrownBy(() -> count(transaction)).isInstanceOf(ConnectionLostException.class);
        assertThat(inUse()).isZero();
        assertThat(transaction.active()).isFalse();
        assertThatThrownBy(() -> count(transaction))
                .isInstanceOf(TransactionFailedException.class)
                .hasMessageContaining("Call rollback() and run the whole unit of work again");
        assertThatThrownBy(transaction::commit).isInstanceOf(TransactionFailedException.class);

        transaction.rollback();
        ShopTables.fill(database);
        assertThat(count(transaction)).isEqualTo(4);
        transaction.close();
    }

    private void shutDown() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        }
    }

    @Test
    void a_connection_lost_at_commit_is_told_and_given_up() throws SQLException {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(NEW_USER, user("Di"));
            shutDown();

            assertThatThrownBy(transaction::commit).isInstanceOf(ConnectionLostException.class);
            assertThat(inUse()).isZero();
            assertThat(transaction.active()).isFalse();
        }
    }
}
