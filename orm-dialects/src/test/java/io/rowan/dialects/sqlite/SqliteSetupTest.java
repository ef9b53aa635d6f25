package io.rowan.dialects.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.KeyRetrieval;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How a connection is set up, and what versions can do. */
class SqliteSetupTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"foreign_keys, 1", "busy_timeout, 5000", "journal_mode, wal"})
    void a_connection_keeps_foreign_keys_waits_for_locks_and_reads_beside_the_writer(String pragma, String value)
            throws SQLException {
        try (Connection connection = new SqliteFile(directory, "").connect()) {
            assertThat(SqliteFile.ask(connection, "pragma " + pragma)).isEqualTo(value);
        }
    }

    @Test
    void like_minds_the_case() throws SQLException {
        try (Connection connection = new SqliteFile(directory, "").connect()) {
            assertThat(SqliteFile.ask(connection, "select 'a' like 'A'")).isEqualTo("0");
        }
    }

    @Test
    void what_the_url_says_of_locks_and_journal_stays() throws SQLException {
        try (Connection connection = new SqliteFile(directory, "?busy_timeout=123&journal_mode=TRUNCATE").connect()) {
            assertThat(SqliteFile.ask(connection, "pragma busy_timeout")).isEqualTo("123");
            assertThat(SqliteFile.ask(connection, "pragma journal_mode")).isEqualTo("truncate");
            assertThat(SqliteFile.ask(connection, "pragma foreign_keys")).isEqualTo("1");
        }
    }

    @Test
    void writers_wait_for_their_turn_as_long_as_the_url_says() {
        assertThat(SqliteFile.dialect("3.54.1", 54, "jdbc:sqlite:a.db").writerPatience())
                .hasSeconds(5);
        assertThat(SqliteFile.dialect("3.54.1", 54, "jdbc:sqlite:a.db?busy_timeout=123")
                        .writerPatience())
                .hasMillis(123);
    }

    @Test
    void a_reader_sees_what_was_there_while_another_writes() throws SQLException {
        SqliteFile file = new SqliteFile(directory, "");
        try (Connection writer = file.connect();
                Connection reader = file.connect()) {
            SqliteFile.run(writer, "create table t (x int)");
            writer.setAutoCommit(false);
            SqliteFile.run(writer, "insert into t values (1)");

            assertThat(SqliteFile.ask(reader, "select count(*) from t")).isEqualTo("0");
            writer.commit();
            assertThat(SqliteFile.ask(reader, "select count(*) from t")).isEqualTo("1");
        }
    }

    private static Dialect version(int minor) {
        return SqliteFile.dialect("3." + minor + ".0", minor, "jdbc:sqlite:");
    }

    @ParameterizedTest
    @EnumSource(names = {"INSERT_RETURNING", "UPDATE_RETURNING", "DELETE_RETURNING"})
    void rows_come_back_since_3_35(Feature feature) {
        assertThat(version(34).supports(feature)).isFalse();
        assertThat(version(35).supports(feature)).isTrue();
    }

    @Test
    void before_rows_come_back_each_insert_is_asked_for_its_key() {
        assertThat(version(34).inserts().keys()).isEqualTo(KeyRetrieval.GENERATED_KEYS_SINGLE);
        assertThat(version(34).inserts().manyIdentities()).isFalse();
        assertThat(version(35).inserts().keys()).isEqualTo(KeyRetrieval.ROWS);
        assertThat(version(35).inserts().manyIdentities()).isTrue();
    }

    @Test
    void a_statement_takes_more_parameters_since_3_32() {
        assertThat(version(31).inserts().rowsFor(10)).isEqualTo(99);
        assertThat(version(32).inserts().rowsFor(10)).isEqualTo(250);
    }
}
