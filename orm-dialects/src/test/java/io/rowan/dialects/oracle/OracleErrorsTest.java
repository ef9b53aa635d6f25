package io.rowan.dialects.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented error numbers and message texts. */
class OracleErrorsTest {
    private static DatabaseException translated(int code, @Nullable String state, String message) {
        return new OracleDialect(19).errors().translate(new SQLException(message, state, code), "insert …");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1 | UNIQUE | uq_users_email | - | - | ORA-00001: unique constraint (SHOP.UQ_USERS_EMAIL) violated",
                "1 | UNIQUE | uq_users_email | users | email | ORA-00001: unique constraint (SHOP.UQ_USERS_EMAIL) violated"
                        + " on table SHOP.USERS columns (EMAIL)",
                "1 | UNIQUE | uq_code | order | - | ORA-00001: unique constraint (SHOP.UQ_CODE) violated on table"
                        + " SHOP.order columns (USER_ID, CODE)",
                "2291 | FOREIGN_KEY | fk_order_user | - | - | ORA-02291: integrity constraint (SHOP.FK_ORDER_USER)"
                        + " violated - parent key not found",
                "2292 | FOREIGN_KEY | fk_order_user | - | - | ORA-02292: integrity constraint (SHOP.FK_ORDER_USER)"
                        + " violated - child record found",
                "2290 | CHECK | ck_users_age | - | - | ORA-02290: check constraint (SHOP.CK_USERS_AGE) violated",
                "1400 | NOT_NULL | - | users | name | ORA-01400: cannot insert NULL into (\"SHOP\".\"USERS\".\"NAME\")",
                "1407 | NOT_NULL | - | order | Code | ORA-01407: cannot update (\"SHOP\".\"order\".\"Code\") to NULL",
            })
    void a_constraint_tells_its_names(
            int code,
            IntegrityException.Kind kind,
            @Nullable String constraint,
            @Nullable String table,
            @Nullable String column,
            String message) {
        assertThat(translated(code, "23000", message)).isInstanceOfSatisfying(IntegrityException.class, integrity -> {
            assertThat(integrity.kind()).isEqualTo(kind);
            assertThat(integrity.constraint()).isEqualTo(constraint);
            assertThat(integrity.table()).isEqualTo(table);
            assertThat(integrity.column()).isEqualTo(column);
        });
    }

    @Test
    void a_text_that_is_too_long_tells_its_column() {
        DatabaseException error = translated(
                12899,
                "72000",
                "ORA-12899: value too large for column \"SHOP\".\"USERS\".\"NAME\" (actual: 6, maximum: 5)");

        assertThat(error).isInstanceOf(DataException.class);
        assertThat(error.details().column()).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 61000, io.rowan.error.DeadlockException",
        "8177, 72000, io.rowan.error.SerializationException",
        "54, 61000, io.rowan.error.LockTimeoutException",
        "30006, 61000, io.rowan.error.LockTimeoutException",
        "1013, 72000, io.rowan.error.QueryTimeoutException",
        "3113, 08006, io.rowan.error.ConnectionLostException",
        "12541, 66000, io.rowan.error.ConnectionLostException",
        "17002, 08006, io.rowan.error.ConnectionLostException",
        "1722, 42000, io.rowan.error.DataException",
        "1476, 22012, io.rowan.error.DataException",
        "942, 42000, io.rowan.error.SqlSyntaxException",
        "904, 42000, io.rowan.error.SqlSyntaxException",
        "20001, 72000, io.rowan.error.DatabaseException"
    })
    void other_errors_arrive_by_their_number(int code, String state, Class<? extends DatabaseException> kind) {
        assertThat(translated(code, state, "text")).isExactlyInstanceOf(kind);
    }
}
