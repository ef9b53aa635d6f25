package io.rowan.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.error.ConnectionLostException;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import io.rowan.error.IntegrityException.Kind;
import io.rowan.error.QueryTimeoutException;
import io.rowan.error.SerializationException;
import io.rowan.error.SqlSyntaxException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Errors that the database raises, each provoked for real, and what they become (semantics, rule 21). */
class DuckdbErrorsTest {
    @TempDir
    Path directory;

    private final DuckdbDialect dialect = new DuckdbDialect();
    private String url;
    private Connection connection;

    @BeforeEach
    void create() throws SQLException {
        url = "jdbc:duckdb:" + directory.resolve("test.duckdb");
        connection = DriverManager.getConnection(url);
        run(
                connection,
                "create table parent (id int primary key, code varchar not null unique, grade int check (grade > 0))",
                "create table child (id int primary key, parent_id int references parent (id))",
                "insert into parent values (1, 'A', 1)",
                "insert into child values (1, 1)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private static void run(Connection on, String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = on.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private DatabaseException failure(Work work) {
        try {
            work.run();
        } catch (SQLException e) {
            return dialect.errors().translate(e, null);
        }
        throw new AssertionError("nothing fails");
    }

    private DatabaseException failure(String sql) {
        return failure(() -> run(connection, sql));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into parent values (2, 'A', 1)|UNIQUE||code",
                "insert into parent values (1, 'B', 1)|UNIQUE||id",
                "insert into child values (2, 9)|FOREIGN_KEY||",
                "delete from parent|FOREIGN_KEY||",
                "insert into parent values (2, null, 1)|NOT_NULL|parent|code",
                "insert into parent values (2, 'B', -1)|CHECK|parent|"
            })
    void a_constraint_is_told_as_far_as_the_database_does(String sql, Kind kind, String table, String column) {
        assertThat(failure(sql)).isInstanceOfSatisfying(IntegrityException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.constraint()).isNull();
            assertThat(failure.table()).isEqualTo(table);
            assertThat(failure.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into parent values ('x', 'C', 1)",
                "insert into parent values (99999999999, 'C', 1)",
                "select cast('tomorrow' as date)",
                "select cast(12345 as decimal(4, 2))",
                "select 9223372036854775807 + 1"
            })
    void a_value_that_does_not_fit_is_a_data_error(String sql) {
        assertThat(failure(sql)).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"selectt", "select nothing from parent", "select * from nowhere"})
    void what_is_not_understood_is_a_syntax_error(String sql) {
        assertThat(failure(sql)).isInstanceOf(SqlSyntaxException.class);
    }

    @Test
    void two_changes_of_a_row_at_once() throws SQLException {
        try (Connection other = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            run(connection, "update parent set grade = 2");

            assertThat(failure(() -> run(other, "update parent set grade = 3")))
                    .isInstanceOf(SerializationException.class);
            connection.rollback();
        }
    }

    @Test
    void a_key_that_another_transaction_takes_first_is_told_by_the_commit() throws SQLException {
        try (Connection other = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            run(connection, "insert into parent values (7, 'X', 1)");
            run(other, "insert into parent values (7, 'Y', 1)");

            assertThat(failure(connection::commit))
                    .isInstanceOfSatisfying(
                            IntegrityException.class,
                            failure -> assertThat(failure.kind()).isEqualTo(Kind.UNIQUE));
        }
    }

    @Test
    void a_statement_that_takes_longer_than_it_may() throws SQLException {
        run(connection, "set max_execution_time = 50");

        assertThat(failure("select count(*) from range(1000000000) a, range(100) b where (a.range * b.range) % 7 = 3"))
                .isInstanceOf(QueryTimeoutException.class);
    }

    @Test
    void a_file_that_cannot_be_opened_or_is_no_database() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "no database\n".repeat(1_000));
        Path missing = directory.resolve("missing").resolve("test.duckdb");

        for (Path each : new Path[] {text, missing}) {
            assertThat(failure(() ->
                            DriverManager.getConnection("jdbc:duckdb:" + each).close()))
                    .isInstanceOf(ConnectionLostException.class);
        }
    }

    @Test
    void a_connection_that_is_closed() throws SQLException {
        connection.close();

        assertThat(failure("select 1")).isInstanceOf(ConnectionLostException.class);
    }
}
