package io.rowan.dialects.mariadb;

import io.rowan.dialect.RedescribingAlters;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** A dropped foreign key leaves its index behind, which goes too. */
final class MariaDbAlters extends RedescribingAlters {
    MariaDbAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    public List<String> dropForeignKey(Table table, ForeignKey key) {
        List<String> statements = new ArrayList<>(super.dropForeignKey(table, key));
        statements.add(alter(table) + "drop index if exists " + quote(key.name()));
        return statements;
    }
}
