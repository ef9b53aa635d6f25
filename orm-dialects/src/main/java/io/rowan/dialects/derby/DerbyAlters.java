package io.rowan.dialects.derby;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.error.MappingException;
import io.rowan.schema.Column;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.TablePart.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Derby lengthens text and changes no other type, so another column takes the values and then the name. It makes no column
 * an identity that was none. A unique index is a constraint there.
 */
final class DerbyAlters extends AlterRenderer {
    DerbyAlters(SchemaRenderer schemas) {
        super(schemas);
    }

    @Override
    public String renameColumn(Table table, String from, String to) {
        return "rename column " + quoted(table) + "." + quote(from) + " to " + quote(to);
    }

    @Override
    public String renameTable(Table table, String to) {
        return "rename table " + quoted(table) + " to " + quote(to);
    }

    private String quoted(Table table) {
        return table.schema() == null ? quote(table.name()) : quote(table.schema()) + "." + quote(table.name());
    }

    @Override
    public List<String> alterColumn(Table table, AlterColumn change) {
        if (!change.aspects().contains(Aspect.TYPE) || lengthened(change)) {
            return super.alterColumn(table, change);
        }
        Column after = change.after();
        String name = after.name() + "__new";
        List<String> statements = new ArrayList<>(addColumn(table, open(after, name)));
        statements.add("update " + quoted(table) + " set " + quote(name) + " = cast(" + quote(after.name()) + " as "
                + type(after) + ")");
        statements.addAll(dropColumn(table, change.before()));
        statements.add(renameColumn(table, name, after.name()));
        statements.addAll(backfill(table, change));
        if (!after.nullable()) {
            statements.add(alterColumn(table, after) + nullability(after));
        }
        return statements;
    }

    private boolean lengthened(AlterColumn change) {
        String before = type(change.before()).toLowerCase(Locale.ROOT);
        return before.startsWith("varchar(")
                && type(change.after()).startsWith("varchar(")
                && change.before().size().length() <= change.after().size().length();
    }

    private static Column open(Column column, String name) {
        return new Column(
                name,
                column.type(),
                true,
                column.size(),
                column.identity(),
                column.definition(),
                column.defaultValue(),
                column.comment());
    }

    @Override
    protected String identity(Column column) {
        throw new MappingException(List.of("Derby makes no column an identity and no identity an ordinary column, so "
                + column.name() + " stays as it is: make a new table and take the rows over by hand"));
    }

    @Override
    public List<String> dropIndex(Table table, Table after, Index index) {
        return index.unique()
                ? List.of(alter(table) + "drop constraint " + quote(index.name()))
                : super.dropIndex(table, after, index);
    }
}
