package io.rowan.ddl;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Schema;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Renders what creates and drops whole schemas. Immutable; needs no database. */
public final class SchemaStatements {
    private final Dialect dialect;

    /**
     * Makes the renderer.
     *
     * @param dialect writes the statements
     */
    public SchemaStatements(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * The statements that create everything in an empty database: sequences, tables, foreign keys of tables that refer
     * to each other, indexes, comments.
     *
     * @param schema what is needed
     * @return the statements without a semicolon, in order
     * @throws io.rowan.error.MappingException when a name or a type is none of the database's
     */
    public List<String> create(Schema schema) {
        SchemaRenderer renderer = dialect.schemaRenderer();
        List<String> statements = new ArrayList<>();
        for (Sequence sequence : schema.sequences()) {
            statements.add(renderer.createSequence(sequence));
        }
        TableOrder order = order(schema);
        for (Table table : order.tables()) {
            statements.addAll(renderer.beforeTable(table));
            statements.add(renderer.createTable(table, order.inline(table)));
        }
        order.tables().forEach(table -> statements.addAll(deferredKeys(table, order, renderer::addForeignKey)));
        order.tables().forEach(table -> statements.addAll(extras(table)));
        return statements;
    }

    private TableOrder order(Schema schema) {
        return TableOrder.of(schema.tables(), keys());
    }

    private TableOrder.Keys keys() {
        if (!dialect.supports(Feature.FOREIGN_KEYS)) {
            return TableOrder.Keys.NONE;
        }
        return dialect.supports(Feature.FORWARD_FOREIGN_KEY) ? TableOrder.Keys.WITH_TABLE : TableOrder.Keys.IN_ORDER;
    }

    /** A statement for each foreign key to a table that is created later. */
    private static List<String> deferredKeys(
            Table table, TableOrder order, BiFunction<Table, ForeignKey, String> statement) {
        return order.deferred(table).stream()
                .map(key -> statement.apply(table, key))
                .toList();
    }

    private List<String> extras(Table table) {
        SchemaRenderer renderer = dialect.schemaRenderer();
        List<String> statements = new ArrayList<>(renderer.uniqueIndexes(table));
        for (Index index : table.indexes()) {
            statements.add(renderer.createIndex(table, index));
        }
        statements.addAll(renderer.comments(table));
        return statements;
    }

    /**
     * The statements that drop everything that is there: foreign keys of tables that refer to each other, tables,
     * sequences.
     *
     * @param schema what is dropped
     * @return the statements without a semicolon, in order
     * @throws io.rowan.error.MappingException when a name is none of the database's
     */
    public List<String> drop(Schema schema) {
        SchemaRenderer renderer = dialect.schemaRenderer();
        List<String> statements = new ArrayList<>(renderer.beforeDrops());
        TableOrder order = order(schema);
        List<Table> tables = order.tables();
        tables.forEach(table -> statements.addAll(deferredKeys(table, order, renderer::dropForeignKey)));
        for (int i = tables.size() - 1; i >= 0; i--) {
            statements.add(renderer.dropTable(tables.get(i)));
            statements.addAll(renderer.afterTable(tables.get(i)));
        }
        for (Sequence sequence : schema.sequences()) {
            statements.add(renderer.dropSequence(sequence));
        }
        return statements;
    }
}
