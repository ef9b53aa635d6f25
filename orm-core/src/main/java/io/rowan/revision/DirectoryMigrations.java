package io.rowan.revision;

import io.rowan.ddl.SchemaComparison;
import io.rowan.ddl.SchemaCreator;
import io.rowan.dialect.Dialect;
import io.rowan.error.MigrationException;
import io.rowan.jdbc.ConnectionSource;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.jdbc.StatementListener;
import io.rowan.migration.JavaMigration;
import io.rowan.migration.Migrations;
import io.rowan.migration.Revision;
import io.rowan.migration.Revision.State;
import io.rowan.revision.Step.Way;
import io.rowan.schema.Schema;
import io.rowan.schema.SchemaChange;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Migrations whose files lie in a directory. */
public final class DirectoryMigrations implements Migrations {
    private final Target target;
    private final RevisionDirectory directory;
    private final List<JavaMigration> code;
    private final List<Dialect> dialects;
    private final SchemaCreator creator;
    private final Engine engine;

    /**
     * The database and what it should be.
     *
     * @param source gives connections
     * @param dialect the dialect
     * @param listener is told each statement, null for nobody
     * @param schema what the classes want
     * @param clock gives the time that ids begin with
     * @param changed is run after the tables or their rows may have changed
     */
    public record Target(
            ConnectionSource source,
            Dialect dialect,
            @Nullable StatementListener listener,
            Schema schema,
            Clock clock,
            Runnable changed) {}

    /**
     * Makes the migrations.
     *
     * @param target the database
     * @param directory where the files lie; it is made for the first one
     */
    public DirectoryMigrations(Target target, Path directory) {
        this(target, new RevisionDirectory(directory), List.of(), List.of());
    }

    private DirectoryMigrations(
            Target target, RevisionDirectory directory, List<JavaMigration> code, List<Dialect> dialects) {
        this.target = target;
        this.directory = directory;
        this.code = List.copyOf(code);
        this.dialects = List.copyOf(dialects);
        this.creator = new SchemaCreator(target.source(), target.dialect(), target.listener());
        VersionTable versions = new VersionTable(target.dialect());
        Supplier<JdbcTransaction> transactions = this::begin;
        this.engine = new Engine(
                target.dialect(),
                versions,
                new MigrationLock(target.dialect(), creator, versions, transactions),
                transactions);
    }

    private JdbcTransaction begin() {
        JdbcTransaction transaction = new JdbcTransaction(target.source(), target.dialect(), target.listener());
        var renderer = target.dialect().alterRenderer();
        if (!renderer.before().isEmpty()) {
            transaction.begin(renderer.before(), renderer.after());
        }
        return transaction;
    }

    @Override
    public Migrations with(JavaMigration... more) {
        List<JavaMigration> all = new ArrayList<>(code);
        all.addAll(List.of(more));
        return new DirectoryMigrations(target, directory, all, dialects);
    }

    @Override
    public Migrations dialects(Dialect... more) {
        List<Dialect> all = new ArrayList<>(dialects);
        all.addAll(List.of(more));
        return new DirectoryMigrations(target, directory, code, all);
    }

    private RevisionChain chain() {
        List<Step> steps = new ArrayList<>();
        directory.read().forEach(file -> steps.add(new Step.Sql(file)));
        code.forEach(migration -> steps.add(new Step.Java(migration)));
        return RevisionChain.of(steps);
    }

    private Position position(RevisionChain chain) {
        if (!engine.lock().isThere()) {
            return new Position(0, null);
        }
        try (JdbcTransaction transaction = engine.transactions().get()) {
            return Position.of(chain, engine.versions().read(transaction));
        }
    }

    @Override
    public Path revision(String message) {
        RevisionChain chain = chain();
        return write(chain, message, changes(chain));
    }

    @Override
    public Path emptyRevision(String message) {
        return write(chain(), message, List.of());
    }

    private Path write(RevisionChain chain, String message, List<SchemaChange> changes) {
        String id = RevisionDirectory.newId(target.clock().instant());
        String text =
                new RevisionWriter(target.dialect(), dialects).write(id, chain.idAt(chain.size()), message, changes);
        return directory.write(id, message, text);
    }

    @Override
    public List<SchemaChange> check() {
        return changes(chain());
    }

    private List<SchemaChange> changes(RevisionChain chain) {
        Position position = position(chain);
        if (position.begun() != null || position.applied() < chain.size()) {
            throw new MigrationException("The database is not at the head, but at "
                    + (position.applied() == 0 ? RevisionFile.BASE : chain.idAt(position.applied()))
                    + ", so its difference to the classes says nothing new. Call upgrade(\"head\") first.");
        }
        Schema there = creator.inspect(target.schema());
        Schema others = new Schema(
                there.tables().stream()
                        .filter(table -> !table.name().equals(VersionTable.NAME)
                                && !table.name().equals(MigrationLock.NAME))
                        .toList(),
                there.sequences(),
                there.kept());
        return new SchemaComparison(target.dialect()).changes(others, target.schema());
    }

    @Override
    public List<String> upgrade(String to) {
        return go(Way.UP, to);
    }

    @Override
    public List<String> downgrade(String to) {
        return go(Way.DOWN, to);
    }

    private List<String> go(Way way, String to) {
        RevisionChain chain = chain();
        engine.lock().create();
        try {
            return new MigrationRun(engine, chain, way, to).run();
        } finally {
            target.changed().run();
        }
    }

    @Override
    public @Nullable String current() {
        RevisionChain chain = chain();
        return chain.idAt(position(chain).applied());
    }

    @Override
    public List<Revision> history() {
        RevisionChain chain = chain();
        Position position = position(chain);
        VersionRow begun = position.begun();
        List<Revision> history = new ArrayList<>();
        for (int i = 1; i <= chain.size(); i++) {
            Step step = chain.at(i);
            State state = begun != null && begun.position() == i
                    ? State.BEGUN
                    : i <= position.applied() ? State.APPLIED : State.PENDING;
            history.add(new Revision(step.id(), step.revises(), step.message(), state, step.edited()));
        }
        return history;
    }

    @Override
    public void stamp(String to) {
        RevisionChain chain = chain();
        engine.lock().create();
        int last = chain.position(to, 0);
        List<VersionRow> rows = new ArrayList<>();
        for (int i = 1; i <= last; i++) {
            Step step = chain.at(i);
            rows.add(new VersionRow(i, step.id(), step.checksum(), VersionRow.APPLIED, 0));
        }
        try (HeldLock lock = engine.lock().take()) {
            lock.write(transaction -> engine.versions().write(transaction, rows, 1));
        }
    }
}
