package io.rowan.migration;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.error.MigrationException;
import io.rowan.migration.v1.Loan;
import io.rowan.migration.v1.Member;
import io.rowan.migration.v2.Card;
import io.rowan.schema.Schema;
import io.rowan.schema.Table;
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

/** From nothing to the first classes, to the second ones, and back. */
@RowanTest(entities = Anchor.class)
class LifeOfASchemaTest {
    @TempDir
    Path directory;

    private SessionFactory one;
    private SessionFactory two;

    @BeforeEach
    void open(SessionFactory empty, TestUrl url) {
        empty.schema().dropAll();
        one = open(url, "io.rowan.migration.v1");
        two = open(url, "io.rowan.migration.v2");
    }

    private static SessionFactory open(TestUrl url, String entities) {
        return Rowan.configure()
                .url(url.url())
                .scan(entities)
                .pool(pool -> pool.size(1).maxOverflow(1))
                .build();
    }

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    private void addMembers() {
        one.inTransaction(session -> {
            Member ada = new Member("Ada", null);
            Member bob = new Member("Bob", "gold");
            Member gone = new Member("Gone", "gold");
            session.addAll(ada, bob, gone, new Loan("Emma", ada), new Loan("Ulysses", bob));
            session.flush();
            session.delete(gone);
        });
    }

    private static List<String> texts(SessionFactory orm, String query) {
        return orm.fromTransaction(
                session -> session.scalars(sql(String.class, query)).all());
    }

    @Test
    void a_catalog_that_is_not_known_is_not_compared(Dialect dialect) {
        assumeFalse(dialect.catalog().known(), "the catalog is known");
        assertThatThrownBy(() -> one.migrations(directory).revision("first"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContainingAll("does not know its catalog well enough", "emptyRevision(message)");
    }

    @Test
    void rows_live_through_all_changes_of_their_tables(Dialect dialect) throws IOException {
        assumeTrue(dialect.catalog().known(), "the catalog is not known");
        Schema nothing = one.schema().inspect();
        assertThat(nothing.tables()).isEmpty();

        Path first = one.migrations(directory).revision("first tables");
        List<String> applied = one.migrations(directory).upgrade("head");
        assertThat(first).content().contains("create table members").contains("drop table");
        assertThat(one.migrations(directory).check()).isEmpty();
        Schema before = one.schema().inspect();
        addMembers();

        Path second = two.migrations(directory).revision("phones, grades & cards");
        assertThat(second.getFileName().toString()).endsWith("_phones_grades_cards.sql");
        assertThat(Files.readString(second)).contains("DROP: the values of members.fax are lost");
        applied = two.migrations(directory).upgrade("head");

        assertThat(applied).containsExactly(two.migrations(directory).current());
        assertThat(two.migrations(directory).check()).isEmpty();
        two.inTransaction(session -> {
            List<io.rowan.migration.v2.Member> members =
                    session.scalars(select(io.rowan.migration.v2.Member.class)).all();
            assertThat(members)
                    .extracting(member -> member.getName() + " " + member.getGrade())
                    .containsExactlyInAnyOrder("Ada basic", "Bob gold");
            members.forEach(member -> session.add(new Card(7, member)));
        });
        assertThat(texts(two, "select title from loans order by title")).containsExactly("Emma", "Ulysses");
        two.migrations(directory).downgrade("-1");
        assertThat(one.schema().inspect().tables()).containsExactlyInAnyOrderElementsOf(before.tables());
        assertThat(texts(one, "select name from members order by name")).containsExactly("Ada", "Bob");
        assertThat(texts(one, "select title from loans order by title")).hasSize(2);
        one.inTransaction(session -> session.add(new Member("Cy", null)));
        two.migrations(directory).upgrade("+1");
        two.migrations(directory).downgrade("base");

        assertThat(two.migrations(directory).current()).isNull();
        assertThat(one.schema().inspect().tables())
                .extracting(Table::name)
                .containsExactlyInAnyOrder("rowan_migrations", "rowan_migrations_lock");
    }
}
