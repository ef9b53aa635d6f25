package io.rowan.dialects.hsqldb;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.Column;
import io.rowan.schema.Table;

/** HSQLDB renames a column by altering it, and says null in place of not having not null. */
final class HsqldbAlters extends AlterRenderer {
    HsqldbAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    public String renameColumn(Table table, String from, String to) {
        return alter(table) + "alter column " + quote(from) + " rename to " + quote(to);
    }

    @Override
    protected String nullability(Column column) {
        return column.nullable() ? "set null" : "set not null";
    }

    @Override
    protected String identity(Column column) {
        return column.identity() ? HsqldbSchemas.IDENTITY : "drop generated";
    }
}
