package io.rowan.migration;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.migration.v1.Member;
import io.rowan.schema.KeptPart;
import io.rowan.test.RowanTest;
import io.rowan.test.TestUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a table is altered by a copy, what stands on it and in no mapping outlasts that. */
@RowanTest(entities = Anchor.class, database = "sqlite")
class KeptPartTest {
    private static final String AUDIT = "CREATE TRIGGER audit after insert on members begin"
            + " insert into visits values (new.name); insert into visits values ('and ' || new.name); end";
    private static final String FAXES =
            "CREATE TRIGGER faxes after update of fax on members begin" + " insert into visits values (new.fax); end";
    private static final String SHORT = "CREATE INDEX ix_short on members (substr(name, 1, 3))";
    private static final String TAKEN =
            "CREATE TRIGGER taken after insert on loans begin" + " insert into visits values (new.title); end";

    @TempDir
    Path directory;

    private SessionFactory one;
    private SessionFactory two;

    @BeforeEach
    void open(SessionFactory empty, TestUrl url) {
        empty.schema().dropAll();
        one = Rowan.configure().url(url.url()).scan("io.rowan.migration.v1").build();
        two = Rowan.configure().url(url.url()).scan("io.rowan.migration.v2").build();
        new RevisionFiles(directory)
                .write("a0", "base", "-- up\ncreate table visits (name varchar(50));\n-- down\ndrop table visits;\n");
        one.migrations(directory).upgrade("head");
        one.schema().createAll();
        for (String statement : List.of(AUDIT, FAXES, SHORT, TAKEN)) {
            one.inTransaction(session -> session.execute(sql(statement)));
        }
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private List<String> kept() {
        return one.schema().inspect().kept().stream().map(KeptPart::name).toList();
    }

    private List<String> visits() {
        return one.fromTransaction(session ->
                session.scalars(sql(String.class, "select name from visits")).all());
    }

    @Test
    void triggers_and_indexes_over_expressions_are_read() {
        assertThat(one.schema().inspect().kept())
                .containsExactlyInAnyOrder(
                        new KeptPart(null, "members", "audit", AUDIT),
                        new KeptPart(null, "members", "faxes", FAXES),
                        new KeptPart(null, "members", "ix_short", SHORT),
                        new KeptPart(null, "loans", "taken", TAKEN));
    }

    @Test
    void they_go_with_the_table_to_its_copy_and_back() throws IOException {
        Path revision = two.migrations(directory).revision("phones");

        assertThat(revision)
                .content()
                .contains("-- begin statement\n" + AUDIT + "\n-- end statement\n", SHORT + ";\n")
                .contains("-- DROP: faxes names a column that is dropped; write it anew: " + FAXES)
                .doesNotContain("\n" + TAKEN);
        String reviewed = Files.readString(revision)
                .replace("drop table if exists visits;\n", "")
                .replace("create table visits (name varchar(50));\n", "");
        Files.writeString(revision, reviewed);
        two.migrations(directory).upgrade("head");
        assertThat(kept()).containsExactlyInAnyOrder("audit", "ix_short", "taken");
        two.inTransaction(session -> session.execute(sql("insert into members (name, grade) values ('Ada', 'gold')")));
        assertThat(visits()).containsExactly("Ada", "and Ada");

        two.migrations(directory).downgrade("-1");
        assertThat(kept()).containsExactlyInAnyOrder("audit", "faxes", "ix_short", "taken");
        one.inTransaction(session -> session.add(new Member("Bob", null)));
        assertThat(visits()).containsExactly("Ada", "and Ada", "Bob", "and Bob");
    }

    @Test
    void they_are_no_difference() {
        assertThat(one.migrations(directory).check())
                .allSatisfy(change -> assertThat(change.describe()).containsExactly("drop table visits"));
    }
}
