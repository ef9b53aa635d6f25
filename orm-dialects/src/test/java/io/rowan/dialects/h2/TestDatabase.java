package io.rowan.dialects.h2;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.ddl.SchemaCreator;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.StatementEvent;
import io.rowan.schema.Schema;
import io.rowan.schema.Table;
import io.rowan.sql.SqlStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An empty database in memory for each test, or, opened by hand, for as long as it is wanted. At the end every
 * connection must have been given back.
 */
final class TestDatabase implements BeforeEachCallback, AfterEachCallback, AutoCloseable {
    static final Dialect DIALECT = new H2Dialect();

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private final ConnectionSource source = ConnectionSource.of(dataSource);
    private final List<StatementEvent> events = new ArrayList<>();

    /** An open database. */
    static TestDatabase open() {
        TestDatabase database = new TestDatabase();
        database.beforeEach(null);
        return database;
    }

    @Override
    public void beforeEach(@Nullable ExtensionContext context) {
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=1000");
        dataSource.setUser("sa");
        events.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) throws SQLException {
        close();
    }

    @Override
    public void close() throws SQLException {
        assertThat(source.status().checkedOut())
                .as("connections that nobody gave back")
                .isZero();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown");
        }
    }

    String url() {
        return dataSource.getURL();
    }

    JdbcDataSource dataSource() {
        return dataSource;
    }

    ConnectionSource source() {
        return source;
    }

    /** A transaction of a dialect whose statements {@link #events} tells. */
    JdbcTransaction transaction(Dialect dialect) {
        return new JdbcTransaction(source, dialect, events::add);
    }

    JdbcTransaction transaction() {
        return transaction(DIALECT);
    }

    List<StatementEvent> events() {
        return events;
    }

    void create(Table... tables) {
        new SchemaCreator(source, DIALECT, null).createAll(new Schema(List.of(tables), List.of()));
    }

    /** Runs statements of one's own words. */
    void run(String... statements) {
        try (JdbcTransaction transaction = transaction()) {
            for (String statement : statements) {
                transaction.update(RenderedSql.of(statement), new @Nullable Object[0]);
            }
            transaction.commit();
        }
    }

    /** Renders and runs a statement, and commits. */
    int update(SqlStatement statement, @Nullable Object... values) {
        try (JdbcTransaction transaction = transaction()) {
            int count = transaction.update(rendered(statement), values);
            transaction.commit();
            return count;
        }
    }

    /** Renders and runs a query, and commits, since an insert may be one. */
    List<List<@Nullable Object>> rows(SqlStatement query, @Nullable Object... values) {
        return rows(rendered(query), values);
    }

    List<List<@Nullable Object>> rows(String query) {
        return rows(RenderedSql.of(query));
    }

    private List<List<@Nullable Object>> rows(RenderedSql query, @Nullable Object... values) {
        try (JdbcTransaction transaction = transaction()) {
            List<List<@Nullable Object>> rows = transaction.query(query, values, TestDatabase::read);
            transaction.commit();
            return rows;
        }
    }

    /** The rows of a query with one column. */
    List<@Nullable Object> column(SqlStatement query, @Nullable Object... values) {
        return first(rows(query, values));
    }

    List<@Nullable Object> column(String query) {
        return first(rows(query));
    }

    private static List<@Nullable Object> first(List<List<@Nullable Object>> rows) {
        List<@Nullable Object> column = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            assertThat(row).hasSize(1);
            column.add(row.get(0));
        }
        return column;
    }

    static List<List<@Nullable Object>> read(ResultSet rows) throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                row.add(DIALECT.types()
                        .ofResult(data.getColumnType(i), data.getColumnTypeName(i))
                        .read(rows, i));
            }
            all.add(row);
        }
        return all;
    }

    static RenderedSql rendered(SqlStatement statement) {
        return DIALECT.renderer().render(statement);
    }

    static String text(SqlStatement statement) {
        return rendered(statement).text();
    }
}
