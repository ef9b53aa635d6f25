package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.eq;
import static io.rowan.test.compliance.Words.insert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowan.dialect.Feature;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import io.rowan.error.IntegrityException.Kind;
import io.rowan.error.SqlSyntaxException;
import io.rowan.sql.SqlStatement;
import io.rowan.sql.SqlStatement.Delete;
import io.rowan.sql.SqlStatement.Native;
import io.rowan.test.Requires;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the database refuses arrives by its kind and without values. Names are told as far as the database tells them;
 * what is told is right.
 */
abstract class ErrorCompliance extends ShopCompliance {
    private static final String SECRET = "sekret";

    /** Runs what must fail, and looks for the values in everything that we say ourselves. */
    private <E extends DatabaseException> E failure(Class<E> type, SqlStatement statement, @Nullable Object... values) {
        E failure = catchThrowableOfType(type, () -> update(statement, values));
        assertThat(failure).as("what %s raises", database().text(statement)).isNotNull();
        assertThat(failure.getCause()).isInstanceOf(SQLException.class);
        assertThat(failure.sql()).isEqualTo(database().text(statement));
        assertThat(failure.getMessage()).doesNotContain(SECRET).doesNotContain("987654");
        assertThat(failure.details().toString()).doesNotContain(SECRET).doesNotContain("987654");
        return failure;
    }

    private static void assertTells(IntegrityException failure, Kind kind, @Nullable String... names) {
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.constraint()).isIn(names[0], null);
        assertThat(failure.table()).isIn(names[1], null);
        assertThat(failure.column()).isIn(names[2], null);
    }

    @Test
    void a_unique_constraint() {
        update(insert(shop().users(), 1, "id", "name", "email"), 5L, "x", SECRET);

        assertTells(
                failure(IntegrityException.class, insert(shop().users(), 1, "id", "name", "email"), 6L, "y", SECRET),
                Kind.UNIQUE,
                "uq_users_email",
                "users",
                "email");
    }

    @Test
    void a_unique_constraint_of_several_columns_names_no_column() {
        assertTells(
                failure(
                        IntegrityException.class,
                        insert(shop().orders(), 1, "id", "user_id", "code", "total"),
                        9L,
                        1L,
                        "A1",
                        BigDecimal.ONE),
                Kind.UNIQUE,
                "uq_orders_code",
                "orders",
                null);
    }

    @Test
    void a_primary_key_is_a_unique_constraint() {
        IntegrityException failure =
                failure(IntegrityException.class, insert(shop().users(), 1, "id", "name"), 1L, SECRET);

        assertThat(failure.kind()).isEqualTo(Kind.UNIQUE);
        assertThat(failure.table()).isIn("users", null);
    }

    @Test
    @Requires(Feature.FOREIGN_KEYS)
    void a_missing_row_is_a_violated_foreign_key() {
        assertTells(
                failure(
                        IntegrityException.class,
                        insert(shop().orders(), 1, "id", "user_id", "code", "total"),
                        9L,
                        987654L,
                        "Z",
                        BigDecimal.ONE),
                Kind.FOREIGN_KEY,
                "fk_orders_user",
                "orders",
                "user_id");
    }

    @Test
    @Requires(Feature.FOREIGN_KEYS)
    void a_row_still_referred_to_is_a_violated_foreign_key() {
        IntegrityException failure =
                failure(IntegrityException.class, new Delete(shop().users(), null, eq(col("id"), whole(0))), 3L);

        assertThat(failure.kind()).isEqualTo(Kind.FOREIGN_KEY);
        assertThat(failure.constraint()).isIn("fk_orders_user", null);
        assertThat(failure.table()).isIn("orders", "users", null);
    }

    @Test
    void a_missing_value() {
        assertTells(
                failure(IntegrityException.class, insert(shop().users(), 1, "id", "name", "email"), 5L, null, SECRET),
                Kind.NOT_NULL,
                null,
                "users",
                "name");
    }

    @Test
    @Requires(Feature.CHECK_CONSTRAINTS)
    void a_check() {
        assertTells(
                failure(IntegrityException.class, insert(shop().users(), 1, "id", "name", "age"), 5L, SECRET, -987654),
                Kind.CHECK,
                "ck_users_age",
                "users",
                null);
    }

    @Test
    @Requires(Feature.TEXT_LENGTHS)
    void a_text_that_is_too_long_is_a_data_error() {
        DataException failure = failure(
                DataException.class,
                insert(shop().orders(), 1, "id", "user_id", "code", "total"),
                9L,
                1L,
                SECRET,
                BigDecimal.ONE);

        assertThat(failure.details().column()).isIn("code", null);
    }

    @Test
    @Requires(Feature.NUMBER_SIZES)
    void a_number_that_is_too_large_is_a_data_error() {
        failure(
                DataException.class,
                insert(shop().orders(), 1, "id", "user_id", "code", "total"),
                9L,
                1L,
                "Z",
                new BigDecimal("98765400000000.00"));
        Native tooLarge =
                new Native(List.of("insert into users (id, name, age) values (5, 'x', ", ")"), List.of(whole(0)));
        failure(DataException.class, tooLarge, 98765432100L);
    }

    @Test
    void a_statement_that_is_not_understood_is_a_syntax_error() {
        for (String words : List.of("selectt ", "update users set nonsense = ", "delete from nowhere where x = ")) {
            failure(SqlSyntaxException.class, new Native(List.of(words, ""), List.of(text(0))), SECRET);
        }
    }
}
