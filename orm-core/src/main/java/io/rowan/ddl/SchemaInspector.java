package io.rowan.ddl;

import io.rowan.ddl.CatalogRow.ColumnRow;
import io.rowan.ddl.CatalogRow.Owner;
import io.rowan.dialect.Dialect;
import io.rowan.schema.Index;
import io.rowan.schema.KeptPart;
import io.rowan.schema.Schema;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Reads a database's tables and sequences into records. Names are spelled as a mapping would, the connection's own schema
 * is null, and a column's definition is its type as the database writes it. Check constraints and the
 * comments of tables are not read, triggers and indexes over expressions only where a copy of their table would lose them.
 */
final class SchemaInspector {
    private final Dialect dialect;
    private final Scope scope;
    private final CatalogReader reader;

    private SchemaInspector(Connection connection, Dialect dialect, Set<String> schemas) {
        this.dialect = dialect;
        this.scope = Scope.of(connection, dialect.identifiers(), schemas);
        this.reader = new CatalogReader(connection, dialect.catalog().queries(), scope);
    }

    /**
     * Reads.
     *
     * @param connection the database
     * @param dialect spells names and asks
     * @param schemas schemas beside the connection's own, as mapped
     * @return the tables and sequences by name
     */
    static Schema read(Connection connection, Dialect dialect, Set<String> schemas) throws SQLException {
        return new SchemaInspector(connection, dialect, schemas).read();
    }

    private Schema read() throws SQLException {
        List<ColumnRow> columns = reader.columns();
        List<Owner> tables = columns.stream().map(ColumnRow::table).distinct().toList();
        TableAssembler assembler =
                new TableAssembler(dialect, scope, columns, reader.keys(tables), reader.indexes(tables));
        List<Table> made = assembler.tables();
        return new Schema(made, sequences(), kept(made));
    }

    /** Indexes that a mapping can make are the tables' own. */
    private List<KeptPart> kept(List<Table> tables) throws SQLException {
        List<String> indexes = tables.stream()
                .flatMap(table -> table.indexes().stream().map(Index::name))
                .toList();
        return reader.kept().stream()
                .filter(row -> !indexes.contains(dialect.identifiers().mapped(row.name())))
                .map(row -> new KeptPart(
                        scope.mapped(row.table().schema()),
                        dialect.identifiers().mapped(row.table().name()),
                        row.name(),
                        row.sql()))
                .toList();
    }

    private List<Sequence> sequences() throws SQLException {
        return reader.sequences(dialect.schemaRenderer().listSequences()).stream()
                .map(row -> new Sequence(
                        dialect.identifiers().mapped(row.table().name()),
                        scope.mapped(row.table().schema()),
                        row.start(),
                        row.increment()))
                .toList();
    }
}
