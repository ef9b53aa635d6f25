package io.rowan.ddl;

import io.rowan.dialect.Identifiers;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is there, as the database's catalog spells it; read once, while a connection is at hand. */
final class Catalog {
    private final Connection connection;
    private final Identifiers identifiers;
    private final @Nullable String database;
    private final @Nullable String schema;
    private final List<Entry> tables;
    private final List<Entry> sequences;

    /** A table or sequence; databases without schemas tell the catalog in their place. */
    private record Entry(@Nullable String schema, String name) {}

    private Catalog(Connection connection, Identifiers identifiers, @Nullable String listSequences)
            throws SQLException {
        this.connection = connection;
        this.identifiers = identifiers;
        this.database = ask(connection::getCatalog);
        this.schema = ask(connection::getSchema);
        this.tables = readTables();
        this.sequences = listSequences == null ? List.of() : readSequences(listSequences);
    }

    static Catalog read(Connection connection, Identifiers identifiers, @Nullable String listSequences)
            throws SQLException {
        return new Catalog(connection, identifiers, listSequences);
    }

    private interface Question {
        @Nullable
        String ask() throws SQLException;
    }

    /** Drivers without schemas or catalogs answer null, an empty text or by throwing. */
    private static @Nullable String ask(Question question) {
        try {
            String answer = question.ask();
            return answer == null || answer.isEmpty() ? null : answer;
        } catch (SQLException | AbstractMethodError e) {
            return null;
        }
    }

    private List<Entry> readTables() throws SQLException {
        List<Entry> found = new ArrayList<>();
        DatabaseMetaData data = connection.getMetaData();
        try (ResultSet rows = data.getTables(database, null, "%", null)) {
            while (rows.next()) {
                String owner = rows.getString("TABLE_SCHEM");
                found.add(new Entry(owner == null ? rows.getString("TABLE_CAT") : owner, rows.getString("TABLE_NAME")));
            }
        }
        return found;
    }

    private List<Entry> readSequences(String query) throws SQLException {
        List<Entry> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Entry(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    boolean hasTable(@Nullable String schemaName, String name) {
        return find(tables, schemaName, name) != null;
    }

    boolean hasSequence(@Nullable String schemaName, String name) {
        return find(sequences, schemaName, name) != null;
    }

    private @Nullable Entry find(List<Entry> entries, @Nullable String schemaName, String name) {
        for (Entry entry : entries) {
            if (identifiers.matches(name, entry.name()) && inSchema(entry.schema(), schemaName)) {
                return entry;
            }
        }
        return null;
    }

    private boolean inSchema(@Nullable String stored, @Nullable String wanted) {
        if (stored == null) {
            return true;
        }
        if (wanted != null) {
            return identifiers.matches(wanted, stored);
        }
        return schema == null || stored.equals(schema) || stored.equals(database);
    }

    /** The columns of a table that is there, as the catalog spells them. */
    List<String> columns(@Nullable String schemaName, String name) throws SQLException {
        Entry table = find(tables, schemaName, name);
        List<String> columns = new ArrayList<>();
        if (table == null) {
            return columns;
        }
        try (ResultSet rows = connection.getMetaData().getColumns(database, null, pattern(table.name()), "%")) {
            while (rows.next()) {
                if (ofTable(rows, table)) {
                    columns.add(rows.getString("COLUMN_NAME"));
                }
            }
        }
        return columns;
    }

    /** Catalogs are searched by pattern. A wildcard in the name finds more, which is sorted out; an escape character less. */
    private String pattern(String name) throws SQLException {
        String escape = ask(connection.getMetaData()::getSearchStringEscape);
        return escape == null ? name : name.replace(escape, escape + escape);
    }

    /** Whether a row is about a column of the table, and not of one whose name only fits the pattern. */
    private static boolean ofTable(ResultSet row, Entry table) throws SQLException {
        String owner = row.getString("TABLE_SCHEM");
        boolean same = owner == null || owner.equals(table.schema());
        return same && table.name().equals(row.getString("TABLE_NAME"));
    }
}
