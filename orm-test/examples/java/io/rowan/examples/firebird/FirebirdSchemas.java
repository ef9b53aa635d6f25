package io.rowan.examples.firebird;

import io.rowan.dialect.Identifiers;
import io.rowan.dialect.SchemaRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.schema.ForeignKey;
import io.rowan.schema.Index;
import io.rowan.schema.Sequence;
import io.rowan.schema.Table;

/** Firebird's catalog is asked before something is dropped; an index runs in one direction as a whole. */
final class FirebirdSchemas extends SchemaRenderer {
    private final Identifiers identifiers;
    private final int version;

    FirebirdSchemas(Identifiers identifiers, TypeNames types, int version) {
        super(identifiers, types);
        this.identifiers = identifiers;
        this.version = version;
    }

    @Override
    public String createIndex(Table table, Index index) {
        boolean descending = index.columns().stream().allMatch(Index.Part::descending);
        Index ascending = new Index(
                index.name(),
                index.columns().stream()
                        .map(part -> new Index.Part(part.column(), false, part.letters()))
                        .toList(),
                index.unique(),
                index.where(),
                index.include());
        String statement = super.createIndex(table, ascending);
        return descending ? statement.replaceFirst(" index ", " descending index ") : statement;
    }

    @Override
    protected String part(Index index, Index.Part part) {
        return plain(index, part, "Firebird");
    }

    @Override
    protected String include(Index index) {
        return "";
    }

    @Override
    protected String condition(Index index) {
        return withoutCondition(index, "Firebird");
    }

    // snippet: versions
    /** Before version 4 the first value is the start and one step. */
    @Override
    public String createSequence(Sequence sequence) {
        long start = version < 4 ? sequence.start() - sequence.increment() : sequence.start();
        return super.createSequence(new Sequence(sequence.name(), sequence.schema(), start, sequence.increment()));
    }
    // end

    // snippet: drops
    @Override
    public String dropTable(Table table) {
        return ifThere("rdb$relations where rdb$relation_name", table.name(), "drop table " + name(table));
    }

    @Override
    public String dropForeignKey(Table table, ForeignKey key) {
        return ifThere(
                "rdb$relation_constraints where rdb$constraint_name",
                key.name(),
                "alter table " + name(table) + " drop constraint " + quote(key.name()));
    }

    @Override
    public String dropSequence(Sequence sequence) {
        return ifThere("rdb$generators where rdb$generator_name", sequence.name(), "drop sequence " + name(sequence));
    }

    private String ifThere(String catalog, String name, String statement) {
        return "execute block as begin if (exists (select 1 from " + catalog + " = " + literal(identifiers.stored(name))
                + ")) then execute statement " + literal(statement) + "; end";
    }
    // end

    @Override
    public String listSequences() {
        return "select null, trim(rdb$generator_name) from rdb$generators where rdb$system_flag = 0";
    }
}
