package io.rowan.dialects.sqlserver;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * SQL Server takes two nulls for equal in a unique constraint or index, so a key that may have some is an index of the rows
 * without. Comments are properties of tables and columns.
 */
final class SqlServerSchemas extends SchemaRenderer {
    SqlServerSchemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    protected String identity() {
        return "identity(1, 1)";
    }

    @Override
    protected List<String> uniqueKey(Table table, UniqueKey key) {
        return nullable(table, key) ? List.of() : super.uniqueKey(table, key);
    }

    @Override
    public List<String> uniqueIndexes(Table table) {
        return table.uniqueKeys().stream()
                .filter(key -> nullable(table, key))
                .map(key -> createIndex(table, index(key)))
                .toList();
    }

    @Override
    public String createIndex(Table table, Index index) {
        StringJoiner conditions = new StringJoiner(" and ").setEmptyValue("");
        if (index.where() != null) {
            conditions.add(index.where());
        }
        for (Index.Part part : index.columns()) {
            if (index.unique() && table.column(part.column()).nullable()) {
                conditions.add(quote(part.column()) + " is not null");
            }
        }
        String where = conditions.length() == 0 ? null : conditions.toString();
        return super.createIndex(
                table, new Index(index.name(), index.columns(), index.unique(), where, index.include()));
    }

    @Override
    protected String part(Index index, Index.Part part) {
        return plain(index, part, "SQL Server");
    }

    @Override
    public List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add(comment(table, table.comment(), ""));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add(comment(table, column.comment(), ", N'column', " + literal(column.name())));
            }
        }
        return statements;
    }

    private String comment(Table table, String text, String column) {
        String schema = table.schema() == null ? "schema_name()" : literal(table.schema());
        return "declare @schema sysname = " + schema + "; exec sys.sp_addextendedproperty N'MS_Description', "
                + literal(text) + ", N'schema', @schema, N'table', " + literal(table.name()) + column;
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return "if object_id(" + literal(name(table)) + ") is not null alter table " + name(table)
                + " drop constraint if exists " + quote(key.name());
    }

    @Override
    protected String literal(String text) {
        return "N" + super.literal(text);
    }
}
