package io.rowan.ddl;

import io.rowan.ddl.CatalogRow.ColumnRow;
import io.rowan.ddl.CatalogRow.IndexRow;
import io.rowan.ddl.CatalogRow.KeyRow;
import io.rowan.ddl.CatalogRow.Owner;
import io.rowan.ddl.CatalogRow.Reference;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What JDBC tells of a catalog, for databases whose drivers tell the truth. A unique key is an index there; an index that
 * serves a key is left out by its name.
 */
final class JdbcCatalog {
    private static final String[] TABLE_TYPES = {"TABLE", "BASE TABLE", "PARTITIONED TABLE"};

    private final Connection connection;
    private final Scope scope;

    JdbcCatalog(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    private static Owner owner(ResultSet row, String prefix) throws SQLException {
        String schema = row.getString(prefix + "TABLE_SCHEM");
        return new Owner(
                schema == null || schema.isEmpty() ? row.getString(prefix + "TABLE_CAT") : schema,
                row.getString(prefix + "TABLE_NAME"));
    }

    List<ColumnRow> columns() throws SQLException {
        DatabaseMetaData data = connection.getMetaData();
        Set<Owner> tables = tables(data);
        List<ColumnRow> columns = new ArrayList<>();
        try (ResultSet rows = data.getColumns(scope.database(), null, "%", "%")) {
            while (rows.next()) {
                Owner table = owner(rows, "");
                if (tables.contains(table)) {
                    columns.add(column(table, rows));
                }
            }
        }
        return columns;
    }

    private Set<Owner> tables(DatabaseMetaData data) throws SQLException {
        Set<Owner> tables = new HashSet<>();
        try (ResultSet rows = data.getTables(scope.database(), null, "%", TABLE_TYPES)) {
            while (rows.next()) {
                Owner table = owner(rows, "");
                if (scope.holds(table.schema())) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** Some drivers tell a default only when it is read first. */
    private static ColumnRow column(Owner table, ResultSet row) throws SQLException {
        String value = row.getString("COLUMN_DEF");
        boolean identity = "YES".equals(row.getString("IS_AUTOINCREMENT"));
        return new ColumnRow(
                table,
                row.getString("COLUMN_NAME"),
                type(row),
                row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls,
                identity ? null : value,
                identity,
                row.getString("REMARKS"));
    }

    private static String type(ResultSet row) throws SQLException {
        String name = row.getString("TYPE_NAME");
        int size = row.getInt("COLUMN_SIZE");
        int digits = row.getInt("DECIMAL_DIGITS");
        String sizes = switch (row.getInt("DATA_TYPE")) {
            case Types.CHAR, Types.VARCHAR, Types.NCHAR, Types.NVARCHAR, Types.BINARY, Types.VARBINARY ->
                "(" + size + ")";
            case Types.NUMERIC, Types.DECIMAL -> "(" + size + "," + digits + ")";
            case Types.TIME, Types.TIME_WITH_TIMEZONE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                "(" + digits + ")";
            default -> "";
        };
        int open = name.indexOf("()");
        return open >= 0 ? name.replace("()", sizes) : name.indexOf('(') >= 0 ? name : name + sizes;
    }

    List<KeyRow> keys(List<Owner> tables) throws SQLException {
        List<KeyRow> keys = new ArrayList<>();
        for (Owner table : tables) {
            keys.addAll(primaryKey(table));
            keys.addAll(foreignKeys(table));
        }
        return keys;
    }

    private record Numbered<T>(String group, int position, T row) {
        static final Comparator<Numbered<?>> ORDER =
                Comparator.<Numbered<?>, String>comparing(Numbered::group).thenComparingInt(Numbered::position);
    }

    private static <T> List<T> sorted(List<Numbered<T>> rows) {
        return rows.stream().sorted(Numbered.ORDER).map(Numbered::row).toList();
    }

    private @Nullable String schemaOf(Owner table) {
        return scope.schema() == null ? null : table.schema();
    }

    private List<KeyRow> primaryKey(Owner table) throws SQLException {
        List<Numbered<KeyRow>> found = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getPrimaryKeys(scope.database(), schemaOf(table), table.name())) {
            while (rows.next()) {
                KeyRow row = new KeyRow(table, rows.getString("PK_NAME"), "P", rows.getString("COLUMN_NAME"), null);
                found.add(new Numbered<>("", rows.getInt("KEY_SEQ"), row));
            }
        }
        return sorted(found);
    }

    private List<KeyRow> foreignKeys(Owner table) throws SQLException {
        List<Numbered<KeyRow>> found = new ArrayList<>();
        try (ResultSet rows =
                connection.getMetaData().getImportedKeys(scope.database(), schemaOf(table), table.name())) {
            while (rows.next()) {
                String name = rows.getString("FK_NAME");
                found.add(new Numbered<>(String.valueOf(name), rows.getInt("KEY_SEQ"), foreignKey(table, name, rows)));
            }
        }
        return sorted(found);
    }

    private static KeyRow foreignKey(Owner table, @Nullable String name, ResultSet row) throws SQLException {
        Reference target = new Reference(
                owner(row, "PK"),
                row.getString("PKCOLUMN_NAME"),
                rule(row.getInt("DELETE_RULE")),
                rule(row.getInt("UPDATE_RULE")));
        return new KeyRow(table, name, "F", row.getString("FKCOLUMN_NAME"), target);
    }

    private static String rule(int rule) {
        return switch (rule) {
            case DatabaseMetaData.importedKeyCascade -> "CASCADE";
            case DatabaseMetaData.importedKeySetNull -> "SET NULL";
            default -> "NO ACTION";
        };
    }

    List<IndexRow> indexes(List<Owner> tables) throws SQLException {
        List<IndexRow> indexes = new ArrayList<>();
        for (Owner table : tables) {
            List<Numbered<IndexRow>> found = new ArrayList<>();
            try (ResultSet rows = connection
                    .getMetaData()
                    .getIndexInfo(scope.database(), schemaOf(table), table.name(), false, true)) {
                while (rows.next()) {
                    if (rows.getShort("TYPE") != DatabaseMetaData.tableIndexStatistic) {
                        IndexRow row = index(table, rows);
                        found.add(new Numbered<>(row.name(), rows.getInt("ORDINAL_POSITION"), row));
                    }
                }
            }
            indexes.addAll(sorted(found));
        }
        return indexes;
    }

    private static IndexRow index(Owner table, ResultSet row) throws SQLException {
        return new IndexRow(
                table,
                row.getString("INDEX_NAME"),
                !row.getBoolean("NON_UNIQUE"),
                row.getString("COLUMN_NAME"),
                "D".equals(row.getString("ASC_OR_DESC")),
                false,
                row.getString("FILTER_CONDITION"),
                null);
    }
}
