package io.rowan.ddl;

import io.rowan.dialect.AlterRenderer;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.schema.Column;
import io.rowan.schema.Schema;
import io.rowan.schema.SchemaChange;
import io.rowan.schema.SchemaChange.AlterTable;
import io.rowan.schema.SchemaChange.CreateSequence;
import io.rowan.schema.SchemaChange.CreateTable;
import io.rowan.schema.SchemaChange.DropSequence;
import io.rowan.schema.SchemaChange.DropTable;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart;
import io.rowan.schema.TablePart.AddColumn;
import io.rowan.schema.TablePart.AddForeignKey;
import io.rowan.schema.TablePart.AddUnique;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.TablePart.ChangePrimaryKey;
import io.rowan.schema.TablePart.CreateIndex;
import io.rowan.schema.TablePart.DropColumn;
import io.rowan.schema.TablePart.DropForeignKey;
import io.rowan.schema.TablePart.DropIndex;
import io.rowan.schema.TablePart.DropUnique;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements that carry changes out, in an order that the database accepts: foreign keys and indexes go first, then
 * columns change, new keys and tables come, foreign keys last, and at the end goes what is wanted no more.
 */
public final class ChangeStatements {
    private final SchemaStatements whole;
    private final Dialect dialect;
    private final AlterRenderer renderer;
    private final List<SchemaChange> changes;
    private final List<MarkedSql> statements = new ArrayList<>();

    private ChangeStatements(Dialect dialect, List<SchemaChange> changes) {
        this.whole = new SchemaStatements(dialect);
        this.dialect = dialect;
        this.renderer = dialect.alterRenderer();
        this.changes = changes;
    }

    /**
     * Renders.
     *
     * @param dialect the dialect
     * @param changes the changes
     * @return the statements in order
     * @throws io.rowan.error.MappingException when the database cannot hold what is wanted
     */
    public static List<MarkedSql> of(Dialect dialect, List<SchemaChange> changes) {
        return new ChangeStatements(dialect, changes).render();
    }

    private List<MarkedSql> render() {
        add(whole.create(new Schema(List.of(), sequences(true))));
        each(DropForeignKey.class, (change, part) -> renderer.dropForeignKey(change.before(), part.key()));
        each(DropIndex.class, (change, part) -> renderer.dropIndex(change.before(), change.after(), part.index()));
        each(DropUnique.class, (change, part) -> renderer.dropUnique(change.before(), change.after(), part.key()));
        columns();
        each(AddUnique.class, (change, part) -> renderer.addUnique(change.after(), part.key()));
        each(
                CreateIndex.class,
                (change, part) -> List.of(dialect.schemaRenderer().createIndex(change.after(), part.index())));
        add(whole.create(created()));
        each(AddForeignKey.class, (change, part) -> renderer.addForeignKey(change.after(), part.key()));
        drops();
        return statements;
    }

    private void add(List<String> sqls) {
        sqls.forEach(sql -> statements.add(MarkedSql.of(sql)));
    }

    private void add(List<String> sqls, @Nullable String note) {
        for (int i = 0; i < sqls.size(); i++) {
            statements.add(new MarkedSql(sqls.get(i), i == 0 ? note : null));
        }
    }

    private Schema created() {
        return new Schema(
                changes.stream()
                        .filter(CreateTable.class::isInstance)
                        .map(change -> ((CreateTable) change).table())
                        .toList(),
                List.of());
    }

    private List<Sequence> sequences(boolean created) {
        return changes.stream()
                .flatMap(change -> change instanceof CreateSequence made && created
                        ? Stream.of(made.sequence())
                        : change instanceof DropSequence dropped && !created
                                ? Stream.of(dropped.sequence())
                                : Stream.empty())
                .toList();
    }

    private List<AlterTable> altered() {
        return changes.stream()
                .filter(AlterTable.class::isInstance)
                .map(AlterTable.class::cast)
                .toList();
    }

    private boolean copied(AlterTable change) {
        return !dialect.supports(Feature.ALTER_TABLE) && !change.all(renderer::direct);
    }

    private <P extends TablePart> void each(Class<P> kind, BiFunction<AlterTable, P, List<String>> render) {
        for (AlterTable change : altered()) {
            if (!copied(change)) {
                change.parts(kind).forEach(part -> add(render.apply(change, part)));
            }
        }
    }

    private void columns() {
        for (AlterTable change : altered()) {
            if (copied(change)) {
                add(renderer.copy(change), notes(change));
            } else {
                alter(change);
            }
        }
    }

    private void alter(AlterTable change) {
        for (AddColumn part : change.parts(AddColumn.class)) {
            add(renderer.addColumn(change.after(), part.column()), note(change, part));
        }
        List<ChangePrimaryKey> keys = change.parts(ChangePrimaryKey.class);
        keys.stream()
                .filter(key -> !key.before().isEmpty())
                .forEach(key -> add(List.of(renderer.dropPrimaryKey(change.before()))));
        change.parts(AlterColumn.class)
                .forEach(part -> add(renderer.alterColumn(change.after(), part), note(change, part)));
        keys.stream()
                .filter(key -> !key.after().isEmpty())
                .forEach(key -> add(List.of(renderer.addPrimaryKey(change.after()))));
        change.parts(DropColumn.class)
                .forEach(part -> add(renderer.dropColumn(change.before(), part.column()), note(change, part)));
    }

    private @Nullable String notes(AlterTable change) {
        List<String> notes = new ArrayList<>();
        for (TablePart part : change.parts()) {
            String note = note(change, part);
            if (note != null) {
                notes.add(note);
            }
        }
        change.kept().stream()
                .filter(change::loses)
                .map(part -> "DROP: " + part.name() + " names a column that is dropped; write it anew: " + part.sql())
                .forEach(notes::add);
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    private @Nullable String note(AlterTable change, TablePart part) {
        String table = change.after().name();
        if (part instanceof DropColumn dropped) {
            return "DROP: the values of " + table + "." + dropped.column().name() + " are lost";
        }
        if (part instanceof AddColumn added) {
            return added(change, table, added);
        }
        return part instanceof AlterColumn altered
                        && bare(altered.after())
                        && altered.before().nullable()
                ? "CHECK: rows in which " + table + "." + altered.after().name()
                        + " is null stop this; give it a default, or fill it by an update before"
                : null;
    }

    private @Nullable String added(AlterTable change, String table, AddColumn part) {
        String name = table + "." + part.column().name();
        String once = part.probablyOnce();
        if (once != null) {
            return "RENAMED? " + name + " is perhaps " + once + "; then write instead of its drop and this: "
                    + renderer.renameColumn(change.after(), once, part.column().name()) + ";";
        }
        return bare(part.column())
                ? "CHECK: rows that are there have no value for " + name + "; give it a default, or add it nullable"
                        + " and fill it before it is not null"
                : null;
    }

    /** Neither null nor a default. */
    private boolean bare(Column column) {
        return !renderer.nullable(column) && column.defaultValue() == null && !column.identity();
    }

    private void drops() {
        List<Table> tables = changes.stream()
                .filter(DropTable.class::isInstance)
                .map(change -> ((DropTable) change).table())
                .toList();
        if (!tables.isEmpty()) {
            String names = String.join(", ", tables.stream().map(Table::name).toList());
            add(whole.drop(new Schema(tables, List.of())), "DROP: all rows of " + names + " are lost");
        }
        add(whole.drop(new Schema(List.of(), sequences(false))));
    }
}
