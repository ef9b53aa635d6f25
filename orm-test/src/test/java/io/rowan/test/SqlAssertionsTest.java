package io.rowan.test;

import static io.rowan.query.Dsl.*;
import static io.rowan.test.SqlAssertions.assertThatSql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.StatementEvent;
import io.rowan.StatementEvent.Kind;
import io.rowan.examples.shop.Product;
import io.rowan.examples.shop.Product_;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlAssertionsTest {
    private final StatementLog log = new StatementLog();

    @Test
    void anEmptyLogHasNothing() {
        assertThatSql(log)
                .hasNoStatements()
                .hasStatements()
                .hasRoundTrips(0)
                .hasSelects(0)
                .hasInserts(0)
                .hasTransactions(0)
                .hasCommits(0);
    }

    @Test
    void stepsOfTransactionsAreNoStatements() {
        step(Kind.BEGIN);
        step(Kind.SAVEPOINT);
        step(Kind.ROLLBACK_TO);
        step(Kind.COMMIT);
        step(Kind.BEGIN);
        step(Kind.ROLLBACK);

        assertThatSql(log)
                .hasNoStatements()
                .hasTransactions(2)
                .hasCommits(1)
                .hasRollbacks(1)
                .hasSavepoints(1);
    }

    @Test
    void statementsAreCountedByWhatTheyDo() {
        ran(Kind.QUERY, "select * from users");
        ran(Kind.RETURNING, "select id from final table (insert into users (name) values (?))", "Ada");
        ran(Kind.RETURNING, "insert into updates (name) values (?) returning id", "Ada");
        batch("insert into users (name) values (?)", List.of(List.of("Bob"), List.of("Cem")));
        batch("update users set name = ? where id = ?", List.of(List.of("Bea", 1L), List.of("Cyd", 2L)));
        ran(Kind.UPDATE, "delete from users where id = ?", 1L);
        ran(Kind.UPDATE, "create table pets (id bigint)");

        assertThatSql(log)
                .hasRoundTrips(7)
                .hasRoundTripsAtMost(7)
                .hasSelects(1)
                .hasSelectsAtMost(1)
                .hasInserts(3)
                .hasInsertsAtMost(4)
                .hasUpdates(1)
                .hasDeletes(1);
    }

    @Test
    void oneStatementIsLookedAt() {
        step(Kind.BEGIN);
        ran(Kind.QUERY, "select * from users where id = ? and photo = ? and nick is ?", 1L, new byte[] {1, 2}, null);
        batch("update users set name = ? where id = ?", List.of(List.of("Bea", 1L), List.of("Cyd", 2L)));

        assertThatSql(log)
                .statement(0)
                .hasText("select * from users where id = ? and photo = ? and nick is ?")
                .hasParameters(1L, new byte[] {1, 2}, null)
                .hasBatchSize(1)
                .hasRowCount(1)
                .statement(1)
                .hasBatchSize(2)
                .hasParameterSets(List.of(List.of("Bea", 1L), List.of("Cyd", 2L)));
    }

    static Stream<Consumer<SqlAssert>> whatDoesNotHold() {
        return Stream.of(
                SqlAssert::hasNoStatements,
                sql -> sql.hasStatements(),
                sql -> sql.hasStatements("select 1", "select 2", "select 3"),
                sql -> sql.hasStatements("select 2", "select 1"),
                sql -> sql.hasRoundTrips(1),
                sql -> sql.hasRoundTripsAtMost(1),
                sql -> sql.hasSelects(1),
                sql -> sql.hasSelectsAtMost(1),
                sql -> sql.hasInserts(1),
                sql -> sql.hasInsertsAtMost(-1),
                sql -> sql.hasUpdates(1),
                sql -> sql.hasDeletes(1),
                sql -> sql.hasTransactions(1),
                sql -> sql.hasCommits(1),
                sql -> sql.hasRollbacks(1),
                sql -> sql.hasSavepoints(1),
                sql -> sql.statement(2),
                sql -> sql.statement(-1),
                sql -> sql.statement(0).hasText("select 2"),
                sql -> sql.statement(0).hasParameters(1),
                sql -> sql.statement(0).hasParameters(),
                sql -> sql.statement(0).hasParameterSets(List.of()),
                sql -> sql.statement(0).hasBatchSize(2),
                sql -> sql.statement(0).hasRowCount(0),
                sql -> sql.statement(0).hasFailed());
    }

    @ParameterizedTest
    @MethodSource("whatDoesNotHold")
    void whatDoesNotHoldFailsAndListsWhatRan(Consumer<SqlAssert> assertion) {
        ran(Kind.QUERY, "select 1", 1L);
        ran(Kind.QUERY, "select 2");

        assertThat(failureOf(assertion)).endsWith(String.format("%nWhat ran:%n   0. select 1 -- [1]%n   1. select 2"));
    }

    private String failureOf(Consumer<SqlAssert> assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, () -> assertion.accept(assertThatSql(log)));
        return String.valueOf(failure.getMessage());
    }

    @Test
    void failuresSayWhatWasExpectedAndWhatWas() {
        step(Kind.BEGIN);
        ran(Kind.QUERY, "select 1", 1L, "x");
        step(Kind.COMMIT);

        assertThat(failureOf(sql -> sql.hasSelects(2))).isEqualToNormalizingNewlines("""
                Expected 2 selects, but 1 select ran.
                What ran:
                      begin
                   0. select 1 -- [1, 'x']
                      commit""");
        assertThat(failureOf(SqlAssert::hasNoStatements)).startsWith("Expected no statement, but 1 statement ran.");
        assertThat(failureOf(sql -> sql.hasInserts(1))).startsWith("Expected 1 insert, but no insert ran.");
        assertThat(failureOf(sql -> sql.hasRoundTripsAtMost(0)))
                .startsWith("Expected at most 0 statements, but 1 statement ran.");
        assertThat(failureOf(sql -> sql.hasStatements("select 2")))
                .startsWith(String.format("Statement 0 differs.%nExpected: select 2%n But was: select 1"));
        assertThat(failureOf(sql -> sql.hasStatements("select 1", "select 2")))
                .startsWith("Expected 2 statements, but 1 statement ran. The first that is missing: select 2");
        assertThat(failureOf(sql -> sql.hasStatements()))
                .startsWith("Expected 0 statements, but 1 statement ran. The first that is too much: select 1");
        assertThat(failureOf(sql -> sql.statement(1))).startsWith("Expected a statement 1, but 1 statement ran.");
        assertThat(failureOf(sql -> sql.statement(0).hasParameters(1, "x")))
                .startsWith(
                        String.format(
                                "The parameters of statement 0 differs.%nExpected: [1 (Integer), x (String)]%n But was: [1 (Long), x (String)]"));
    }

    @Test
    void theSameHoldsForARealSession() {
        try (SessionFactory orm = Rowan.configure()
                .url("jdbc:h2:mem:sql_assertions")
                .entities(Product.class)
                .onStatement(log)
                .build()) {
            orm.schema().createAll();
            StatementLog done = log.during(() -> orm.inTransaction(session -> {
                session.addAll(product("Pen"), product("Book"));
                session.flush();
                session.execute(update(Product.class).set(Product_.stock, 7).where(Product_.name.eq("Pen")));
                session.execute(delete(Product.class).where(Product_.name.eq("Book")));
            }));
            StatementLog failed = log.during(() -> catchThrowable(
                    () -> orm.inTransaction(session -> session.execute(sql("select nothing from nowhere")))));

            assertThatSql(done)
                    .hasTransactions(1)
                    .hasCommits(1)
                    .hasInserts(1)
                    .hasUpdates(1)
                    .hasDeletes(1);
            assertThatSql(done)
                    .hasRoundTrips(3)
                    .statement(0)
                    .hasRowCount(2)
                    .statement(1)
                    .hasRowCount(1);
            assertThatSql(failed).hasRollbacks(1).hasCommits(0).statement(0).hasFailed();
        }
    }

    private static Product product(String name) {
        return new Product(name, BigDecimal.ONE, 5, "office");
    }

    private void step(Kind kind) {
        log.accept(new StatementEvent(kind, kind.name().toLowerCase(Locale.ROOT), List.of(), -1, Duration.ZERO, null));
    }

    private void ran(Kind kind, String sql, @Nullable Object... values) {
        log.accept(new StatementEvent(kind, sql, List.of(Arrays.asList(values)), 1, Duration.ZERO, null));
    }

    private void batch(String sql, List<List<@Nullable Object>> sets) {
        log.accept(new StatementEvent(Kind.BATCH, sql, sets, sets.size(), Duration.ZERO, null));
    }
}
