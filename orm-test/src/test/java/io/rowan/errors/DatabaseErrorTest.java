package io.rowan.errors;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Session;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import io.rowan.error.IntegrityException.Kind;
import io.rowan.error.QueryTimeoutException;
import io.rowan.error.SerializationException;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import io.rowan.test.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Errors of the database arrive as their class (semantics, rule 21), with exactly the names that each database tells. What
 * it tells, and how some errors are provoked, stands in {@code errors.properties}.
 */
@RowanTest(entities = {Holder.class, Badge.class})
class DatabaseErrorTest {
    private final Properties lines = new Properties();
    private String key = "";

    @BeforeEach
    void fill(SessionFactory orm, TestDatabase database) throws IOException {
        try (InputStream text = DatabaseErrorTest.class.getResourceAsStream("errors.properties")) {
            lines.load(Objects.requireNonNull(text));
        }
        key = database.key();
        orm.inTransaction(session -> {
            Badge badge = new Badge(1);
            badge.code = "A";
            badge.holder = new Holder(1);
            session.addAll(badge.holder, badge);
        });
    }

    private @Nullable String line(String name) {
        return lines.getProperty(key + "." + name);
    }

    private void assertTells(Session session, Kind kind, Consumer<Badge> breaking, Names names) {
        Badge badge = new Badge(2);
        session.add(badge);
        breaking.accept(badge);
        IntegrityException failure = catchThrowableOfType(IntegrityException.class, session::flush);

        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).doesNotContain("sekret");
        assertThat(new Names(failure.constraint(), failure.table(), failure.column()))
                .as("what %s tells of %s", key, kind)
                .isEqualTo(
                        names.ifTold(List.of(String.valueOf(line(kind.name())).split(" "))));
    }

    record Names(
            @Nullable String constraint,
            @Nullable String table,
            @Nullable String column) {
        private Names ifTold(List<String> told) {
            return new Names(
                    told.contains("constraint") ? constraint : null,
                    told.contains("table") ? table : null,
                    told.contains("column") ? column : null);
        }
    }

    @Test
    void a_unique_value_that_is_taken(Session session) {
        assertTells(session, Kind.UNIQUE, badge -> badge.code = "A", new Names("uq_badges_code", "badges", "code"));
    }

    @Test
    @Requires(Feature.FOREIGN_KEYS)
    void a_missing_row(Session session) {
        Holder missing = session.reference(Holder.class, 99L);
        assertTells(
                session,
                Kind.FOREIGN_KEY,
                badge -> badge.holder = missing,
                new Names("fk_badges_holder", "badges", "holder_id"));
    }

    @Test
    void a_missing_value(Session session) {
        assertTells(session, Kind.NOT_NULL, badge -> badge.label = null, new Names(null, "badges", "label"));
    }

    @Test
    @Requires(Feature.CHECK_CONSTRAINTS)
    void a_value_that_is_not_allowed(Session session) {
        assertTells(session, Kind.CHECK, badge -> badge.grade = 0, new Names("ck_badges_grade", "badges", null));
    }

    private String required(String name) {
        String line = line(name);
        assumeTrue(line != null, "errors.properties has no line " + key + "." + name);
        return Objects.requireNonNull(line);
    }

    @Test
    void a_statement_that_takes_too_long(SessionFactory orm) {
        String limit = required("limit");
        String slow = required("slow");
        QueryTimeoutException failure = catchThrowableOfType(
                QueryTimeoutException.class,
                () -> orm.inTransaction(session -> {
                    session.execute(sql(limit));
                    session.scalars(sql(Object.class, slow)).all();
                }));

        assertThat(failure).hasMessageStartingWith("The statement was cancelled or took longer than its time-out");
    }

    /** Each counts the rows and adds one, which no order of the two allows. */
    @Test
    void two_transactions_that_do_not_go_one_after_the_other(SessionFactory orm) {
        String isolation = required("serializable");
        List<DatabaseException> failures = new ArrayList<>();
        try (Session one = orm.openSession();
                Session two = orm.openSession()) {
            for (Session session : List.of(one, two)) {
                session.execute(sql(isolation));
                assertThat(session.scalars(select(Badge.class)).all()).hasSize(1);
            }
            for (Session session : List.of(one, two)) {
                try {
                    session.add(new Badge(session == one ? 2 : 3));
                    session.commit();
                } catch (DatabaseException e) {
                    failures.add(e);
                }
            }
        }
        assertThat(failures).singleElement().isInstanceOf(SerializationException.class);
    }

    @Test
    void a_row_that_another_transaction_has_changed_since_this_one_began(SessionFactory orm) {
        String isolation = required("snapshot");
        try (Session late = orm.openSession()) {
            late.execute(sql(isolation));
            Badge badge = late.get(Badge.class, 1L);
            orm.inTransaction(session -> session.get(Badge.class, 1L).grade = 2);
            badge.grade = 3;

            assertThat(catchThrowableOfType(SerializationException.class, late::flush))
                    .isNotNull();
            late.rollback();
            assertThat(late.get(Badge.class, 1L).grade).isEqualTo(2);
        }
    }

    @Test
    @Requires(absent = Feature.TRANSACTION_SURVIVES_ERROR)
    void after_an_error_nothing_runs_until_the_transaction_goes_back(SessionFactory orm, Dialect dialect) {
        try (Session session = orm.openSession()) {
            DatabaseException first = catchThrowableOfType(
                    DatabaseException.class, () -> session.execute(sql("select nonsense from badges")));
            assertThat(first).isNotNull();
            assertThat(catchThrowableOfType(
                            io.rowan.error.TransactionFailedException.class,
                            () -> session.scalars(select(Badge.class)).all()))
                    .as(dialect.name())
                    .hasMessageStartingWith("After an error the database runs nothing more in a transaction (")
                    .hasMessageContaining(first.getMessage())
                    .hasMessageContaining("Call rollback()");
            assertThat(catchThrowableOfType(io.rowan.error.TransactionFailedException.class, session::commit))
                    .isNotNull();
            session.rollback();
            assertThat(session.scalars(select(Badge.class)).all()).hasSize(1);
        }
    }

    @Test
    @Requires(Feature.SAVEPOINTS)
    void an_error_in_a_nested_part_leaves_the_rest(SessionFactory orm) {
        orm.inTransaction(session -> {
            session.add(new Badge(2));
            assertThat(catchThrowableOfType(
                            DatabaseException.class,
                            () -> session.nested(() -> session.execute(sql("select nonsense from badges")))))
                    .isNotNull();
            session.add(new Badge(3));
        });
        assertThat(orm.<Long>fromTransaction(session -> session.scalars(sql(Long.class, "select count(*) from badges"))
                        .one()))
                .isEqualTo(3L);
    }
}
