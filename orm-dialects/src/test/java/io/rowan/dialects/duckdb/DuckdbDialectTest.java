package io.rowan.dialects.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.dialect.Feature;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.type.ColumnType;
import io.rowan.type.TypeRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only this database does: identities by sequences, one zone, one writer, dates of the driver's calendar. */
class DuckdbDialectTest {
    private final DuckdbDialect dialect = new DuckdbDialect();

    @TempDir
    Path directory;

    private Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("test.duckdb"));
        run(connection, dialect.connectionSetup());
        return connection;
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static @Nullable String ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private static <T> ColumnType<T> type(TypeRegistry types, Class<T> javaType) {
        @SuppressWarnings("unchecked")
        ColumnType<T> type = (ColumnType<T>) Objects.requireNonNull(types.find(javaType));
        return type;
    }

    private Table numbered() {
        Column id =
                new Column("id", type(dialect.types(), Long.class), false, Column.Size.DEFAULT, true, null, null, null);
        Column day = Column.of("day", type(dialect.types(), LocalDate.class), true);
        return Table.of("it's numbered", List.of(id, day), "id");
    }

    @Test
    void the_sequence_of_an_identity_comes_and_goes_with_its_table() throws SQLException {
        Table table = numbered();
        try (Connection connection = connect()) {
            run(connection, dialect.schemaRenderer().beforeTable(table));
            run(connection, List.of(dialect.schemaRenderer().createTable(table, List.of())));
            run(connection, List.of("insert into \"it's numbered\" (day) values (null), (null)"));
            assertThat(ask(connection, "select max(id) from \"it's numbered\"")).isEqualTo("2");

            run(connection, List.of(dialect.schemaRenderer().dropTable(table)));
            run(connection, dialect.schemaRenderer().afterTable(table));
            assertThat(ask(connection, "select count(*) from duckdb_sequences()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void points_on_the_time_line_are_shown_in_utc() throws SQLException {
        try (Connection connection = connect()) {
            assertThat(ask(connection, "select current_setting('TimeZone')")).isEqualTo("UTC");
        }
    }

    @Test
    void days_that_the_drivers_calendar_lacks_are_kept() throws SQLException {
        ColumnType<LocalDate> type = type(dialect.types(), LocalDate.class);
        LocalDate lacking = LocalDate.of(1582, 10, 10);
        try (Connection connection = connect();
                var statement =
                        connection.prepareStatement("select cast(? as date), cast(cast(? as date) as varchar)")) {
            type.bind(statement, 1, lacking);
            type.bind(statement, 2, lacking);
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(type.read(rows, 1)).isEqualTo(lacking);
                assertThat(rows.getString(2)).isEqualTo("1582-10-10");
            }
        }
    }

    @Test
    void writers_stand_in_a_line_since_none_is_kept_from_losing_a_change() {
        assertThat(dialect.writerPatience()).isPositive();
        assertThat(dialect.supports(Feature.WRITE_AFTER_OTHERS)).isFalse();
    }

    @Test
    void a_unique_index_of_some_rows_is_refused() {
        Index unique = new Index("ix_open", List.of(new Index.Part("day", false)), true, "day is not null", List.of());

        assertThatThrownBy(() -> dialect.schemaRenderer().createIndex(numbered(), unique))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining("The unique index ix_open has the condition day is not null, but DuckDB has no"
                        + " partial indexes and would refuse rows outside of it");
    }
}
