package io.rowan.dialects.postgresql;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.Column;
import io.rowan.schema.Table;

/** PostgreSQL casts values to a column's new type only when it is told to, and has no other word for a primary key's drop. */
final class PostgreSqlAlters extends AlterRenderer {
    PostgreSqlAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    protected String alterType(Table table, Column column) {
        return super.alterType(table, column) + " using cast(" + quote(column.name()) + " as " + type(column) + ")";
    }

    @Override
    public String dropPrimaryKey(Table table) {
        return alter(table) + "drop constraint " + quote(table.name() + "_pkey");
    }
}
