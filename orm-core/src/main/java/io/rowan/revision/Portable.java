package io.rowan.revision;

import io.rowan.schema.Column;
import io.rowan.schema.SchemaChange;
import io.rowan.schema.SchemaChange.AlterTable;
import io.rowan.schema.SchemaChange.DropTable;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.TablePart.DropColumn;
import java.util.List;

/** Takes what was read from one database for another one: its columns' types by their kind, not by their name there. */
final class Portable {
    private Portable() {}

    static List<SchemaChange> changes(List<SchemaChange> changes) {
        return changes.stream().map(Portable::change).toList();
    }

    private static SchemaChange change(SchemaChange change) {
        if (change instanceof DropTable dropped) {
            return new DropTable(table(dropped.table()));
        }
        return change instanceof AlterTable altered
                ? new AlterTable(
                        table(altered.before()),
                        altered.after(),
                        altered.parts().stream().map(Portable::part).toList())
                : change;
    }

    private static TablePart part(TablePart part) {
        if (part instanceof DropColumn dropped) {
            return new DropColumn(column(dropped.column()));
        }
        return part instanceof AlterColumn altered
                ? new AlterColumn(column(altered.before()), altered.after(), altered.aspects())
                : part;
    }

    private static Table table(Table table) {
        return new Table(
                table.name(),
                table.schema(),
                table.columns().stream().map(Portable::column).toList(),
                table.primaryKey(),
                table.foreignKeys(),
                table.uniqueKeys(),
                table.indexes(),
                table.checks(),
                table.comment());
    }

    private static Column column(Column column) {
        return new Column(
                column.name(),
                column.type(),
                column.nullable(),
                column.size(),
                column.identity(),
                null,
                column.defaultValue(),
                column.comment());
    }
}
