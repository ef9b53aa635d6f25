package io.rowan.jdbc;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.KeyRetrieval;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.FlushException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inserts rows and asks the driver for the keys that the database made. */
final class GeneratedKeys {
    private final RenderedSql sql;
    private final GeneratedColumns generated;
    private final Dialect dialect;

    GeneratedKeys(RenderedSql sql, GeneratedColumns generated, Dialect dialect) {
        this.sql = sql;
        this.generated = generated;
        this.dialect = dialect;
    }

    /** Columns are asked for by name, since some drivers give whole rows otherwise; they are read by position. */
    PreparedStatement prepare(Connection connection) throws SQLException {
        String[] names = new String[generated.names().size()];
        for (int i = 0; i < names.length; i++) {
            names[i] = dialect.identifiers().stored(generated.names().get(i));
        }
        return connection.prepareStatement(sql.text(), names);
    }

    List<@Nullable Object[]> insert(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        List<@Nullable Object[]> keys;
        if (dialect.inserts().keys() == KeyRetrieval.GENERATED_KEYS_SINGLE) {
            keys = insertEach(statement, rows);
        } else {
            Batches.run(statement, sql, rows);
            keys = read(statement);
        }
        if (keys.size() != rows.size()) {
            throw new FlushException(
                    "The driver gave " + keys.size() + " keys for " + rows.size() + " inserted rows of "
                            + generated.names() + "; the dialect " + dialect.name() + " promises one a row");
        }
        return keys;
    }

    private List<@Nullable Object[]> insertEach(PreparedStatement statement, List<@Nullable Object[]> rows)
            throws SQLException {
        List<@Nullable Object[]> keys = new ArrayList<>(rows.size());
        for (@Nullable Object[] values : rows) {
            Binding.bind(statement, sql, values);
            statement.executeUpdate();
            keys.addAll(read(statement));
        }
        return keys;
    }

    private List<@Nullable Object[]> read(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.getGeneratedKeys()) {
            return RowReading.rows(rows, generated.types());
        }
    }
}
