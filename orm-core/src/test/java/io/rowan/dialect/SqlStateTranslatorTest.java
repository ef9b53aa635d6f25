package io.rowan.dialect;

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
import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an exception of a driver means by its SQLSTATE, or else by its class. */
class SqlStateTranslatorTest {
    private final SqlStateTranslator translator = new SqlStateTranslator();

    private DatabaseException translate(SQLException failure) {
        return translator.translate(failure, "select 1");
    }

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("40001", SerializationException.class),
                Arguments.of("40P01", DeadlockException.class),
                Arguments.of("55P03", LockTimeoutException.class),
                Arguments.of("HYT00", LockTimeoutException.class),
                Arguments.of("57014", QueryTimeoutException.class),
                Arguments.of("57P01", ConnectionLostException.class),
                Arguments.of("08006", ConnectionLostException.class),
                Arguments.of("22001", DataException.class),
                Arguments.of("42601", SqlSyntaxException.class),
                Arguments.of("42P01", SqlSyntaxException.class),
                Arguments.of("99999", DatabaseException.class),
                Arguments.of("", DatabaseException.class),
                Arguments.of(null, DatabaseException.class));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_state_has_its_exception(@Nullable String state, Class<? extends DatabaseException> expected) {
        SQLException failure = new SQLException("sekret", state, 17);
        DatabaseException translated = translate(failure);

        assertThat(translated).isExactlyInstanceOf(expected).hasCause(failure);
        assertThat(translated.sqlState()).isEqualTo(state);
        assertThat(translated.vendorCode()).isEqualTo(17);
        assertThat(translated.sql()).isEqualTo("select 1");
        assertThat(translated.getMessage()).endsWith("; SQL: select 1").doesNotContain("sekret");
    }

    @ParameterizedTest
    @CsvSource({
        "23505, UNIQUE",
        "23503, FOREIGN_KEY",
        "23506, FOREIGN_KEY",
        "23502, NOT_NULL",
        "23513, CHECK",
        "23514, CHECK",
        "23000, OTHER",
        "44000, OTHER"
    })
    void a_state_of_integrity_has_its_kind(String state, IntegrityException.Kind kind) {
        assertThat(translate(new SQLException("sekret", state))).isInstanceOfSatisfying(IntegrityException.class, e -> {
            assertThat(e.kind()).isEqualTo(kind);
            assertThat(e.constraint()).isNull();
            assertThat(e.table()).isNull();
            assertThat(e.column()).isNull();
        });
    }

    static Stream<Arguments> classes() {
        return Stream.of(
                Arguments.of(new SQLIntegrityConstraintViolationException("x"), IntegrityException.class),
                Arguments.of(new SQLTimeoutException("x"), QueryTimeoutException.class),
                Arguments.of(new SQLTransactionRollbackException("x"), SerializationException.class),
                Arguments.of(new SQLNonTransientConnectionException("x"), ConnectionLostException.class),
                Arguments.of(new SQLTransientConnectionException("x"), ConnectionLostException.class),
                Arguments.of(new SQLRecoverableException("x"), ConnectionLostException.class),
                Arguments.of(new SQLSyntaxErrorException("x"), SqlSyntaxException.class),
                Arguments.of(new SQLDataException("x"), DataException.class),
                Arguments.of(new SQLException("x"), DatabaseException.class));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void without_a_state_the_class_tells(SQLException failure, Class<? extends DatabaseException> expected) {
        assertThat(translate(failure)).isExactlyInstanceOf(expected);
    }

    @Test
    void a_state_tells_more_than_the_class() {
        assertThat(translate(new SQLTimeoutException("x", "55P03"))).isInstanceOf(LockTimeoutException.class);
    }

    @Test
    void a_batch_tells_by_what_hangs_on_it() {
        BatchUpdateException batch = new BatchUpdateException("x", "HY000", new int[0]);
        batch.setNextException(new SQLException("y", "HY000"));
        batch.setNextException(new SQLException("z", "23505", 7));

        assertThat(translate(batch)).hasCause(batch).isInstanceOfSatisfying(IntegrityException.class, e -> {
            assertThat(e.kind()).isEqualTo(IntegrityException.Kind.UNIQUE);
            assertThat(e.vendorCode()).isEqualTo(7);
        });
    }

    @Test
    void some_constraint_becomes_the_one_that_hangs_on_it() {
        BatchUpdateException batch = new BatchUpdateException("x", "23000", new int[0]);
        batch.setNextException(new SQLException("y", "23502"));

        assertThat(translate(batch))
                .isInstanceOfSatisfying(
                        IntegrityException.class,
                        e -> assertThat(e.kind()).isEqualTo(IntegrityException.Kind.NOT_NULL));
    }

    @Test
    void exceptions_that_hang_on_each_other_in_a_ring_come_to_an_end() {
        SQLException failure = new SQLException("x", "HY000");
        SQLException further = new SQLException("y", "HY000");
        failure.setNextException(further);
        further.setNextException(failure);

        assertThat(translate(failure)).isExactlyInstanceOf(DatabaseException.class);
    }

    @Test
    void names_stand_in_the_text() {
        SqlStateTranslator knowing = new SqlStateTranslator() {
            @Override
            protected Names names(ErrorKind kind, SQLException failure) {
                return new Names("uq_email", "users", "email");
            }
        };
        assertThat(knowing.translate(new SQLException("sekret", "23505", 1), null))
                .hasMessage("A row with the same key is there already: unique constraint uq_email of table users,"
                        + " column email violated (SQLSTATE 23505, vendor code 1; the driver's own words are in the"
                        + " cause)");
    }
}
