package io.rowan.migration;

import static io.rowan.query.Dsl.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.SessionFactory;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.MigrationException;
import io.rowan.migration.Revision.State;
import io.rowan.test.Requires;
import io.rowan.test.RowanTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Revisions go up and down one by one, and what is wrong with them is told with what to do. */
@RowanTest(entities = Anchor.class)
class MigrationsTest {
    @TempDir
    Path directory;

    private SessionFactory orm;
    private RevisionFiles files;
    private Migrations migrations;

    @BeforeEach
    void take(SessionFactory factory) {
        orm = factory;
        files = new RevisionFiles(directory);
        migrations = orm.migrations(directory);
    }

    private List<Integer> hits() {
        return orm.fromTransaction(session -> session.scalars(sql(Integer.class, "select step from hits order by step"))
                .all());
    }

    private void run(String statement) {
        orm.inTransaction(session -> session.execute(sql(statement)));
    }

    private void assertRefused(Runnable call, String... texts) {
        assertThatThrownBy(call::run)
                .isInstanceOf(MigrationException.class)
                .message()
                .contains(texts);
    }

    @Test
    void revisions_go_up_and_down_by_steps_ids_and_ends() {
        files.three();
        assertThat(migrations.current()).isNull();
        assertThat(migrations.upgrade("+1")).containsExactly("a1");
        assertThat(migrations.upgrade("b")).containsExactly("b2");
        assertThat(migrations.upgrade("b2")).isEmpty();
        assertThat(hits()).containsExactly(2);
        assertThat(migrations.history())
                .extracting(Revision::state)
                .containsExactly(State.APPLIED, State.APPLIED, State.PENDING);
        assertThat(migrations.upgrade("head")).containsExactly("c3");
        assertThat(migrations.current()).isEqualTo("c3");
        assertThat(hits()).containsExactly(2, 3);
        assertThat(migrations.downgrade("-2")).containsExactly("c3", "b2");
        assertThat(hits()).isEmpty();
        assertThat(migrations.downgrade("base")).containsExactly("a1");
        assertThat(migrations.current()).isNull();
        assertThat(migrations.upgrade("head")).hasSize(3);
    }

    @Test
    void targets_that_are_not_there_are_refused() {
        files.three();
        migrations.upgrade("b2");
        assertRefused(() -> migrations.upgrade("+2"), "leads beyond the last revision", "at 2 of 3", "Write head");
        assertRefused(() -> migrations.downgrade("-3"), "leads beyond the first revision", "Write base");
        assertRefused(() -> migrations.upgrade("x9"), "No revision has the id x9", "a1 (step a1)");
        assertRefused(() -> migrations.upgrade("a1"), "before the database's revision b2; downgrade to it");
        assertRefused(() -> migrations.downgrade("c3"), "behind the database's revision b2; upgrade to it");
        assertThat(migrations.current()).isEqualTo("b2");
    }

    @Test
    void two_heads_are_refused_with_the_line_to_write() {
        files.three();
        migrations.upgrade("head");
        files.write("d4", "b2", "-- up\n-- down\n");
        assertRefused(
                () -> migrations.upgrade("head"),
                "two heads",
                "c3 (step c3)",
                "d4 (step d4)",
                "both revise b2",
                "'-- Revises: c3'");
        assertRefused(() -> migrations.revision("more"), "two heads");
    }

    @Test
    void a_revision_that_follows_nothing_is_refused() {
        files.three();
        files.write("d4", "zz", "-- up\n-- down\n");
        assertRefused(() -> migrations.history(), "d4 (step d4) revises zz, which is not there");
        files.text("d4", "create table t (id integer);");
        assertRefused(() -> migrations.history(), "d4_step.sql lacks the line '-- Revision: <its id>'");
    }

    @Test
    void an_edited_applied_file_is_refused_until_it_is_put_back_or_stamped() throws IOException {
        files.three();
        migrations.upgrade("b2");
        Path file = directory.resolve("b2_step.sql");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("(2)", "(22)"));
        assertRefused(
                () -> migrations.upgrade("head"),
                "b2 (step b2) was edited after it was applied",
                "write the change as a new revision",
                "stamp(\"b2\")");
        Files.writeString(file, text.replace("\n", "\r\n"));
        assertThat(migrations.upgrade("head")).containsExactly("c3");
        Files.writeString(file, text.replace("(2)", "(22)"));
        migrations.stamp("head");
        assertThat(migrations.current()).isEqualTo("c3");
    }

    @Test
    void a_missing_applied_file_is_refused() throws IOException {
        files.three();
        migrations.upgrade("head");
        Files.delete(directory.resolve("c3_step.sql"));
        assertRefused(() -> migrations.current(), "c3 is applied, but its file is missing", "stamp");
        migrations.stamp("b2");
        assertThat(migrations.current()).isEqualTo("b2");
    }

    @Test
    void a_version_table_changed_by_hand_is_refused_until_it_is_stamped() {
        files.three();
        List<String> changes = List.of(
                "update rowan_migrations set id = 'b3' where place = 2",
                "delete from rowan_migrations where place = 2",
                "delete from rowan_migrations where place = 3",
                "update rowan_migrations set checksum = '1' where place = 3",
                "delete from rowan_migrations where place = 0",
                "insert into rowan_migrations values (4, 'd4', 'x', 'applied', 0, 'x')");
        migrations.upgrade("head");
        for (String change : changes) {
            run(change);
            assertRefused(() -> migrations.current(), "rowan_migrations", "by hand", "stamp(\"<its id>\")");
            assertRefused(() -> migrations.upgrade("head"), "by hand", "rowan stamp");
            migrations.stamp("c3");
            assertThat(migrations.upgrade("head")).isEmpty();
        }
        assertThat(hits()).containsExactly(2, 3);
    }

    private void failing() {
        files.three();
        files.write(
                "d4",
                "c3",
                "-- up\ninsert into hits values (4);\ncreate table more (id integer);\n"
                        + "insert into nowhere values (1);\ninsert into hits values (5);\n-- down\ndrop table more;\n");
    }

    @Test
    @Requires(Feature.TRANSACTIONAL_DDL)
    void a_revision_that_fails_leaves_nothing_behind() throws IOException {
        failing();
        assertRefused(
                () -> migrations.upgrade("head"),
                "Statement 3 of 4 of the revision d4 (step d4), part up, failed",
                "insert into nowhere values (1)",
                "Nothing of the revision was kept");
        assertThat(migrations.current()).isEqualTo("c3");
        assertThat(hits()).containsExactly(2, 3);
        Path file = directory.resolve("d4_step.sql");
        Files.writeString(file, Files.readString(file).replace("nowhere", "more"));
        assertThat(migrations.upgrade("head")).containsExactly("d4");
        assertThat(hits()).containsExactly(2, 3, 4, 5);
    }

    @Test
    @Requires(absent = Feature.TRANSACTIONAL_DDL)
    void a_revision_that_fails_goes_on_where_it_ended() throws IOException {
        failing();
        assertRefused(
                () -> migrations.upgrade("head"),
                "Statement 3 of 4 of the revision d4 (step d4), part up, failed",
                "insert into nowhere values (1)",
                "done and kept");
        assertThat(migrations.current()).isEqualTo("c3");
        assertThat(migrations.history()).last().extracting(Revision::state).isEqualTo(State.BEGUN);
        assertThat(hits()).containsExactly(2, 3, 4);
        assertRefused(() -> migrations.downgrade("-1"), "d4 is half applied: 2 statements", "upgrade(\"+1\")");
        Path file = directory.resolve("d4_step.sql");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("values (4)", "values (44)"));
        assertRefused(() -> migrations.upgrade("head"), "The first 2 statements", "edited since");
        Files.writeString(file, text.replace("nowhere", "more"));
        assertThat(migrations.upgrade("head")).containsExactly("d4");
        assertThat(hits()).containsExactly(2, 3, 4, 5);
        assertThat(migrations.downgrade("-1")).containsExactly("d4");
    }

    @Test
    void a_database_takes_its_own_section(Dialect dialect) {
        files.three();
        files.write(
                "d4",
                "c3",
                "-- up\ninsert into hits values (4);\n-- up: elsewhere, " + dialect.name()
                        + "\ninsert into hits values (5);\n-- down: elsewhere\n");
        migrations.upgrade("head");
        assertThat(hits()).containsExactly(2, 3, 5);
        assertRefused(() -> migrations.downgrade("-1"), "d4 (step d4) has no section '-- down'", "even empty");
    }

    @Test
    void a_revision_is_only_written_at_the_head() {
        files.three();
        assertRefused(() -> migrations.revision("more"), "not at the head, but at base", "upgrade(\"head\")");
        assertRefused(() -> migrations.check(), "not at the head");
        assertThat(migrations.emptyRevision("By hand!")).content().contains("-- Revises: c3", "-- up\n", "-- down\n");
        assertThat(migrations.history())
                .hasSize(4)
                .last()
                .extracting(Revision::edited)
                .isEqualTo(false);
    }

    @Test
    void threads_that_upgrade_at_once_apply_each_revision_once() throws Exception {
        files.three();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<String> applied = new ArrayList<>();
        try {
            List<Future<List<String>>> upgrades = threads.invokeAll(
                    Collections.nCopies(4, () -> orm.migrations(directory).upgrade("head")));
            for (Future<List<String>> each : upgrades) {
                applied.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(applied).containsExactlyInAnyOrder("a1", "b2", "c3");
        assertThat(hits()).containsExactly(2, 3);
    }

    @Test
    void data_are_computed_in_java() {
        files.three();
        Migrations all = migrations.with(new Squares());
        assertThat(all.upgrade("head")).containsExactly("a1", "b2", "c3", "d4");
        assertThat(hits()).containsExactly(4, 9);
        assertRefused(() -> all.downgrade("-1"), "d4 (squares) has no way back", "Squares");
        assertThat(all.current()).isEqualTo("d4");
        assertRefused(() -> migrations.current(), "d4 is applied, but its file is missing");
    }

    /** Multiplies each step by itself. */
    private static final class Squares implements JavaMigration {
        @Override
        public String id() {
            return "d4";
        }

        @Override
        public @Nullable String revises() {
            return "c3";
        }

        @Override
        public String message() {
            return "squares";
        }

        @Override
        public void up(MigrationContext database) {
            for (List<@Nullable Object> row : database.query("select step from hits where step > ?", 0)) {
                int step = ((Number) row.get(0)).intValue();
                database.execute("update hits set step = ? where step = ?", step * step, step);
            }
        }
    }
}
