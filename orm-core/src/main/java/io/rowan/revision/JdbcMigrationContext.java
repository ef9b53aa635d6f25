package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.MigrationException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.migration.MigrationContext;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.ColumnType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives a migration in Java the transaction that it runs in. */
final class JdbcMigrationContext implements MigrationContext {
    private final Dialect dialect;
    private final JdbcTransaction transaction;

    JdbcMigrationContext(Dialect dialect, JdbcTransaction transaction) {
        this.dialect = dialect;
        this.transaction = transaction;
    }

    @Override
    public int execute(String sql, @Nullable Object... values) {
        return transaction.update(bound(sql, values), values);
    }

    @Override
    public List<List<@Nullable Object>> query(String sql, @Nullable Object... values) {
        return transaction.query(bound(sql, values), values, this::read);
    }

    private List<List<@Nullable Object>> read(ResultSet rows) throws SQLException {
        ResultSetMetaData data = rows.getMetaData();
        List<List<@Nullable Object>> all = new ArrayList<>();
        while (rows.next()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int i = 1; i <= data.getColumnCount(); i++) {
                row.add(dialect.types()
                        .ofResult(data.getColumnType(i), data.getColumnTypeName(i))
                        .read(rows, i));
            }
            all.add(row);
        }
        return all;
    }

    private RenderedSql bound(String sql, @Nullable Object[] values) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Class<?> type = values[i] == null
                    ? String.class
                    : Objects.requireNonNull(values[i]).getClass();
            ColumnType<?> found = dialect.types().find(type);
            if (found == null) {
                throw new MigrationException("A value of " + type.getName() + " cannot be bound in '" + sql
                        + "'; give one of a type that JDBC knows.");
            }
            parameters.add(new Parameter(i, found));
        }
        return new RenderedSql(sql, parameters);
    }

    @Override
    public Dialect dialect() {
        return dialect;
    }
}
