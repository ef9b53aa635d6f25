package io.rowan.revision;

import io.rowan.dialect.Feature;
import io.rowan.error.MigrationException;
import io.rowan.revision.Step.Way;
import java.util.ArrayList;
import java.util.List;

/**
 * Goes from one position of the chain to another, a revision at a time. The lock is taken for each, and what is still to do
 * is read under it. Where the database rolls its schema back, a revision is one transaction, which holds the lock too;
 * elsewhere one connection holds the lock while another one works.
 */
final class MigrationRun {
    private final Engine engine;
    private final RevisionChain chain;
    private final Way way;
    private final String target;
    private final List<String> gone = new ArrayList<>();
    private int goal = -1;

    MigrationRun(Engine engine, RevisionChain chain, Way way, String target) {
        this.engine = engine;
        this.chain = chain;
        this.way = way;
        this.target = target;
    }

    /** Goes until the target is reached, and tells the revisions that were gone. */
    List<String> run() {
        boolean more = true;
        while (more) {
            more = step();
        }
        return List.copyOf(gone);
    }

    private boolean step() {
        try (HeldLock lock = engine.lock().take()) {
            List<VersionRow> rows = lock.read(engine.versions()::read);
            Position position = Position.of(chain, rows).going(way);
            if (position.reached(goal(position), way)) {
                return false;
            }
            Step step = chain.at(position.next(way));
            StepRun run = new StepRun(engine, step, way, position.next(way), rows);
            if (step.transactional() && engine.dialect().supports(Feature.TRANSACTIONAL_DDL)) {
                run.inOne(lock.transaction());
            } else {
                run.byPieces();
            }
            gone.add(step.id());
            return true;
        }
    }

    private int goal(Position position) {
        if (goal < 0) {
            goal = chain.position(target, position.applied());
            boolean up = way == Way.UP;
            if (up ? goal < position.applied() : goal > position.applied()) {
                throw new MigrationException("The target " + target + " is " + (up ? "before" : "behind")
                        + " the database's revision "
                        + (position.applied() == 0 ? RevisionFile.BASE : chain.idAt(position.applied())) + "; "
                        + (up ? "downgrade" : "upgrade") + " to it.");
            }
        }
        return goal;
    }
}
