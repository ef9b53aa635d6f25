package io.rowan.tutorial;

import static io.rowan.query.Dsl.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.rowan.Rowan;
import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.error.MigrationException;
import io.rowan.examples.phones.after.User;
import io.rowan.migration.Migrations;
import io.rowan.migration.Revision;
import io.rowan.migration.Revision.State;
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

/** The calls; the command line does the same in {@code MigrationsPageTest}, four processes at once in {@code ProcessesTest}. */
@RowanTest(entities = io.rowan.examples.phones.before.User.class)
class Row17MigrationsTest {
    @TempDir
    Path directory;

    private SessionFactory first;
    private SessionFactory second;
    private Migrations migrations;

    @BeforeEach
    void open(SessionFactory orm, TestUrl url) {
        orm.schema().dropAll();
        first = orm;
        second = Rowan.configure()
                .url(url.url())
                .entities(User.class)
                .pool(pool -> pool.size(1).maxOverflow(1))
                .build();
        migrations = second.migrations(directory);
    }

    @AfterEach
    void close() {
        second.close();
    }

    /** The first release is out, and has a user. */
    private String release() throws IOException {
        Migrations before = first.migrations(directory);
        Path file = before.revision("first tables");
        assertThat(Files.readString(file)).contains("-- up\ncreate table users", "-- down\n");
        assertThat(before.upgrade("head")).containsExactly(before.current());
        assertThat(before.check()).isEmpty();
        first.inTransaction(session -> session.add(new io.rowan.examples.phones.before.User("Ada")));
        return before.current();
    }

    private Path phones() throws IOException {
        // snippet: phone
        Path file = migrations.revision("add phone to users"); // review it, and add what only you know:
        Files.writeString(
                file, Files.readString(file).replace("-- down", "update users set phone = 'unknown';\n\n-- down"));
        migrations.upgrade("+1");
        // end
        return file;
    }

    private List<State> states() {
        return migrations.history().stream().map(Revision::state).toList();
    }

    private List<User> users() {
        return second.fromTransaction(
                session -> session.scalars(select(User.class)).all());
    }

    @Test
    void a_column_and_an_index_are_added_and_taken_back(Dialect dialect) throws IOException {
        assumeTrue(dialect.catalog().known(), "the catalog is not known");
        String release = release();
        List<Table> tables = first.schema().inspect().tables();
        assertThat(migrations.check())
                .flatExtracting(change -> change.describe())
                .containsExactly("add column users.phone", "create index ix_users_name on users");

        Path file = phones();

        assertThat(file).content().contains("users add column phone", "create index ix_users_name on users (name)");
        assertThat(migrations.check()).isEmpty();
        assertThat(users())
                .extracting(user -> user.getName() + " " + user.getPhone())
                .containsExactly("Ada unknown");
        assertThat(states()).containsExactly(State.APPLIED, State.APPLIED);

        migrations.downgrade("-1");
        assertThat(migrations.current()).isEqualTo(release);
        assertThat(states()).containsExactly(State.APPLIED, State.PENDING);
        assertThat(first.schema().inspect().tables()).containsExactlyInAnyOrderElementsOf(tables);
        assertThatThrownBy(migrations::check)
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("Call upgrade(\"head\") first");
        migrations.upgrade("head");
        assertThat(users()).hasSize(1);
        migrations.downgrade("base");
        assertThat(migrations.current()).isNull();
    }

    @Test
    void a_stamp_says_where_the_database_is_and_runs_nothing(Dialect dialect) throws IOException {
        assumeTrue(dialect.catalog().known(), "the catalog is not known");
        String release = release();
        phones();

        migrations.stamp(release);
        assertThat(migrations.current()).isEqualTo(release);
        assertThat(users()).hasSize(1);
        migrations.stamp("head");
        assertThat(states()).containsExactly(State.APPLIED, State.APPLIED);
        assertThat(migrations.upgrade("head")).isEmpty();
    }

    @Test
    void elsewhere_revisions_are_written_by_hand(Dialect dialect) {
        assumeFalse(dialect.catalog().known(), "the catalog is known");
        assertThatThrownBy(() -> migrations.revision("add phone to users"))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("emptyRevision(message)");
    }
}
