package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.ShopTables.USERS;
import static io.rowan.dialects.h2.TestDatabase.rendered;
import static io.rowan.dialects.h2.Tree.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Feature;
import io.rowan.error.DatabaseException;
import io.rowan.error.QueryException;
import io.rowan.jdbc.JdbcSavepoint;
import io.rowan.jdbc.JdbcTransaction;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Savepoints undo what came after them and nothing else. */
class SavepointTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void create() {
        ShopTables.create(database);
    }

    private static void add(JdbcTransaction transaction, String name) {
        transaction.update(rendered(insert(USERS, 1, "name")), new @Nullable Object[] {name});
    }

    private List<@Nullable Object> names() {
        return database.column("select name from users order by id");
    }

    @Test
    void rollback_undoes_what_came_after() {
        try (JdbcTransaction transaction = database.transaction()) {
            add(transaction, "Ada");
            JdbcSavepoint savepoint = transaction.savepoint();
            add(transaction, "Bob");
            savepoint.rollback();
            add(transaction, "Cy");
            transaction.commit();
        }
        assertThat(names()).containsExactly("Ada", "Cy");
    }

    @Test
    void after_rollback_the_savepoint_stands_for_another_one() {
        try (JdbcTransaction transaction = database.transaction()) {
            JdbcSavepoint savepoint = transaction.savepoint();
            add(transaction, "Ada");
            savepoint.rollback();
            add(transaction, "Bob");
            savepoint.rollback();
            add(transaction, "Cy");
            transaction.commit();
        }
        assertThat(names()).containsExactly("Cy");
    }

    @Test
    void savepoints_nest() {
        try (JdbcTransaction transaction = database.transaction()) {
            JdbcSavepoint outer = transaction.savepoint();
            add(transaction, "Ada");
            JdbcSavepoint inner = transaction.savepoint();
            add(transaction, "Bob");
            inner.rollback();
            add(transaction, "Cy");
            assertThat(outer.name()).isNotEqualTo(inner.name());
            outer.rollback();
            add(transaction, "Di");
            transaction.commit();
        }
        assertThat(names()).containsExactly("Di");
    }

    @Test
    void release_keeps_the_changes_and_ends_the_savepoint() {
        try (JdbcTransaction transaction = database.transaction()) {
            JdbcSavepoint savepoint = transaction.savepoint();
            add(transaction, "Ada");
            savepoint.release();
            assertThatThrownBy(savepoint::rollback).isInstanceOf(DatabaseException.class);
            transaction.commit();
        }
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void where_savepoints_are_not_released_they_stay_until_the_transaction_ends() {
        Altered unreleased = new Altered() {
            @Override
            public boolean supports(Feature feature) {
                return feature != Feature.SAVEPOINT_RELEASE && Altered.super.supports(feature);
            }
        };
        try (JdbcTransaction transaction = new JdbcTransaction(database.source(), unreleased, null)) {
            JdbcSavepoint savepoint = transaction.savepoint();
            add(transaction, "Ada");
            savepoint.release();
            savepoint.rollback();
            add(transaction, "Bob");
            transaction.commit();
        }
        assertThat(names()).containsExactly("Bob");
    }

    @Test
    void a_failure_after_a_savepoint_leaves_what_was_before() {
        try (JdbcTransaction transaction = database.transaction()) {
            add(transaction, "Ada");
            JdbcSavepoint savepoint = transaction.savepoint();
            assertThatThrownBy(
                            () -> transaction.update(rendered(insert(USERS, 1, "name")), new @Nullable Object[] {null}))
                    .isInstanceOf(DatabaseException.class);
            savepoint.rollback();
            transaction.commit();
        }
        assertThat(names()).containsExactly("Ada");
    }

    @Test
    void a_savepoint_ends_with_its_transaction() {
        try (JdbcTransaction transaction = database.transaction()) {
            JdbcSavepoint savepoint = transaction.savepoint();
            transaction.commit();
            assertThatThrownBy(savepoint::rollback)
                    .isInstanceOf(QueryException.class)
                    .hasMessage("Savepoint s1 ended with its transaction; set a new one");

            add(transaction, "Ada");
            assertThatThrownBy(savepoint::release).isInstanceOf(QueryException.class);
            transaction.commit();
        }
        assertThat(names()).containsExactly("Ada");
    }
}
