package io.rowan.dialect;

import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.SchemaChange.AlterTable;
import io.rowan.schema.Table;
import io.rowan.schema.TablePart;
import io.rowan.schema.TablePart.AlterColumn;
import io.rowan.schema.TablePart.Aspect;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders changes of tables that are there. A dialect overrides what its database says otherwise. Where the database lacks
 * {@link Feature#ALTER_TABLE}, what is not {@link #direct} goes by {@link #copy}.
 */
public class AlterRenderer {
    /** The schema's renderer, which writes names, columns and keys. */
    protected final SchemaRenderer schemas;

    /**
     * Makes the renderer.
     *
     * @param schemas writes names, columns and keys
     */
    public AlterRenderer(SchemaRenderer schemas) {
        this.schemas = schemas;
    }

    /**
     * Statements that run on the connection outside of a transaction, before one that changes tables.
     *
     * @return the statements, empty for none
     */
    public List<String> before() {
        return List.of();
    }

    /**
     * Statements that run on the connection outside of a transaction, after one that changed tables.
     *
     * @return the statements, empty for none
     */
    public List<String> after() {
        return List.of();
    }

    /**
     * A query that finds what changes of tables left broken, at the end of their transaction.
     *
     * @return a query without rows when all is well, null when the database checks by itself
     */
    public @Nullable String check() {
        return null;
    }

    /**
     * Whether a backslash in a literal takes the meaning of the next character away.
     *
     * @return false in the standard
     */
    public boolean backslashEscapes() {
        return false;
    }

    /**
     * Whether each database does it without copying the table.
     *
     * @param part the change
     * @return true for indexes, and columns that are nullable or have a constant for the rows that are there
     */
    public boolean direct(TablePart part) {
        return part instanceof TablePart.CreateIndex
                || part instanceof TablePart.DropIndex
                || part instanceof TablePart.AddColumn added && addable(added.column());
    }

    /**
     * Alters a table by a copy of it.
     *
     * @param change the table before and after, and what differs
     * @return the statements, which keep the rows
     */
    public final List<String> copy(AlterTable change) {
        return new TableCopy(schemas, this, change).statements();
    }

    /**
     * Lets a table's copy go on numbering its rows where the table was.
     *
     * @param table the table
     * @param copy its copy
     * @return the statements, empty when the numbers of the rows are enough
     */
    protected List<String> keepNumbers(Table table, Table copy) {
        return List.of();
    }

    private static boolean addable(Column column) {
        String value = column.defaultValue();
        boolean constant = value != null && value.strip().matches("(?s)[-+]?[0-9.]+|'.*'|(?i:true|false)");
        return !column.identity()
                && !SchemaRenderer.saysComputed(column)
                && (constant || value == null && column.nullable());
    }

    /**
     * Renders the type of a column without its default and null.
     *
     * @param column the column
     * @return the type
     */
    public String type(Column column) {
        return column.identity() && column.definition() == null
                ? schemas.identityType(column)
                : ColumnDefinitions.type(schemas.type(column));
    }

    /**
     * Whether a column can be null.
     *
     * @param column the column
     * @return false too when only its definition says so
     */
    public boolean nullable(Column column) {
        return column.nullable() && !SchemaRenderer.saysNotNull(column);
    }

    /**
     * Whether the database computes a column.
     *
     * @param column the column
     * @return true when its definition says so
     */
    public boolean computed(Column column) {
        return SchemaRenderer.saysComputed(column);
    }

    /**
     * Adds a column.
     *
     * @param table its table
     * @param column the column
     * @return the statements
     */
    public List<String> addColumn(Table table, Column column) {
        return List.of(alter(table) + "add column " + schemas.column(table, column));
    }

    /**
     * Drops a column with its values.
     *
     * @param table its table
     * @param column the column
     * @return the statements
     */
    public List<String> dropColumn(Table table, Column column) {
        return List.of(alter(table) + "drop column " + schemas.quote(column.name()));
    }

    /**
     * Renames a column.
     *
     * @param table its table
     * @param from its name
     * @param to its new name
     * @return the statement
     */
    public String renameColumn(Table table, String from, String to) {
        return alter(table) + "rename column " + schemas.quote(from) + " to " + schemas.quote(to);
    }

    /**
     * Renames a table.
     *
     * @param table the table
     * @param to its new name
     * @return the statement
     */
    public String renameTable(Table table, String to) {
        return alter(table) + "rename to " + schemas.quote(to);
    }

    /**
     * Makes a column another one; a computed one anew. Where it loses its nulls, rows that have one get its default first.
     *
     * @param table its table
     * @param change the column before and after
     * @return the statements
     */
    public List<String> alterColumn(Table table, AlterColumn change) {
        List<String> statements = new ArrayList<>();
        if (computed(change.before()) || computed(change.after())) {
            statements.addAll(dropColumn(table, change.before()));
            statements.addAll(addColumn(table, change.after()));
            return statements;
        }
        if (change.aspects().contains(Aspect.TYPE)) {
            statements.add(alterType(table, change.after()));
        }
        if (change.aspects().contains(Aspect.DEFAULT)) {
            statements.add(alterColumn(table, change.after()) + defaultOf(change.after()));
        }
        statements.addAll(backfill(table, change));
        if (change.aspects().contains(Aspect.NULLABLE)) {
            statements.add(alterColumn(table, change.after()) + nullability(change.after()));
        }
        if (change.aspects().contains(Aspect.IDENTITY)) {
            statements.add(alterColumn(table, change.after()) + identity(change.after()));
        }
        return statements;
    }

    /**
     * The beginning of a statement that alters a column.
     *
     * @param table its table
     * @param column the column
     * @return the text, with a blank at its end
     */
    protected final String alterColumn(Table table, Column column) {
        return alter(table) + "alter column " + schemas.quote(column.name()) + " ";
    }

    /**
     * Renders that a column of a table may be null from now on, or may not.
     *
     * @param column the column as it is to be
     * @return the clause
     */
    protected String nullability(Column column) {
        return column.nullable() ? "drop not null" : "set not null";
    }

    private static String defaultOf(Column column) {
        return column.defaultValue() == null ? "drop default" : "set default " + column.defaultValue();
    }

    /**
     * Gives a column another type.
     *
     * @param table its table
     * @param column the column as it is wanted
     * @return the statement
     */
    protected String alterType(Table table, Column column) {
        return alterColumn(table, column) + "set data type " + type(column);
    }

    /**
     * Renders how a column becomes an identity or ceases to be one.
     *
     * @param column the column as it is wanted
     * @return what stands behind its name
     */
    protected String identity(Column column) {
        return column.identity() ? "add " + schemas.identity() : "drop identity";
    }

    /**
     * Gives rows without a value the default of a column that loses its nulls.
     *
     * @param table its table
     * @param change the column before and after
     * @return the statement, or nothing when nulls stay or there is no default
     */
    protected final List<String> backfill(Table table, AlterColumn change) {
        Column after = change.after();
        if (!change.before().nullable() || after.nullable() || after.defaultValue() == null) {
            return List.of();
        }
        String name = schemas.quote(after.name());
        return List.of("update " + schemas.name(table) + " set " + name + " = " + after.defaultValue() + " where "
                + name + " is null");
    }

    /**
     * Drops the primary key.
     *
     * @param table the table as it is, which has one
     * @return the statement
     */
    public String dropPrimaryKey(Table table) {
        return alter(table) + "drop primary key";
    }

    /**
     * Adds a primary key.
     *
     * @param table the table as it is wanted, which has one
     * @return the statement
     */
    public String addPrimaryKey(Table table) {
        return alter(table) + "add primary key (" + schemas.names(table.primaryKey()) + ")";
    }

    /**
     * Adds a unique key.
     *
     * @param table the table as it is wanted
     * @param key the key
     * @return the statements
     */
    public List<String> addUnique(Table table, UniqueKey key) {
        Table alone = new Table(
                table.name(),
                table.schema(),
                table.columns(),
                table.primaryKey(),
                List.of(),
                List.of(key),
                List.of(),
                List.of(),
                null);
        List<String> clauses = schemas.uniqueKey(alone, key);
        return clauses.isEmpty()
                ? schemas.uniqueIndexes(alone)
                : List.of(alter(table) + "add " + String.join(", ", clauses));
    }

    /**
     * Drops a unique key.
     *
     * @param table the table as it is
     * @param after the table as it is wanted
     * @param key the key
     * @return the statements
     */
    public List<String> dropUnique(Table table, Table after, UniqueKey key) {
        return schemas.uniqueKey(table, key).isEmpty()
                ? List.of("drop index " + schemas.quote(key.name()))
                : List.of(alter(table) + "drop constraint " + schemas.quote(key.name()));
    }

    /**
     * Drops an index.
     *
     * @param table the table as it is
     * @param after the table as it is wanted
     * @param index the index
     * @return the statements
     */
    public List<String> dropIndex(Table table, Table after, Index index) {
        String qualifier = table.schema() == null ? "" : schemas.quote(table.schema()) + ".";
        return List.of("drop index " + qualifier + schemas.quote(index.name()));
    }

    /**
     * Adds a foreign key.
     *
     * @param table the table as it is wanted
     * @param key the key
     * @return the statements
     */
    public List<String> addForeignKey(Table table, ForeignKey key) {
        return List.of(schemas.addForeignKey(table, key));
    }

    /**
     * Drops a foreign key.
     *
     * @param table the table as it is
     * @param key the key
     * @return the statements
     */
    public List<String> dropForeignKey(Table table, ForeignKey key) {
        return List.of(alter(table) + "drop constraint " + schemas.quote(key.name()));
    }

    /**
     * Writes a name.
     *
     * @param name the name as mapped
     * @return the name as it stands in SQL
     */
    protected final String quote(String name) {
        return schemas.quote(name);
    }

    /**
     * The beginning of a statement that alters a table.
     *
     * @param table the table
     * @return the text, with a blank at its end
     */
    protected final String alter(Table table) {
        return "alter table " + schemas.name(table) + " ";
    }
}
