package io.rowan.dialect;

import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.SchemaChange.AlterTable;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart.AddColumn;
import io.rowan.schema.TablePart.AlterColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Alters a table by a new one that takes its rows and then its name. Columns of both are carried over; a null in one that
 * may not have it any more becomes the default. Triggers and indexes over expressions go with the old table and are made
 * again, except those that name a column which is dropped.
 */
final class TableCopy {
    private final SchemaRenderer schemas;
    private final AlterRenderer alters;
    private final AlterTable change;
    private final Table old;
    private final Table made;

    TableCopy(SchemaRenderer schemas, AlterRenderer alters, AlterTable change) {
        this.schemas = schemas;
        this.alters = alters;
        this.change = change;
        this.old = change.before();
        this.made = named(change.after(), change.after().name() + "__new");
    }

    private static Table named(Table table, String name) {
        return new Table(
                name,
                table.schema(),
                table.columns(),
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.indexes(),
                table.checks(),
                table.comment());
    }

    List<String> statements() {
        Table after = change.after();
        List<String> statements = new ArrayList<>();
        statements.add(schemas.createTable(made, made.foreignKeys()));
        rows(statements);
        statements.addAll(alters.keepNumbers(old, made));
        statements.add("drop table " + schemas.name(old));
        statements.add(alters.renameTable(made, after.name()));
        statements.addAll(schemas.uniqueIndexes(after));
        for (Index index : after.indexes()) {
            statements.add(schemas.createIndex(after, index));
        }
        statements.addAll(schemas.comments(after));
        change.kept().stream().filter(part -> !change.loses(part)).forEach(part -> statements.add(part.sql()));
        return statements;
    }

    private void rows(List<String> statements) {
        Map<String, AlterColumn> altered = new HashMap<>();
        change.parts(AlterColumn.class).forEach(part -> altered.put(part.after().name(), part));
        List<String> added = change.parts(AddColumn.class).stream()
                .map(part -> part.column().name())
                .toList();
        StringJoiner into = new StringJoiner(", ");
        StringJoiner values = new StringJoiner(", ");
        for (Column column : made.columns()) {
            if (!added.contains(column.name()) && !alters.computed(column)) {
                into.add(schemas.quote(column.name()));
                values.add(value(column, altered.get(column.name())));
            }
        }
        if (into.length() > 0) {
            statements.add("insert into " + schemas.name(made) + " (" + into + ") select " + values + " from "
                    + schemas.name(old));
        }
    }

    private String value(Column column, @Nullable AlterColumn part) {
        String name = schemas.quote(part == null ? column.name() : part.before().name());
        boolean filled =
                part != null && part.before().nullable() && !column.nullable() && column.defaultValue() != null;
        return filled ? "coalesce(" + name + ", " + column.defaultValue() + ")" : name;
    }
}
