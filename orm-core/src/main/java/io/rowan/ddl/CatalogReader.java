package io.rowan.ddl;

import io.rowan.ddl.CatalogRow.ColumnRow;
import io.rowan.ddl.CatalogRow.IndexRow;
import io.rowan.ddl.CatalogRow.KeptRow;
import io.rowan.ddl.CatalogRow.KeyRow;
import io.rowan.ddl.CatalogRow.Owner;
import io.rowan.ddl.CatalogRow.Reference;
import io.rowan.ddl.CatalogRow.SequenceRow;
import io.rowan.dialect.CatalogQueries;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the catalog's rows: by the dialect's queries, and by JDBC where it has none. */
final class CatalogReader {
    private static final int EXPRESSION = 9;

    private final Connection connection;
    private final CatalogQueries queries;
    private final Scope scope;
    private final JdbcCatalog jdbc;

    CatalogReader(Connection connection, CatalogQueries queries, Scope scope) {
        this.connection = connection;
        this.queries = queries;
        this.scope = scope;
        this.jdbc = new JdbcCatalog(connection, scope);
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    List<ColumnRow> columns() throws SQLException {
        String query = queries.columns();
        return query == null
                ? jdbc.columns()
                : ask(
                        query,
                        row -> new ColumnRow(
                                owner(row, 1),
                                row.getString(3),
                                row.getString(4),
                                row.getInt(5) == 1,
                                row.getString(6),
                                row.getInt(7) == 1,
                                row.getString(8)));
    }

    List<KeyRow> keys(List<Owner> tables) throws SQLException {
        String query = queries.keys();
        return query == null
                ? jdbc.keys(tables)
                : ask(
                        query,
                        row -> new KeyRow(
                                owner(row, 1),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(7) == null
                                        ? null
                                        : new Reference(
                                                owner(row, 6), row.getString(8), row.getString(9), row.getString(10))));
    }

    List<IndexRow> indexes(List<Owner> tables) throws SQLException {
        String query = queries.indexes();
        return query == null
                ? jdbc.indexes(tables)
                : ask(
                        query,
                        row -> new IndexRow(
                                owner(row, 1),
                                row.getString(3),
                                row.getInt(4) == 1,
                                row.getString(5),
                                row.getInt(6) == 1,
                                row.getInt(7) == 1,
                                row.getString(8),
                                row.getMetaData().getColumnCount() < EXPRESSION ? null : row.getString(EXPRESSION)));
    }

    /**
     * The sequences.
     *
     * @param names a query of their schemas and names alone, null when the database has none
     */
    List<SequenceRow> sequences(@Nullable String names) throws SQLException {
        String query = queries.sequences();
        if (query != null) {
            return ask(query, row -> new SequenceRow(owner(row, 1), row.getLong(3), row.getInt(4)));
        }
        return names == null ? List.of() : ask(names, row -> new SequenceRow(owner(row, 1), 1, 1));
    }

    /** What a copy of a table would lose. */
    List<KeptRow> kept() throws SQLException {
        String query = queries.kept();
        return query == null
                ? List.of()
                : ask(query, row -> new KeptRow(owner(row, 1), row.getString(3), row.getString(4)));
    }

    private static Owner owner(ResultSet row, int at) throws SQLException {
        return new Owner(row.getString(at), row.getString(at + 1));
    }

    private <T extends CatalogRow> List<T> ask(String query, RowReader<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                T row = reader.read(rows);
                if (scope.holds(row.table().schema())) {
                    found.add(row);
                }
            }
        }
        return found;
    }
}
