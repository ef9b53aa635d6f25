package io.rowan.dialects.oracle;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;

/**
 * Before version 23 a drop fails when there is nothing to drop, which a block of statements passes over. There are neither
 * partial nor covering indexes.
 */
final class OracleSchemas extends SchemaRenderer {
    private static final String NO_TABLE = "-942";
    private static final String NO_SEQUENCE = "-2289";
    private static final String NO_CONSTRAINT = "-2443";
    private final boolean modern;

    OracleSchemas(Identifiers identifiers, TypeNames types, boolean modern) {
        super(identifiers, types);
        this.modern = modern;
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    protected String condition(Index index) {
        return withoutCondition(index, "Oracle");
    }

    @Override
    public String dropTable(Table table) {
        return modern ? super.dropTable(table) : ifThere("drop table " + name(table), NO_TABLE);
    }

    @Override
    protected String onUpdate(ForeignKey key) {
        return "";
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return ifThere(
                "alter table " + name(table) + " drop constraint " + quote(key.name()),
                NO_TABLE + ", " + NO_CONSTRAINT);
    }

    @Override
    public String dropSequence(Sequence sequence) {
        return modern ? super.dropSequence(sequence) : ifThere("drop sequence " + name(sequence), NO_SEQUENCE);
    }

    private String ifThere(String statement, String missing) {
        return "begin execute immediate " + literal(statement) + "; exception when others then if sqlcode not in ("
                + missing + ") then raise; end if; end;";
    }

    @Override
    public String listSequences() {
        return "select sequence_owner, sequence_name from all_sequences";
    }
}
