package io.rowan.dialect;

import io.rowan.error.MappingException;
import io.rowan.schema.Check;
import io.rowan.schema.Column;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Renders tables, keys, indexes, sequences and comments. A dialect overrides what its database says otherwise. */
public class SchemaRenderer {
    private final Identifiers identifiers;
    private final TypeNames types;

    /**
     * Makes the renderer.
     *
     * @param identifiers how names are written
     * @param types names the columns' types
     */
    public SchemaRenderer(Identifiers identifiers, TypeNames types) {
        this.identifiers = identifiers;
        this.types = types;
    }

    /**
     * What a table needs before it is created, such as a sequence that numbers its rows.
     *
     * @param table the table
     * @return the statements, empty for none
     */
    public List<String> beforeTable(Table table) {
        return List.of();
    }

    /**
     * What is left of a table when it has been dropped.
     *
     * @param table the table
     * @return the statements that drop it too if it is there, empty for none
     */
    public List<String> afterTable(Table table) {
        return List.of();
    }

    /**
     * Creates a table with its keys and checks; indexes and comments are statements of their own.
     *
     * @param table the table
     * @param foreignKeys those of its foreign keys whose targets are there
     * @return the statement
     */
    public String createTable(Table table, List<ForeignKey> foreignKeys) {
        StringJoiner parts = new StringJoiner(", ", "create table " + name(table) + " (", ")");
        table.columns().forEach(column -> parts.add(column(table, column)));
        constraints(table).forEach(parts::add);
        foreignKeys.forEach(key -> parts.add(foreignKey(key)));
        return parts.toString();
    }

    private List<String> constraints(Table table) {
        List<String> clauses = new ArrayList<>();
        if (!table.primaryKey().isEmpty()) {
            clauses.addAll(primaryKey(table));
        }
        table.uniqueKeys().forEach(key -> clauses.addAll(uniqueKey(table, key)));
        for (Check check : table.checks()) {
            clauses.add("constraint " + quote(check.name()) + " check (" + check.condition() + ")");
        }
        return clauses;
    }

    /**
     * Renders the primary key of a new table, after its columns.
     *
     * @param table the table, which has one
     * @return the clause, or nothing when a column says it already
     */
    protected List<String> primaryKey(Table table) {
        return List.of("primary key (" + names(table.primaryKey()) + ")");
    }

    /**
     * Renders a unique key of a new table.
     *
     * @param table the table
     * @param key the key
     * @return the clause, or nothing when an index keeps the rows apart: {@link #uniqueIndexes}
     */
    protected List<String> uniqueKey(Table table, UniqueKey key) {
        return List.of("constraint " + quote(key.name()) + " unique (" + names(key.columns()) + ")");
    }

    /**
     * Creates indexes for unique keys that the database does not take as constraints, because a row with a null is unlike
     * every other and its constraints do not say so.
     *
     * @param table the table, which is there
     * @return the statements, empty where all keys are constraints
     */
    public List<String> uniqueIndexes(Table table) {
        return List.of();
    }

    /**
     * Whether rows of a table can have a null in a key.
     *
     * @param table the table
     * @param key one of its keys
     * @return true when a column of the key is nullable
     */
    protected static boolean nullable(Table table, UniqueKey key) {
        return key.columns().stream().anyMatch(column -> table.column(column).nullable());
    }

    /**
     * A unique index in the place of a unique key.
     *
     * @param key the key
     * @return the index, with the key's name
     */
    protected static Index index(UniqueKey key) {
        List<Index.Part> parts = key.columns().stream()
                .map(column -> new Index.Part(column, false))
                .toList();
        return new Index(key.name(), parts, true, null, List.of());
    }

    /**
     * Renders a column where its table matters too.
     *
     * @param table the table, which is new
     * @param column the column
     * @return the clause
     */
    protected String column(Table table, Column column) {
        return column(column);
    }

    /**
     * Renders a column of a new table: name, type, default, identity, null. A definition that says some of it is not
     * repeated.
     *
     * @param column the column
     * @return the clause
     */
    protected String column(Column column) {
        StringBuilder clause =
                new StringBuilder(quote(column.name())).append(" ").append(types.of(column));
        String definition = column.definition() == null ? "" : column.definition();
        if (column.defaultValue() != null
                && !DefinitionWords.DEFAULT.matcher(definition).find()) {
            clause.append(" default ").append(column.defaultValue());
        }
        if (column.identity()) {
            clause.append(" ").append(identity());
        }
        boolean open = column.nullable() || saysNotNull(column);
        return clause.append(open ? "" : " not null").toString();
    }

    /**
     * Names the type of a column.
     *
     * @param column the column
     * @return its own definition, with all that stands in it, or else the name with the column's size
     */
    protected final String type(Column column) {
        return types.of(column);
    }

    /**
     * Names the type that the catalog tells of an identity without a definition.
     *
     * @param column the column
     * @return the type, its own unless identities are all of one
     */
    protected String identityType(Column column) {
        return types.of(column);
    }

    /** Whether a column's definition says already that it is not null. */
    static boolean saysNotNull(Column column) {
        return column.definition() != null
                && DefinitionWords.NOT_NULL.matcher(column.definition()).find();
    }

    /** Whether a column's definition says that it is computed. */
    static boolean saysComputed(Column column) {
        return column.definition() != null
                && DefinitionWords.COMPUTED.matcher(column.definition()).find();
    }

    /**
     * What makes a column an identity.
     *
     * @return the clause
     */
    protected String identity() {
        return "generated by default as identity";
    }

    /**
     * Renders a foreign key as a part of a table.
     *
     * @param key the foreign key
     * @return the clause
     */
    protected String foreignKey(ForeignKey key) {
        String clause = "constraint " + quote(key.name()) + " foreign key (" + names(key.columns()) + ") references "
                + identifiers.qualified(key.targetSchema(), key.targetTable()) + " (" + names(key.targetColumns())
                + ")";
        return clause + onDelete(key) + onUpdate(key);
    }

    /**
     * Says what happens when the row referred to is deleted.
     *
     * @param key the foreign key
     * @return the clause with a blank before it, empty for none
     */
    protected String onDelete(ForeignKey key) {
        return switch (key.onDelete()) {
            case NO_ACTION -> "";
            case CASCADE -> " on delete cascade";
            case SET_NULL -> " on delete set null";
        };
    }

    /**
     * Says what happens when the key referred to changes.
     *
     * @param key the foreign key
     * @return the clause with a blank before it, empty for none
     */
    protected String onUpdate(ForeignKey key) {
        return key.onUpdate() == ForeignKey.OnUpdate.CASCADE ? " on update cascade" : "";
    }

    /**
     * Adds a foreign key to a table that is there.
     *
     * @param table the table
     * @param key the foreign key
     * @return the statement
     */
    public String addForeignKey(Table table, ForeignKey key) {
        return "alter table " + name(table) + " add " + foreignKey(key);
    }

    /**
     * Creates an index.
     *
     * @param table its table
     * @param index the index
     * @return the statement
     * @throws io.rowan.error.MappingException when the database has no such index and nothing that does the same
     */
    public String createIndex(Table table, Index index) {
        StringJoiner columns = new StringJoiner(", ", " (", ")");
        for (Index.Part part : index.columns()) {
            columns.add(part(index, part) + (part.descending() ? " desc" : ""));
        }
        return (index.unique() ? "create unique index " : "create index ") + quote(index.name()) + " on " + name(table)
                + columns + include(index) + condition(index);
    }

    /**
     * Renders what is indexed of a column.
     *
     * @param index the index
     * @param part the column
     * @return the clause
     */
    protected String part(Index index, Index.Part part) {
        return part.letters() == null
                ? quote(part.column())
                : part.letters().name().toLowerCase(Locale.ROOT) + "(" + quote(part.column()) + ")";
    }

    /**
     * Takes a text as it is, for databases without indexes of computed values. That makes an index less useful and nothing
     * else, unless it is unique.
     *
     * @param index the index
     * @param part the column
     * @param database the database's name, for the message
     * @return the column
     * @throws MappingException when the index is unique, since it would take rows that differ by case alone
     */
    protected final String plain(Index index, Index.Part part, String database) {
        if (index.unique() && part.letters() != null) {
            throw new MappingException(List.of("The unique index " + index.name() + " is of " + part.column()
                    + " without its case, but " + database
                    + " has no indexes of computed values and would take texts that"
                    + " differ by case alone; give the column a collation without case by @Column(columnDefinition = …)"
                    + " and index it as it is"));
        }
        return quote(part.column());
    }

    /**
     * Renders the columns that a covering index carries.
     *
     * @param index the index
     * @return the clause, empty for none
     */
    protected String include(Index index) {
        return index.include().isEmpty() ? "" : " include (" + names(index.include()) + ")";
    }

    /**
     * Renders the condition of a partial index.
     *
     * @param index the index
     * @return the clause, empty for none
     */
    protected String condition(Index index) {
        return index.where() == null ? "" : " where " + index.where();
    }

    /**
     * Leaves the condition of an index away, for databases without partial indexes. That makes an index larger and
     * nothing else, unless it is unique.
     *
     * @param index the index
     * @param database the database's name, for the message
     * @return nothing
     * @throws MappingException when the index is unique, since it would refuse rows that its condition leaves out
     */
    protected static String withoutCondition(Index index, String database) {
        if (index.unique() && index.where() != null) {
            throw new MappingException(List.of(
                    "The unique index " + index.name() + " has the condition " + index.where() + ", but " + database
                            + " has no partial indexes and would refuse rows outside of it; make the index not unique"
                            + " or leave the condition away"));
        }
        return "";
    }

    /**
     * Writes the comments of a table and its columns.
     *
     * @param table the table
     * @return the statements, empty when there are no comments
     */
    public List<String> comments(Table table) {
        List<String> statements = new ArrayList<>();
        if (table.comment() != null) {
            statements.add("comment on table " + name(table) + " is " + literal(table.comment()));
        }
        for (Column column : table.columns()) {
            if (column.comment() != null) {
                statements.add("comment on column " + name(table) + "." + quote(column.name()) + " is "
                        + literal(column.comment()));
            }
        }
        return statements;
    }

    /**
     * Creates a sequence.
     *
     * @param sequence the sequence
     * @return the statement
     */
    public String createSequence(Sequence sequence) {
        return "create sequence " + name(sequence) + sequenceType() + " start with " + sequence.start()
                + " increment by " + sequence.increment();
    }

    /**
     * The type of a new sequence's values; nothing when they have 64 bits unless told otherwise.
     *
     * @return the clause with a blank before it, or empty
     */
    protected String sequenceType() {
        return "";
    }

    /**
     * What runs before tables are dropped, in the same transaction.
     *
     * @return the statements, empty for none
     */
    public List<String> beforeDrops() {
        return List.of();
    }

    /**
     * Drops a table if it is there.
     *
     * @param table the table
     * @return the statement
     */
    public String dropTable(Table table) {
        return "drop table if exists " + name(table);
    }

    /**
     * Drops a foreign key if it and its table are there.
     *
     * @param table its table
     * @param key the foreign key
     * @return the statement
     */
    public String dropForeignKey(Table table, ForeignKey key) {
        return "alter table if exists " + name(table) + " drop constraint if exists " + quote(key.name());
    }

    /**
     * Drops a sequence if it is there.
     *
     * @param sequence the sequence
     * @return the statement
     */
    public String dropSequence(Sequence sequence) {
        return "drop sequence if exists " + name(sequence);
    }

    /**
     * A query that lists the sequences, two columns: schema and name as the catalog spells them.
     *
     * @return the query, null when the database has no sequences
     */
    public @Nullable String listSequences() {
        return "select sequence_schema, sequence_name from information_schema.sequences";
    }

    /**
     * Writes a name.
     *
     * @param name the name as mapped
     * @return the name as it stands in SQL
     */
    protected final String quote(String name) {
        return identifiers.quote(name);
    }

    /**
     * Writes names parted by commas.
     *
     * @param names the names as mapped
     * @return the names as they stand in SQL
     */
    protected final String names(List<String> names) {
        StringJoiner joined = new StringJoiner(", ");
        for (String name : names) {
            joined.add(quote(name));
        }
        return joined.toString();
    }

    /**
     * Writes a table's name with its schema.
     *
     * @param table the table
     * @return the name as it stands in SQL
     */
    protected final String name(Table table) {
        return identifiers.qualified(table.schema(), table.name());
    }

    /**
     * Writes a sequence's name with its schema.
     *
     * @param sequence the sequence
     * @return the name as it stands in SQL
     */
    protected final String name(Sequence sequence) {
        return identifiers.qualified(sequence.schema(), sequence.name());
    }

    /**
     * Writes a text of the mapping as a literal.
     *
     * @param text the text
     * @return the literal
     */
    protected String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
