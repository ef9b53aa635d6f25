package io.rowan.dialects.db2;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documented SQL codes, in the text that the driver makes of them unless it asks the server for one. */
class Db2ErrorsTest {
    private static DatabaseException translated(int code, String state, String parts) {
        String message =
                "DB2 SQL Error: SQLCODE=" + code + ", SQLSTATE=" + state + ", SQLERRMC=" + parts + ", DRIVER=4.35.11";
        return new Db2Dialect().errors().translate(new SQLException(message, state, code), "insert …");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-803 | 23505 | UNIQUE | - | users | 2;SHOP.USERS",
                "-803 | 23505 | UNIQUE | - | order | 1;SHOP.order",
                "-530 | 23503 | FOREIGN_KEY | fk_order_user | order | SHOP.order.FK_ORDER_USER",
                "-532 | 23504 | FOREIGN_KEY | fk_order_user | orders | SHOP.ORDERS.FK_ORDER_USER",
                "-545 | 23513 | CHECK | ck_users_age | users | SHOP.USERS.CK_USERS_AGE",
                "-407 | 23502 | NOT_NULL | - | - | TBSPACEID=2, TABLEID=4, COLNO=1",
            })
    void a_constraint_tells_its_names(
            int code,
            String state,
            IntegrityException.Kind kind,
            @Nullable String constraint,
            @Nullable String table,
            String parts) {
        assertThat(translated(code, state, parts)).isInstanceOfSatisfying(IntegrityException.class, integrity -> {
            assertThat(integrity.kind()).isEqualTo(kind);
            assertThat(integrity.constraint()).isEqualTo(constraint);
            assertThat(integrity.table()).isEqualTo(table);
            assertThat(integrity.column()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "-911, 40001, 2, io.rowan.error.DeadlockException",
        "-911, 40001, 68, io.rowan.error.DeadlockException",
        "-913, 57033, 68, io.rowan.error.LockTimeoutException",
        "-952, 57014, '', io.rowan.error.QueryTimeoutException",
        "-4499, 08001, '', io.rowan.error.ConnectionLostException",
        "-1224, 55032, '', io.rowan.error.ConnectionLostException",
        "-433, 22001, sekret, io.rowan.error.DataException",
        "-802, 22003, '', io.rowan.error.DataException",
        "-204, 42704, SHOP.USERS, io.rowan.error.SqlSyntaxException",
        "-104, 42601, '', io.rowan.error.SqlSyntaxException",
        "-438, 75001, '', io.rowan.error.DatabaseException"
    })
    void other_errors_arrive_by_their_code(int code, String state, String parts, Class<?> kind) {
        assertThat(translated(code, state, parts)).isExactlyInstanceOf(kind).hasMessageNotContaining("sekret");
    }
}
