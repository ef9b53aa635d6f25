package io.rowan.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.rowan.error.ConnectionLostException;
import io.rowan.error.DataException;
import io.rowan.error.DatabaseException;
import io.rowan.error.IntegrityException;
import io.rowan.error.IntegrityException.Kind;
import io.rowan.error.LockTimeoutException;
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
import org.sqlite.Function;

/** Errors that the database raises, each provoked for real, and what they become (semantics, rule 21). */
class SqliteErrorsTest {
    @TempDir
    Path directory;

    private SqliteFile file;
    private Connection connection;

    @BeforeEach
    void create() throws SQLException {
        file = new SqliteFile(directory, "?busy_timeout=50");
        connection = file.connect();
        SqliteFile.run(
                connection,
                "create table parent (id integer primary key, code varchar(5) not null unique)",
                "create table child (id int primary key, parent_id int constraint fk_parent references parent (id),"
                        + " grade int constraint ck_grade check (grade > 0), x int, y int, unique (x, y))",
                "create unique index ix_lower on child (lower(grade))",
                "insert into parent values (1, 'A')",
                "insert into child values (1, 1, 1, 1, 1)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insert into parent values (2, 'A')|UNIQUE||parent|code",
                "insert into parent values (1, 'B')|UNIQUE||parent|id",
                "insert into child values (1, 1, 2, 2, 2)|UNIQUE||child|id",
                "insert into child values (2, 1, 2, 1, 1)|UNIQUE||child|",
                "insert into child values (2, 1, 1, 2, 2)|UNIQUE|ix_lower||",
                "insert into child values (2, 9, 2, 2, 2)|FOREIGN_KEY|||",
                "delete from parent|FOREIGN_KEY|||",
                "insert into parent values (2, null)|NOT_NULL||parent|code",
                "insert into child values (2, 1, -1, 2, 2)|CHECK|ck_grade||"
            })
    void a_constraint_is_told_as_far_as_the_database_does(
            String sql, Kind kind, String constraint, String table, String column) {
        assertThat(file.failure(connection, sql)).isInstanceOfSatisfying(IntegrityException.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.constraint()).isEqualTo(constraint);
            assertThat(failure.table()).isEqualTo(table);
            assertThat(failure.column()).isEqualTo(column);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into parent values ('x', 'C')",
                "select zeroblob(2000000000)",
                "select abs(-9223372036854775807 - 1)",
                "select json('{')"
            })
    void a_value_that_cannot_be_is_a_data_error(String sql) {
        assertThat(file.failure(connection, sql)).isInstanceOf(DataException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"selectt", "select nothing from parent", "select * from nowhere", "insert into parent values (1)"
            })
    void what_is_not_understood_is_a_syntax_error(String sql) {
        assertThat(file.failure(connection, sql)).isInstanceOf(SqlSyntaxException.class);
    }

    @Test
    void a_lock_that_is_not_to_be_had_in_time() throws SQLException {
        try (Connection other = file.connect()) {
            connection.setAutoCommit(false);
            SqliteFile.run(connection, "update parent set code = 'B'");

            assertThat(file.failure(other, "update parent set code = 'C'")).isInstanceOf(LockTimeoutException.class);
            connection.rollback();
        }
    }

    @Test
    void a_write_on_what_was_read_before_another_wrote() throws SQLException {
        try (Connection other = file.connect()) {
            connection.setAutoCommit(false);
            assertThat(SqliteFile.ask(connection, "select code from parent")).isEqualTo("A");
            SqliteFile.run(other, "update parent set code = 'C'");

            assertThat(file.failure(connection, "update parent set code = 'B'"))
                    .isInstanceOf(SerializationException.class);
            connection.rollback();
        }
    }

    @Test
    void a_statement_that_is_cancelled_while_it_runs() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            Function.create(connection, "cancel", new Function() {
                @Override
                protected void xFunc() throws SQLException {
                    statement.cancel();
                    result(1);
                }
            });
            String sql =
                    "with recursive n (i) as (select cancel() union all select i + 1 from n) select count(*) from n";
            SQLException raised = catchThrowableOfType(SQLException.class, () -> statement.execute(sql));

            assertThat(SqliteFile.dialect("3.54.1", 54, "").errors().translate(raised, sql))
                    .isInstanceOf(QueryTimeoutException.class);
        }
    }

    private DatabaseException ofConnecting(Path to) {
        SQLException raised = catchThrowableOfType(SQLException.class, () -> {
            try (Connection connected = DriverManager.getConnection("jdbc:sqlite:" + to)) {
                SqliteFile.run(connected, "select * from sqlite_master");
            }
        });
        return SqliteFile.dialect("3.54.1", 54, "").errors().translate(raised, null);
    }

    @Test
    void a_file_that_cannot_be_opened_or_is_no_database() throws IOException {
        Path text = Files.writeString(directory.resolve("text"), "no database\n".repeat(1_000));

        assertThat(ofConnecting(text)).isInstanceOf(ConnectionLostException.class);
        assertThat(ofConnecting(directory.resolve("missing").resolve("test.db")))
                .isInstanceOf(ConnectionLostException.class);
    }

    @Test
    void a_connection_that_is_closed() throws SQLException {
        connection.close();

        assertThat(file.failure(connection, "select 1")).isInstanceOf(ConnectionLostException.class);
    }
}
