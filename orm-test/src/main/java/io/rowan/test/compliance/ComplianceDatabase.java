package io.rowan.test.compliance;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.error.DatabaseException;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One connection to an empty database, on which statements of a dialect run. What fails arrives as the dialect says. */
final class ComplianceDatabase {
    private final Dialect dialect;
    private final Connection connection;

    private ComplianceDatabase(Dialect dialect, Connection connection) {
        this.dialect = dialect;
        this.connection = connection;
    }

    /** Sets a connection up as the dialect wants it. */
    static ComplianceDatabase on(Connection connection, Dialect dialect) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.connectionSetup()) {
                statement.execute(sql);
            }
        }
        return new ComplianceDatabase(dialect, connection);
    }

    Dialect dialect() {
        return dialect;
    }

    Connection connection() {
        return connection;
    }

    /** Creates tables, each with its keys, indexes and comments; those referred to come first. */
    void create(Table... tables) {
        for (Table table : tables) {
            create(table, dialect.supports(Feature.FOREIGN_KEYS) ? table.foreignKeys() : List.of());
        }
    }

    /** Creates a table with some foreign keys, whatever the dialect says of them. */
    void create(Table table, List<ForeignKey> foreignKeys) {
        SchemaRenderer renderer = dialect.schemaRenderer();
        renderer.beforeTable(table).forEach(this::run);
        run(renderer.createTable(table, foreignKeys));
        for (Index index : table.indexes()) {
            run(renderer.createIndex(table, index));
        }
        renderer.comments(table).forEach(this::run);
    }

    void run(String... statements) {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw dialect.errors().translate(e, sql);
            }
        }
    }

    RenderedSql rendered(SqlStatement statement) {
        return dialect.renderer().render(statement);
    }

    String text(SqlStatement statement) {
        return rendered(statement).text();
    }

    /** Renders and runs a statement. */
    int update(SqlStatement statement, @Nullable Object... values) {
        RenderedSql sql = rendered(statement);
        return executed(sql, values, PreparedStatement::executeUpdate);
    }

    /** The rows of a query, or of a statement that gives rows back, each column read as a type. */
    List<List<@Nullable Object>> rows(List<Class<?>> types, SqlStatement query, @Nullable Object... values) {
        return rows(types, rendered(query), values);
    }

    List<List<@Nullable Object>> rows(List<Class<?>> types, String query) {
        return rows(types, RenderedSql.of(query));
    }

    private List<List<@Nullable Object>> rows(List<Class<?>> types, RenderedSql sql, @Nullable Object... values) {
        List<ColumnType<?>> columns = new ArrayList<>();
        types.forEach(type -> columns.add(Objects.requireNonNull(dialect.types().find(type), type::getName)));
        return executed(sql, values, statement -> read(statement, columns));
    }

    /** The rows of a query with one column. */
    <T> List<@Nullable T> column(ColumnType<T> type, SqlStatement query, @Nullable Object... values) {
        return executed(rendered(query), values, statement -> {
            List<@Nullable T> column = new ArrayList<>();
            statement.execute();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    column.add(type.read(rows, 1));
                }
            }
            return column;
        });
    }

    private interface Run<R> {
        R run(PreparedStatement statement) throws SQLException;
    }

    private <R> R executed(RenderedSql sql, @Nullable Object[] values, Run<R> run) {
        sql.before().forEach(before -> executed(before.sql(), before.values().toArray(), PreparedStatement::execute));
        R result;
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            bind(statement, sql, values);
            result = run.run(statement);
        } catch (SQLException e) {
            throw dialect.errors().translate(e, sql.text());
        }
        sql.after().forEach(this::run);
        return result;
    }

    @SuppressWarnings("unchecked")
    private static void bind(PreparedStatement statement, RenderedSql sql, @Nullable Object[] values)
            throws SQLException {
        int position = 1;
        for (Parameter parameter : sql.parameters()) {
            Object value = values[parameter.index()];
            if (value == null) {
                parameter.type().bindNull(statement, position++);
            } else {
                ((ColumnType<Object>) parameter.type()).bind(statement, position++, value);
            }
        }
    }

    private static List<List<@Nullable Object>> read(PreparedStatement statement, List<ColumnType<?>> types)
            throws SQLException {
        List<List<@Nullable Object>> all = new ArrayList<>();
        statement.execute();
        try (ResultSet rows = statement.getResultSet()) {
            while (rows.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int i = 0; i < types.size(); i++) {
                    row.add(types.get(i).read(rows, i + 1));
                }
                all.add(row);
            }
        }
        return all;
    }

    /** What the driver throws, as the dialect translates it. */
    DatabaseException translated(SQLException failure) {
        return dialect.errors().translate(failure, null);
    }
}
