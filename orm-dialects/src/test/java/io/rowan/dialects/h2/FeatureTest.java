package io.rowan.dialects.h2;

import static io.rowan.dialects.h2.Tree.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.DatabaseException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.sql.SqlStatement.Native;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the dialect denies is really absent, and what it promises is there, as far as no other test shows it. */
class FeatureTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @BeforeEach
    void fill() {
        ShopTables.fill(database);
    }

    @Test
    void what_is_denied_is_refused() {
        Map<Feature, String> denied = Map.of(
                Feature.SHARE_LOCKS, "select * from users for share",
                Feature.PARTIAL_INDEXES, "create index ix on users (age) where age > 5",
                Feature.COVERING_INDEXES, "create index ix on users (age) include (name)",
                Feature.FORWARD_FOREIGN_KEY, "create table t (id bigint, foreign key (id) references later (id))");

        denied.forEach((feature, statement) -> {
            assertThat(TestDatabase.DIALECT.supports(feature))
                    .as(feature.name())
                    .isFalse();
            assertThatThrownBy(() -> database.run(statement)).isInstanceOf(DatabaseException.class);
        });
    }

    @Test
    void a_table_created_in_a_transaction_outlives_its_rollback() {
        assertThat(TestDatabase.DIALECT.supports(Feature.TRANSACTIONAL_DDL)).isFalse();
        try (JdbcTransaction transaction = database.transaction()) {
            transaction.update(RenderedSql.of("create table t (id bigint)"), new @Nullable Object[0]);
        }
        assertThat(database.column("select count(*) from t")).containsExactly(0L);
    }

    @Test
    void what_is_promised_is_understood() {
        Map<Feature, String> promised = Map.of(
                Feature.UPDATE_RETURNING, "select id from final table (update users set age = 5)",
                Feature.DELETE_RETURNING, "select id from old table (delete from orders)",
                Feature.WINDOW_FUNCTIONS, "select row_number() over (partition by age order by id) from users");

        promised.forEach((feature, query) -> {
            assertThat(TestDatabase.DIALECT.supports(feature))
                    .as(feature.name())
                    .isTrue();
            assertThat(database.rows(query)).as(feature.name()).hasSizeGreaterThanOrEqualTo(2);
        });
    }

    /** With literals of different types this release of the database fails, with parameters it does not. */
    @Test
    void rows_of_values_are_looked_for_in_a_list() {
        Native query = new Native(
                List.of("select id from users where (id, name) in ((", ", ", "), (", ", ", "))"),
                List.of(whole(0), text(1), whole(2), text(3)));

        assertThat(TestDatabase.DIALECT.supports(Feature.ROW_VALUE_IN)).isTrue();
        assertThat(database.column(query, 1L, "Ada", 2L, "Ada")).containsExactly(1L);
    }
}
