package io.rowan.dialects.duckdb;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity is a column whose default is the next value of a sequence, {@code table_column_seq}, which comes and goes
 * with its table. There are neither partial nor covering indexes: without a condition an index only grows larger, unless
 * it is unique, which is an error.
 */
final class DuckdbSchemas extends SchemaRenderer {
    private final Identifiers identifiers;

    DuckdbSchemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
        this.identifiers = identifiers;
    }

    @Override
    public List<String> beforeTable(Table table) {
        List<String> statements = new ArrayList<>();
        for (Sequence sequence : sequences(table)) {
            statements.add(createSequence(sequence));
        }
        return statements;
    }

    @Override
    public List<String> afterTable(Table table) {
        return sequences(table).stream().map(this::dropSequence).toList();
    }

    private static List<Sequence> sequences(Table table) {
        return table.columns().stream()
                .filter(Column::identity)
                .map(column -> new Sequence(sequence(table, column), table.schema(), 1, 1))
                .toList();
    }

    private static String sequence(Table table, Column column) {
        return table.name() + "_" + column.name() + "_seq";
    }

    @Override
    protected String column(Table table, Column column) {
        return super.column(table, column.identity() ? numbered(table, column) : column);
    }

    private Column numbered(Table table, Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.size(),
                false,
                column.definition(),
                DuckdbWrites.nextValue(identifiers.qualified(table.schema(), sequence(table, column))),
                column.comment());
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    protected String condition(Index index) {
        if (index.unique() && index.where() != null) {
            throw new MappingException(
                    List.of("The unique index " + index.name() + " has the condition " + index.where()
                            + ", but DuckDB has no partial indexes and would refuse rows outside of it; make the index not"
                            + " unique or leave the condition away"));
        }
        return "";
    }

    @Override
    public @Nullable String listSequences() {
        return "select schema_name, sequence_name from duckdb_sequences() where database_name = current_database()";
    }
}
