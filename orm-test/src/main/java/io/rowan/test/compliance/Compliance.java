package io.rowan.test.compliance;

import static io.rowan.test.compliance.Words.asc;
import static io.rowan.test.compliance.Words.col;
import static io.rowan.test.compliance.Words.items;

import io.rowan.dialect.Dialect;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlStatement;
import io.rowan.type.TypeRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What all groups of compliance tests work with: an empty database and the dialect's words. */
abstract class Compliance implements Words {
    private @Nullable DataSource source;
    private @Nullable ComplianceDatabase database;

    @BeforeEach
    final void connect(Dialect dialect, DataSource connections) throws SQLException {
        source = connections;
        database = ComplianceDatabase.on(connections.getConnection(), dialect);
    }

    /** The test's first connection. */
    final ComplianceDatabase database() {
        return Objects.requireNonNull(database, "no connection yet");
    }

    /** Another connection to the same database. */
    final ComplianceDatabase another() throws SQLException {
        return ComplianceDatabase.on(
                Objects.requireNonNull(source, "no database yet").getConnection(), dialect());
    }

    final Dialect dialect() {
        return database().dialect();
    }

    @Override
    public final TypeRegistry types() {
        return dialect().types();
    }

    final int update(SqlStatement statement, @Nullable Object... values) {
        return database().update(statement, values);
    }

    final <T> List<@Nullable T> column(Class<T> type, SqlStatement query, @Nullable Object... values) {
        return database().column(type(type), query, values);
    }

    final List<List<@Nullable Object>> rows(List<Class<?>> types, SqlStatement query, @Nullable Object... values) {
        return database().rows(types, query, values);
    }

    /** All rows of some columns of a table, in order of the first one. */
    final List<List<@Nullable Object>> all(List<Class<?>> types, Table table, String... columns) {
        SqlExpression[] selected =
                List.of(columns).stream().map(name -> col("t." + name)).toArray(SqlExpression[]::new);
        return rows(
                types, SqlSelect.of(items(selected), Words.of(table, "t"), null).orderedBy(List.of(asc(selected[0]))));
    }
}
