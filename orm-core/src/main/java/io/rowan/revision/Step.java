package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.migration.JavaMigration;
import io.rowan.migration.MigrationContext;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A revision, whatever it is written in. */
sealed interface Step {
    /** Which way a revision is gone. */
    enum Way {
        UP,
        DOWN;

        /** As a section of a file is called, and as the version table tells it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is done in one go: a statement, or code. */
    sealed interface Work {
        /** What tells it from other work. */
        String text();

        record Sql(String text) implements Work {}

        record Code(String text, Consumer<MigrationContext> code) implements Work {}
    }

    String id();

    @Nullable
    String revises();

    String message();

    String checksum();

    boolean edited();

    boolean transactional();

    /** What is to be done, in order. */
    List<Work> work(Way way, Dialect dialect);

    /** In SQL. */
    record Sql(RevisionFile file) implements Step {
        @Override
        public String id() {
            return file.id();
        }

        @Override
        public @Nullable String revises() {
            return file.revises();
        }

        @Override
        public String message() {
            return file.message();
        }

        @Override
        public String checksum() {
            return file.checksum();
        }

        @Override
        public boolean edited() {
            return file.edited();
        }

        @Override
        public boolean transactional() {
            return file.transactional();
        }

        @Override
        public List<Work> work(Way way, Dialect dialect) {
            String section = file.section(way.word(), dialect.name());
            return SqlScript.statements(section, dialect.alterRenderer().backslashEscapes()).stream()
                    .<Work>map(Work.Sql::new)
                    .toList();
        }
    }

    /** In Java. Of its code nobody sees a change. */
    record Java(JavaMigration migration) implements Step {
        @Override
        public String id() {
            return migration.id();
        }

        @Override
        public @Nullable String revises() {
            return migration.revises();
        }

        @Override
        public String message() {
            return migration.message();
        }

        @Override
        public String checksum() {
            return RevisionFile.checksum(migration.getClass().getName());
        }

        @Override
        public boolean edited() {
            return false;
        }

        @Override
        public boolean transactional() {
            return true;
        }

        @Override
        public List<Work> work(Way way, Dialect dialect) {
            return List.of(
                    new Work.Code(migration.getClass().getName(), way == Way.UP ? migration::up : migration::down));
        }
    }
}
