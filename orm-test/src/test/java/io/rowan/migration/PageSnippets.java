package io.rowan.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The Java of docs/migrations.md. */
final class PageSnippets {
    private PageSnippets() {}

    /** A factory whose migrations lie elsewhere. */
    record Orm(Function<Path, Migrations> place) {
        Migrations migrations(Path path) {
            return place.apply(path);
        }
    }

    static void upgrade(Orm orm) {
        // snippet: upgrade
        Migrations migrations = orm.migrations(Path.of("migrations"));
        migrations.revision("first tables"); // writes migrations/<id>_first_tables.sql
        migrations.upgrade("head"); // applies what is not applied yet
        // end
    }

    static JavaMigration code() {
        return new Initials();
    }

    // snippet: code
    static final class Initials implements JavaMigration {
        @Override
        public String id() {
            return "initials";
        }

        @Override
        public String revises() {
            return "names";
        }

        @Override
        public String message() {
            return "people get initials";
        }

        @Override
        public void up(MigrationContext database) {
            for (List<@Nullable Object> person : database.query("select id, name from people")) {
                String initials = String.valueOf(person.get(1)).replaceAll("\\B\\w+|\\s", "");
                database.execute("update people set initials = ? where id = ?", initials, person.get(0));
            }
        }

        @Override
        public void down(MigrationContext database) {
            database.execute("update people set initials = null");
        }
    }
    // end
}
