package io.rowan.test;

import io.rowan.dialect.SchemaRenderer;
import io.rowan.schema.ForeignKey.OnDelete;
import io.rowan.schema.Index;
import io.rowan.schema.Table;
import java.util.List;

/** Statements that create and drop. */
final class SchemaSamples {
    private final Samples samples;
    private final SchemaRenderer renderer;
    private final SampleTables tables;

    SchemaSamples(Samples samples, SchemaRenderer renderer) {
        this.samples = samples;
        this.renderer = renderer;
        this.tables = samples.tables();
    }

    void add() {
        tables();
        foreignKeys();
        indexes();
        samples.text("create sequence", () -> renderer.createSequence(SampleTables.sequence()));
        samples.text("drop sequence", () -> renderer.dropSequence(SampleTables.sequence()));
        samples.text("list sequences", () -> String.valueOf(renderer.listSequences()));
    }

    private void tables() {
        Table users = tables.users();
        samples.text("create table", () -> renderer.createTable(users, List.of()));
        samples.text(
                "create table with foreign key",
                () -> renderer.createTable(tables.orders(), tables.orders().foreignKeys()));
        samples.text("create table of every type", () -> renderer.createTable(tables.everything(), List.of()));
        samples.text("create table of sizes", () -> renderer.createTable(tables.sizes(), List.of()));
        samples.texts("unique keys as indexes", () -> renderer.uniqueIndexes(users));
        samples.texts("comments", () -> renderer.comments(users));
        samples.text("drop table", () -> renderer.dropTable(tables.orders()));
    }

    private void foreignKeys() {
        for (OnDelete onDelete : OnDelete.values()) {
            samples.text(
                    "add foreign key " + onDelete,
                    () -> renderer.addForeignKey(tables.orders(), tables.reference(onDelete)));
        }
        samples.text(
                "drop foreign key",
                () -> renderer.dropForeignKey(tables.orders(), tables.reference(OnDelete.NO_ACTION)));
    }

    private void indexes() {
        index("create index", SampleTables.index(false, null));
        index("create unique index", SampleTables.index(true, null));
        index("create covering index", SampleTables.index(false, null, "email"));
        index("create partial index", SampleTables.index(false, "age > 17"));
        index("create unique partial index", SampleTables.index(true, "age > 17"));
        index("create index of small letters", SampleTables.lettersIndex(false));
        index("create unique index of small letters", SampleTables.lettersIndex(true));
    }

    private void index(String name, Index index) {
        samples.text(name, () -> renderer.createIndex(tables.users(), index));
    }
}
