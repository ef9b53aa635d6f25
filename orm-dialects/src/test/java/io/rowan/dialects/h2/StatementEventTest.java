package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.TestDatabase.rendered;
import static io.rowan.dialects.h2.Tree.*;
import static io.rowan.jdbc.StatementEvent.Kind.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.rowan.dialect.RenderedSql;
import io.rowan.error.IntegrityException;
import io.rowan.error.NonUniqueResultException;
import io.rowan.error.RowanException;
import io.rowan.jdbc.GeneratedColumns;
import io.rowan.jdbc.JdbcSavepoint;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.RowCursor;
import io.rowan.jdbc.StatementEvent;
import io.rowan.jdbc.StatementListener;
import io.rowan.sql.SqlExpression.Function;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A listener is told each round trip after it happened, in order. */
class StatementEventTest {
    private static final @Nullable Object[] NONE = {};
    private static final RenderedSql NEW_USER = rendered(insert(USERS, 1, "name", "email"));

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    private StatementEvent last() {
        return database.events().get(database.events().size() - 1);
    }

    private void assertLast(StatementEvent.Kind kind, RenderedSql sql, int rowCount, List<?> parameterSets) {
        StatementEvent event = last();
        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.sql()).isEqualTo(sql.text());
        assertThat(event.rowCount()).isEqualTo(rowCount);
        assertThat(event.parameterSets()).isEqualTo(parameterSets);
        assertThat(event.nanos()).isPositive();
        assertThat(event.failure()).isNull();
    }

    @Test
    void a_transaction_tells_its_steps() {
        try (JdbcTransaction transaction = database.transaction()) {
            JdbcSavepoint savepoint = transaction.savepoint();
            savepoint.rollback();
            savepoint.release();
            transaction.commit();
            transaction.update(NEW_USER, new @Nullable Object[] {"Di", null});
        }
        assertThat(database.events())
                .extracting(StatementEvent::kind, StatementEvent::sql, StatementEvent::rowCount)
                .containsExactly(
                        tuple(BEGIN, "begin", -1),
                        tuple(SAVEPOINT, "savepoint s1", -1),
                        tuple(ROLLBACK_TO, "rollback to savepoint s1", -1),
                        tuple(RELEASE, "release savepoint s1", -1),
                        tuple(COMMIT, "commit", -1),
                        tuple(BEGIN, "begin", -1),
                        tuple(UPDATE, NEW_USER.text(), 1),
                        tuple(ROLLBACK, "rollback", -1));
        assertThat(database.events())
                .filteredOn(event -> event.kind() != UPDATE)
                .allSatisfy(event -> assertThat(event.parameterSets()).isEmpty());
    }

    @Test
    void each_kind_of_statement_tells_its_values_in_order_of_the_text() {
        RenderedSql query = rendered(usersWhere(eq(call(Function.Name.CONCAT, text(1), text(0)), text(1))));
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.query(query, new Object[] {"a", "b"}, TestDatabase::read);
            assertLast(QUERY, query, -1, List.of(List.of("b", "a", "b")));

            try (RowCursor cursor = transaction.open(query, new Object[] {"a", "b"}, 10)) {
                assertThat(cursor.next()).isFalse();
            }
            assertLast(QUERY, query, -1, List.of(List.of("b", "a", "b")));

            transaction.update(NEW_USER, new @Nullable Object[] {"Di", null});
            assertLast(UPDATE, NEW_USER, 1, List.of(Arrays.asList("Di", null)));

            transaction.execute(query, new Object[] {"a", "b"}, TestDatabase::read);
            assertThat(last().kind()).isEqualTo(QUERY);
            RenderedSql delete = RenderedSql.of("delete from orders");
            transaction.execute(delete, NONE, TestDatabase::read);
            assertLast(UPDATE, delete, 4, List.of(List.of()));
        }
    }

    @Test
    void a_batch_tells_all_its_sets() {
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.batch(NEW_USER, List.of(new Object[] {"a", "b"}, new Object[] {"c", "d"}));
            assertLast(BATCH, NEW_USER, 2, List.of(List.of("a", "b"), List.of("c", "d")));

            GeneratedColumns id = new GeneratedColumns(List.of("id"), List.of(type(Long.class)));
            transaction.insertGenerated(NEW_USER, List.<@Nullable Object[]>of(new Object[] {"e", "f"}), id);
            assertLast(BATCH, NEW_USER, 1, List.of(List.of("e", "f")));
        }
    }

    @Test
    void a_returning_insert_tells_how_many_rows_it_made() {
        RenderedSql insert = rendered(returning(insert(USERS, 2, "name"), "id"));
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.insertReturning(insert, new Object[] {"a", "b"}, List.of(type(Long.class)));
            assertLast(RETURNING, insert, 2, List.of(List.of("a", "b")));
        }
    }

    @Test
    void a_failure_is_told_as_it_is_thrown() {
        try (JdbcTransaction transaction = database.transaction()) {
            Object[] taken = {"x", "bob@x.org"};
            assertTold(UPDATE, IntegrityException.class, () -> transaction.update(NEW_USER, taken));
            assertTold(BATCH, IntegrityException.class, () -> transaction.batch(NEW_USER, List.of(taken, taken)));
            RenderedSql nonsense = RenderedSql.of("select nonsense");
            assertTold(QUERY, RowanException.class, () -> transaction.query(nonsense, NONE, TestDatabase::read));
            assertTold(QUERY, RowanException.class, () -> transaction.open(nonsense, NONE, 0));
            assertTold(
                    QUERY,
                    NonUniqueResultException.class,
                    () -> transaction.query(RenderedSql.of("select 1"), NONE, rows -> {
                        throw new NonUniqueResultException("too many");
                    }));
        }
    }

    private void assertTold(StatementEvent.Kind kind, Class<? extends RowanException> failure, Runnable action) {
        assertThatThrownBy(action::run).isInstanceOf(failure).satisfies(thrown -> {
            assertThat(last().kind()).isEqualTo(kind);
            assertThat(last().failure()).isSameAs(thrown);
            assertThat(last().rowCount()).isEqualTo(-1);
        });
    }

    @Test
    void several_listeners_are_told_in_turn() {
        List<String> told = new ArrayList<>();
        StatementListener both = StatementListener.all(
                List.of(event -> told.add("one " + event.sql()), event -> told.add("two " + event.sql())));
        try (JdbcTransaction transaction = new JdbcTransaction(database.source(), TestDatabase.DIALECT, both)) {
            transaction.savepoint();
        }
        assertThat(told)
                .containsExactly(
                        "one begin",
                        "two begin",
                        "one savepoint s1",
                        "two savepoint s1",
                        "one rollback",
                        "two rollback");
    }
}
