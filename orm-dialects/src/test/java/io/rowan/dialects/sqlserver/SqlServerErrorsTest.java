package io.rowan.dialects.sqlserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented message numbers and texts of {@code sys.messages}. */
class SqlServerErrorsTest {
    private static DatabaseException translated(int code, String state, String message) {
        return new SqlServerDialect().errors().translate(new SQLException(message, state, code), "insert …");
    }

    private static void isIntegrity(
            DatabaseException error, IntegrityException.Kind kind, String... constraintTableColumn) {
        assertThat(error).isInstanceOfSatisfying(IntegrityException.class, integrity -> {
            assertThat(integrity.kind()).isEqualTo(kind);
            assertThat(new String[] {
                        String.valueOf(integrity.constraint()),
                        String.valueOf(integrity.table()),
                        String.valueOf(integrity.column())
                    })
                    .containsExactly(constraintTableColumn);
            assertThat(integrity).hasMessageNotContaining("sekret");
        });
    }

    @Test
    void a_unique_constraint_tells_itself_and_its_table() {
        isIntegrity(
                translated(
                        2627,
                        "23000",
                        "Violation of UNIQUE KEY constraint 'uq_users_email'. Cannot insert duplicate key in object"
                                + " 'dbo.users'. The duplicate key value is (sekret)."),
                IntegrityException.Kind.UNIQUE,
                "uq_users_email",
                "users",
                "null");
    }

    @Test
    void a_unique_index_tells_itself_and_its_table() {
        isIntegrity(
                translated(
                        2601,
                        "23000",
                        "Cannot insert duplicate key row in object 'dbo.users' with unique index 'uq_users_email'. The"
                                + " duplicate key value is (sekret)."),
                IntegrityException.Kind.UNIQUE,
                "uq_users_email",
                "users",
                "null");
    }

    @Test
    void a_missing_row_is_told_by_the_constraint_alone() {
        isIntegrity(
                translated(
                        547,
                        "23000",
                        "The INSERT statement conflicted with the FOREIGN KEY constraint \"fk_order_user\". The conflict"
                                + " occurred in database \"shop\", table \"dbo.users\", column 'id'."),
                IntegrityException.Kind.FOREIGN_KEY,
                "fk_order_user",
                "null",
                "null");
    }

    @Test
    void a_row_that_is_referred_to_tells_the_referring_column() {
        isIntegrity(
                translated(
                        547,
                        "23000",
                        "The DELETE statement conflicted with the REFERENCE constraint \"fk_order_user\". The conflict"
                                + " occurred in database \"shop\", table \"dbo.order\", column 'user_id'."),
                IntegrityException.Kind.FOREIGN_KEY,
                "fk_order_user",
                "order",
                "user_id");
    }

    @Test
    void a_check_tells_itself() {
        isIntegrity(
                translated(
                        547,
                        "23000",
                        "The UPDATE statement conflicted with the CHECK constraint \"ck_users_age\". The conflict occurred"
                                + " in database \"shop\", table \"dbo.users\", column 'age'."),
                IntegrityException.Kind.CHECK,
                "ck_users_age",
                "users",
                "age");
    }

    @Test
    void a_conflict_in_another_language_is_some_constraint() {
        isIntegrity(
                translated(547, "23000", "Die INSERT-Anweisung steht in Konflikt mit der FOREIGN KEY-Einschränkung."),
                IntegrityException.Kind.OTHER,
                "null",
                "null",
                "null");
    }

    @Test
    void a_missing_value_tells_its_column() {
        isIntegrity(
                translated(
                        515,
                        "23000",
                        "Cannot insert the value NULL into column 'name', table 'shop.dbo.users'; column does not allow"
                                + " nulls. INSERT fails."),
                IntegrityException.Kind.NOT_NULL,
                "null",
                "users",
                "name");
    }

    @Test
    void a_text_that_is_too_long_tells_its_column_and_not_itself() {
        DatabaseException error = translated(
                2628,
                "S0001",
                "String or binary data would be truncated in table 'shop.dbo.users', column 'name'. Truncated value:"
                        + " 'sekret'.");

        assertThat(error).isInstanceOf(DataException.class).hasMessageNotContaining("sekret");
        assertThat(error.details().column()).isEqualTo("name");
    }

    @ParameterizedTest
    @CsvSource({
        "1205, 40001, io.rowan.error.DeadlockException",
        "3960, S0001, io.rowan.error.SerializationException",
        "1222, S0051, io.rowan.error.LockTimeoutException",
        "0, HY008, io.rowan.error.QueryTimeoutException",
        "0, 08S01, io.rowan.error.ConnectionLostException",
        "40197, S0001, io.rowan.error.ConnectionLostException",
        "8134, S0001, io.rowan.error.DataException",
        "8115, S0002, io.rowan.error.DataException",
        "208, S0002, io.rowan.error.SqlSyntaxException",
        "102, S0001, io.rowan.error.SqlSyntaxException",
        "50000, S0001, io.rowan.error.DatabaseException"
    })
    void other_errors_arrive_by_their_number(int code, String state, Class<? extends DatabaseException> kind) {
        assertThat(translated(code, state, "text")).isExactlyInstanceOf(kind);
    }
}
