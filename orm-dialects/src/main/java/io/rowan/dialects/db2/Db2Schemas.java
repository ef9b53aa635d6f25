package io.rowan.dialects.db2;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;
import io.rowan.schema.UniqueKey;
import java.util.List;

/**
 * Db2 takes no nullable column in a unique constraint and two nulls for equal in a unique index, unless that leaves out keys
 * of nulls alone. Only a unique index carries further columns. A drop fails when there is nothing to drop, which a block of
 * statements passes over.
 */
final class Db2Schemas extends SchemaRenderer {
    Db2Schemas(Identifiers identifiers, TypeNames types) {
        super(identifiers, types);
    }

    @Override
    protected List<String> uniqueKey(Table table, UniqueKey key) {
        return nullable(table, key) ? List.of() : super.uniqueKey(table, key);
    }

    @Override
    public List<String> uniqueIndexes(Table table) {
        return table.uniqueKeys().stream()
                .filter(key -> nullable(table, key))
                .map(key -> createIndex(table, index(key)))
                .toList();
    }

    @Override
    public String createIndex(Table table, Index index) {
        boolean nulls = index.columns().stream()
                .anyMatch(part -> table.column(part.column()).nullable());
        return super.createIndex(table, index) + (index.unique() && nulls ? " exclude null keys" : "");
    }

    @Override
    protected String include(Index index) {
        return index.unique() ? super.include(index) : "";
    }

    @Override
    protected String condition(Index index) {
        return withoutCondition(index, "Db2");
    }

    @Override
    protected String sequenceType() {
        return " as bigint";
    }

    @Override
    public String dropTable(Table table) {
        return ifThere("drop table " + name(table));
    }

    @Override
    protected String onUpdate(ForeignKey key) {
        return "";
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return ifThere("alter table " + name(table) + " drop foreign key " + quote(key.name()));
    }

    @Override
    public String dropSequence(Sequence sequence) {
        return ifThere("drop sequence " + name(sequence));
    }

    private String ifThere(String statement) {
        return "begin declare continue handler for sqlstate '42704' begin end; execute immediate " + literal(statement)
                + "; end";
    }

    @Override
    public String listSequences() {
        return "select seqschema, seqname from syscat.sequences where seqtype = 'S'";
    }
}
