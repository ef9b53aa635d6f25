package io.rowan.ddl;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.StatementListener;
import io.rowan.schema.Column;
import io.rowan.schema.Schema;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates and drops what a mapping needs, in an order that the database accepts, and says what is missing. Holds nothing
 * between two calls and is safe for threads.
 */
public final class SchemaCreator {
    private final ConnectionSource source;
    private final Dialect dialect;
    private final @Nullable StatementListener listener;
    private final SchemaStatements statements;

    /**
     * Makes the creator.
     *
     * @param source gives connections
     * @param dialect writes the statements
     * @param listener is told each statement that runs, null for nobody
     */
    public SchemaCreator(ConnectionSource source, Dialect dialect, @Nullable StatementListener listener) {
        this.source = source;
        this.dialect = dialect;
        this.listener = listener;
        this.statements = new SchemaStatements(dialect);
    }

    /**
     * What this runs, as texts.
     *
     * @return renders the statements
     */
    public SchemaStatements statements() {
        return statements;
    }

    /**
     * Creates the tables and sequences that are missing. A table that is there is left as it is, even when columns are
     * missing in it: {@link #validate} tells that.
     *
     * @param schema what is needed
     * @throws io.rowan.error.DatabaseException when the database refuses a statement
     */
    public void createAll(Schema schema) {
        try (JdbcTransaction transaction = new JdbcTransaction(source, dialect, listener)) {
            run(transaction, statements.create(select(transaction, schema, false)));
        }
    }

    /**
     * Drops the tables and sequences that are there, with all their rows.
     *
     * @param schema what is dropped
     * @throws io.rowan.error.DatabaseException when the database refuses a statement, for example because a table that
     *     is not mapped refers to one that is
     */
    public void dropAll(Schema schema) {
        try (JdbcTransaction transaction = new JdbcTransaction(source, dialect, listener)) {
            run(transaction, statements.drop(select(transaction, schema, true)));
        }
    }

    private static void run(JdbcTransaction transaction, List<String> statements) {
        @Nullable Object[] none = {};
        for (String statement : statements) {
            transaction.update(RenderedSql.of(statement), none);
        }
        transaction.commit();
    }

    /** The part of a schema that is there, or the part that is not. */
    private Schema select(JdbcTransaction transaction, Schema schema, boolean there) {
        return transaction.inspect(connection -> {
            Catalog catalog = catalog(connection);
            return new Schema(
                    schema.tables().stream()
                            .filter(table -> catalog.hasTable(table.schema(), table.name()) == there)
                            .toList(),
                    schema.sequences().stream()
                            .filter(sequence -> catalog.hasSequence(sequence.schema(), sequence.name()) == there)
                            .toList());
        });
    }

    private Catalog catalog(Connection connection) throws SQLException {
        return Catalog.read(
                connection, dialect.identifiers(), dialect.schemaRenderer().listSequences());
    }

    /**
     * Reads what is in the database.
     *
     * @param schema what is needed; beside the connection's own schema those are read that it names
     * @return the tables and sequences as a mapping would describe them, with each column's type as its definition; check
     *     constraints, indexes over expressions and the comments of tables are left out
     * @throws io.rowan.error.DatabaseException when the catalog cannot be read
     */
    public Schema inspect(Schema schema) {
        Set<String> schemas = new HashSet<>();
        for (Table table : schema.tables()) {
            if (table.schema() != null) {
                schemas.add(table.schema());
            }
        }
        try (JdbcTransaction transaction = new JdbcTransaction(source, dialect, listener)) {
            return transaction.inspect(connection -> SchemaInspector.read(connection, dialect, schemas));
        }
    }

    /**
     * Compares a mapping with the database.
     *
     * @param schema what is needed
     * @return a sentence for each table, column and sequence that is missing; empty when nothing is
     * @throws io.rowan.error.DatabaseException when the catalog cannot be read
     */
    public List<String> validate(Schema schema) {
        try (JdbcTransaction transaction = new JdbcTransaction(source, dialect, listener)) {
            return transaction.inspect(connection -> missing(catalog(connection), schema));
        }
    }

    private List<String> missing(Catalog catalog, Schema schema) throws SQLException {
        List<String> missing = new ArrayList<>();
        for (Table table : schema.tables()) {
            missing.addAll(missing(catalog, table));
        }
        for (Sequence sequence : schema.sequences()) {
            if (!catalog.hasSequence(sequence.schema(), sequence.name())) {
                missing.add("Sequence " + sequence.name() + " is missing");
            }
        }
        return missing;
    }

    private List<String> missing(Catalog catalog, Table table) throws SQLException {
        if (!catalog.hasTable(table.schema(), table.name())) {
            return List.of("Table " + table.name() + " is missing");
        }
        List<String> there = catalog.columns(table.schema(), table.name());
        return table.columns().stream()
                .map(Column::name)
                .filter(own ->
                        there.stream().noneMatch(name -> dialect.identifiers().matches(own, name)))
                .map(own -> "Column " + table.name() + "." + own + " is missing")
                .toList();
    }
}
