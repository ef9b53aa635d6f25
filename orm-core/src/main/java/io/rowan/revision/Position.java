package io.rowan.revision;

import io.rowan.error.MigrationException;
import io.rowan.revision.Step.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is in the chain.
 *
 * @param applied how many revisions are applied, with one whose way back was begun
 * @param begun the revision whose way was begun and not ended, null for none
 */
record Position(int applied, @Nullable VersionRow begun) {
    /**
     * Compares the version table with the files.
     *
     * @throws MigrationException when a file is missing or edited, or stands elsewhere in the chain
     */
    static Position of(RevisionChain chain, List<VersionRow> rows) {
        for (VersionRow row : rows) {
            check(chain, row);
        }
        VersionRow last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
        VersionRow begun = last == null || last.applied() ? null : last;
        return new Position(rows.size() - (begun != null && begun.begun(Way.UP) ? 1 : 0), begun);
    }

    private static void check(RevisionChain chain, VersionRow row) {
        if (!chain.has(row.id())) {
            throw new MigrationException(
                    "The revision " + row.id() + " is applied, but its file is missing. Bring the file"
                            + " back; or, if the database is to forget it, say by stamp which revision it is at.");
        }
        Step step = row.position() <= chain.size() ? chain.at(row.position()) : null;
        if (step == null || !step.id().equals(row.id())) {
            throw new MigrationException("The revision " + row.id() + " was applied as number " + row.position()
                    + ", but the files have " + (step == null ? "nothing" : RevisionChain.label(step))
                    + " there. Put the lines '-- Revises:' back as they were when it was applied.");
        }
        if (row.applied() && !step.checksum().equals(row.checksum())) {
            throw new MigrationException("The file of the revision " + RevisionChain.label(step)
                    + " was edited after it was applied. Put it back as it was, and write the change as a new revision;"
                    + " or, if the edit changes nothing that was run, say so by stamp(\"" + step.id() + "\").");
        }
    }

    /**
     * Makes sure that nothing is begun the other way.
     *
     * @throws MigrationException when it is
     */
    Position going(Way way) {
        if (begun != null && !begun.begun(way)) {
            boolean up = way == Way.UP;
            throw new MigrationException("The revision " + begun.id() + " is half " + (up ? "taken back" : "applied")
                    + ": " + begun.done() + " statements of a run that did not end. Go on with "
                    + (up ? "downgrade(\"-1\")" : "upgrade(\"+1\")") + ", or mend it by hand and say so by stamp.");
        }
        return this;
    }

    boolean reached(int goal, Way way) {
        return way == Way.UP ? applied >= goal : applied <= goal;
    }

    /** The position of the revision that is gone next. */
    int next(Way way) {
        return way == Way.UP ? applied + 1 : applied;
    }
}
