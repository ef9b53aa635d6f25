package io.rowan.dialects.sqlite;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import java.util.List;

/**
 * SQLite alters most by copying a table. Meanwhile keys are not checked, since dropping the old table would delete or refuse
 * what refers to it; and a rename must leave the text of other tables and views alone, which refer to the name.
 */
final class SqliteAlters extends AlterRenderer {
    SqliteAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    public List<String> before() {
        return List.of("pragma foreign_keys = off", "pragma legacy_alter_table = on");
    }

    @Override
    public List<String> after() {
        return List.of("pragma legacy_alter_table = off", "pragma foreign_keys = on");
    }

    @Override
    public String check() {
        return "pragma foreign_key_check";
    }

    @Override
    protected List<String> keepNumbers(Table table, Table copy) {
        if (copy.columns().stream().noneMatch(Column::identity)) {
            return List.of();
        }
        String from = "'" + table.name().replace("'", "''") + "'";
        String to = "'" + copy.name().replace("'", "''") + "'";
        return List.of(
                "delete from sqlite_sequence where name = " + to,
                "insert into sqlite_sequence (name, seq) select " + to + ", seq from sqlite_sequence where name = "
                        + from);
    }
}
