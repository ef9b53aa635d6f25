package io.rowan.dialects.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.ConnectionLostException;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.DeadlockException;
import io.rowan.error.IntegrityException;
import io.rowan.error.LockTimeoutException;
import io.rowan.error.QueryTimeoutException;
import io.rowan.error.SerializationException;
import io.rowan.error.SqlSyntaxException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors as version 10.11 and two drivers tell them, and what they become. */
class MariaDbErrorsTest {
    private static DatabaseException translated(@Nullable String state, int code, String message) {
        return new MariaDbDialect(10, 11)
                .errors()
                .translate(new SQLException(message, state, code), "insert into child values (?)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1062|(conn=29) Duplicate entry 'it's for key 'x'' for key 'uk_email'|UNIQUE|uk_email||",
                "1062|Duplicate entry 'x' for key 'uk'odd`x'|UNIQUE|uk'odd`x||",
                "1452|Cannot add or update a child row: a foreign key constraint fails (`d`.`child`, CONSTRAINT `fk_p`"
                        + " FOREIGN KEY (`p`) REFERENCES `parent` (`id`))|FOREIGN_KEY|fk_p|child|p",
                "1451|Cannot delete or update a parent row: a foreign key constraint fails (`d`.`child`, CONSTRAINT `fk_p`"
                        + " FOREIGN KEY (`p`, `q`) REFERENCES `parent` (`id`, `no`))|FOREIGN_KEY|fk_p|child|",
                "1048|(conn=29) Column 'q' cannot be null|NOT_NULL|||q",
                "1364|Field 'q' doesn't have a default value|NOT_NULL|||q",
                "4025|(conn=29) CONSTRAINT `ck_id` failed for `d`.`parent`|CHECK|ck_id|parent|",
                "1690|DOUBLE value is out of range in 'exp(1e3 + octet_length(concat('rowan_other_key',`d`.`t`.`e`)))'"
                        + "|UNIQUE|||"
            })
    void a_constraint_is_told_as_far_as_the_message_does(
            int code, String message, IntegrityException.Kind kind, String constraint, String table, String column) {
        DatabaseException error = translated("23000", code, message);

        assertThat(error).isInstanceOfSatisfying(IntegrityException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.constraint()).isEqualTo(constraint);
            assertThat(failure.table()).isEqualTo(table);
            assertThat(failure.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "22001|1406|Data truncation: Data too long for column 'email' at row 1|email",
                "22001|1406|(conn=29) Data too long for column 'odd'name`x' at row 1|odd'name`x",
                "22003|1264|Out of range value for column 'n' at row 1|n",
                "22007|1366|Incorrect integer value: 'abc' for column `d`.`parent`.`n` at row 1|n",
                "HY000|1292|Incorrect datetime value: 'a' for column `t` at row 1' for column `d`.`parent`.`t` at row 1|t",
                "22003|1690|BIGINT value is out of range in '9223372036854775807 + 1'|"
            })
    void a_value_that_does_not_fit_is_told_with_its_column(String state, int code, String message, String column) {
        assertThat(translated(state, code, message))
                .isInstanceOfSatisfying(
                        DataException.class,
                        failure -> assertThat(failure.details().column()).isEqualTo(column));
    }

    @Test
    void what_another_transaction_or_a_limit_ended_has_its_class() {
        assertThat(translated("40001", 1213, "Deadlock found")).isInstanceOf(DeadlockException.class);
        assertThat(translated("HY000", 1205, "Lock wait timeout exceeded")).isInstanceOf(LockTimeoutException.class);
        assertThat(translated("40001", 1205, "Lock wait timeout exceeded")).isInstanceOf(LockTimeoutException.class);
        assertThat(translated("HY000", 1020, "Record has changed since last read in table 't'"))
                .isInstanceOf(SerializationException.class);
        assertThat(translated("70100", 1317, "Query execution was interrupted"))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(translated("70100", 1969, "max_statement_time exceeded")).isInstanceOf(QueryTimeoutException.class);
        assertThat(translated(null, 0, "Statement cancelled due to client request"))
                .isInstanceOf(QueryTimeoutException.class);
        assertThat(translated("70100", 1927, "Connection was killed")).isInstanceOf(ConnectionLostException.class);
        assertThat(translated("08S01", 0, "Communications link failure")).isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void a_forbidden_statement_is_no_matter_of_syntax() {
        assertThat(translated("42000", 1142, "SELECT command denied to user"))
                .isNotInstanceOf(SqlSyntaxException.class);
        assertThat(translated("42S02", 1146, "Table 'd.nope' doesn't exist")).isInstanceOf(SqlSyntaxException.class);
        assertThat(translated(
                        "01S03",
                        0,
                        "Can not issue executeUpdate() or executeLargeUpdate() with statements that"
                                + " produce result sets"))
                .as("a driver takes selectt for select")
                .isInstanceOf(SqlSyntaxException.class);
    }
}
