package io.rowan.revision;

import io.rowan.dialect.Dialect;
import io.rowan.dialect.Feature;
import io.rowan.error.DatabaseException;
import io.rowan.error.MigrationException;
import io.rowan.jdbc.JdbcTransaction;
import io.rowan.revision.Step.Way;
import io.rowan.revision.Step.Work;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes one revision: in one transaction, or piece by piece. */
final class StepRun {
    private final Engine engine;
    private final Step step;
    private final Way way;
    private final int place;
    private final List<VersionRow> rows;
    private final List<VersionRow> before;
    private final List<Work> work;

    /**
     * Prepares.
     *
     * @param step the revision
     * @param way up or down
     * @param place its position
     * @param rows the version table as it is
     */
    StepRun(Engine engine, Step step, Way way, int place, List<VersionRow> rows) {
        this.engine = engine;
        this.step = step;
        this.way = way;
        this.place = place;
        this.rows = rows;
        this.before = rows.subList(0, place - 1);
        this.work = step.work(way, engine.dialect());
    }

    /** Does all in a transaction that is under way, and commits it. */
    void inOne(JdbcTransaction transaction) {
        for (int i = 0; i < work.size(); i++) {
            run(transaction, i);
        }
        check(transaction);
        end(transaction);
    }

    private void check(JdbcTransaction transaction) {
        String query = engine.dialect().alterRenderer().check();
        if (query == null) {
            return;
        }
        List<List<@Nullable Object>> broken = new JdbcMigrationContext(engine.dialect(), transaction).query(query);
        if (!broken.isEmpty()) {
            throw new MigrationException("The revision " + RevisionChain.label(step) + " would leave " + broken.size()
                    + " rows that refer to nothing, the first in the table "
                    + broken.get(0).get(0)
                    + "; nothing was changed. Mend these rows before, in the same file.");
        }
    }

    private void end(JdbcTransaction transaction) {
        List<VersionRow> changed = new ArrayList<>(before);
        if (way == Way.UP) {
            changed.add(new VersionRow(place, step.id(), step.checksum(), VersionRow.APPLIED, 0));
        }
        engine.versions().write(transaction, changed, place);
        transaction.commit();
    }

    /** Does piece after piece, each with the count of what is done, from where an earlier run ended. */
    void byPieces() {
        for (int i = done(); i < work.size(); i++) {
            if (i == 0) {
                begin();
            }
            piece(i);
        }
        try (JdbcTransaction transaction = engine.transactions().get()) {
            end(transaction);
        }
    }

    private int done() {
        VersionRow row = rows.size() >= place ? rows.get(place - 1) : null;
        if (row == null || !row.begun(way)) {
            return 0;
        }
        if (row.done() > work.size() || !row.checksum().equals(checksum(row.done()))) {
            throw new MigrationException("The first " + row.done() + " statements of " + RevisionChain.label(step)
                    + " were run already, and have been edited since. Put them back as they were and edit only what"
                    + " follows; or mend the database by hand and say so by stamp.");
        }
        return row.done();
    }

    private String checksum(int count) {
        return RevisionFile.checksum(
                String.join(";", work.subList(0, count).stream().map(Work::text).toList()));
    }

    private void begin() {
        try (JdbcTransaction transaction = engine.transactions().get()) {
            progress(transaction, 0);
            transaction.commit();
        }
    }

    private void piece(int index) {
        try (JdbcTransaction transaction = engine.transactions().get()) {
            if (step.transactional()) {
                run(transaction, index);
            } else {
                outside(transaction, index);
            }
            progress(transaction, index + 1);
            transaction.commit();
        }
    }

    private void progress(JdbcTransaction transaction, int done) {
        List<VersionRow> changed = new ArrayList<>(before);
        changed.add(new VersionRow(place, step.id(), checksum(done), way.word(), done));
        engine.versions().write(transaction, changed, place);
    }

    private void run(JdbcTransaction transaction, int index) {
        try {
            if (work.get(index) instanceof Work.Code code) {
                code.code().accept(new JdbcMigrationContext(engine.dialect(), transaction));
            } else {
                transaction.run(work.get(index).text());
            }
        } catch (DatabaseException e) {
            throw failed(index, e);
        }
    }

    private void outside(JdbcTransaction transaction, int index) {
        try {
            transaction.begin(List.of(work.get(index).text()), List.of());
        } catch (DatabaseException e) {
            throw failed(index, e);
        }
    }

    private MigrationException failed(int index, DatabaseException cause) {
        Dialect dialect = engine.dialect();
        boolean whole = step.transactional() && dialect.supports(Feature.TRANSACTIONAL_DDL);
        return new MigrationException(
                "Statement " + (index + 1) + " of " + work.size() + " of the revision " + RevisionChain.label(step)
                        + ", part " + way.word() + ", failed: "
                        + work.get(index).text() + " – " + cause.getMessage()
                        + (whole
                                ? ". Nothing of the revision was kept; correct its file and run it again."
                                : ". What stands before it is done and kept. Correct this statement or what follows and"
                                        + " run it again, which goes on here. If a run that was killed had done it"
                                        + " already, write 'select 1' in its place."),
                cause);
    }
}
