package io.rowan.dialects.sqlite;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An identity is the one form of key column by which SQLite numbers rows. With {@code autoincrement} it never gives the
 * number of a deleted row again.
 */
final class SqliteSchemas extends SchemaRenderer {
    SqliteSchemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    protected String column(Column column) {
        return column.identity() && column.definition() == null
                ? quote(column.name()) + " integer primary key autoincrement"
                : super.column(column);
    }

    @Override
    protected String identityType(Column column) {
        return "integer";
    }

    @Override
    protected String identity() {
        return "primary key autoincrement";
    }

    @Override
    protected List<String> primaryKey(Table table) {
        boolean numbered = table.columns().stream().anyMatch(Column::identity);
        return numbered ? List.of() : super.primaryKey(table);
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    public List<String> comments(Table table) {
        return List.of();
    }

    @Override
    public String createSequence(Sequence sequence) {
        throw new MappingException(List.of("The sequence " + sequence.name()
                + " cannot be created: SQLite has no sequences. Use GenerationType.IDENTITY or GenerationType.UUID."));
    }

    @Override
    public List<String> beforeDrops() {
        return List.of("pragma defer_foreign_keys = on");
    }

    @Override
    public @Nullable String listSequences() {
        return null;
    }
}
