package io.rowan.model;

import io.rowan.EntityState;
import io.rowan.error.FlushException;
import io.rowan.error.IntegrityException;
import io.rowan.error.RowanException;
import io.rowan.error.TransactionFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Flushes, savepoints and the ends of transactions, after which everything is compared. */
final class Turns {
    private final Bench bench;
    private final StoredCheck stored;

    Turns(Bench bench, StoredCheck stored) {
        this.bench = bench;
        this.stored = stored;
    }

    void flush(boolean compare) {
        bench.story().tell("flush");
        bench.flush();
        if (compare) {
            new MemoryCheck(bench).loaded();
        }
    }

    void begin() {
        bench.story().tell("begin a savepoint, depth", bench.depth() + 1);
        bench.begin();
    }

    void end(int below, boolean keep) {
        if (bench.depth() == 0) {
            return;
        }
        int skipped = below % bench.depth();
        bench.story().tell(keep ? "release" : "undo", "savepoint", bench.depth() - skipped);
        bench.end(skipped, keep);
        if (!keep) {
            memory(below % 3);
        }
    }

    void commit(int depth) {
        bench.story().tell("commit");
        List<Thing> deleted = bench.known().entrySet().stream()
                .filter(each -> !bench.world().has(each.getKey()))
                .map(java.util.Map.Entry::getValue)
                .toList();
        bench.commit();
        for (Thing each : deleted) {
            EntityState state = bench.session().state(each);
            if (state != EntityState.DETACHED && state != EntityState.TRANSIENT) {
                throw new AssertionError(each.getLabel() + " is " + state + " after the commit of its deletion");
            }
        }
        ended(depth);
    }

    void rollback(int depth) {
        bench.story().tell("rollback");
        bench.rollback();
        ended(depth);
    }

    void reopen(boolean commit) {
        if (commit) {
            commit(0);
        }
        bench.story().tell("close and open");
        bench.reopen();
        stored.run(bench.world());
    }

    /** Fails a flush and takes the way back that the session demands. */
    void fail(String what, Runnable attempt, Class<? extends RowanException> expected) {
        bench.story().tell("fail:", what);
        RowanException failure = thrownBy(attempt);
        if (!expected.isInstance(failure)) {
            throw new AssertionError(what + " gave " + failure, failure);
        }
        RowanException next = thrownBy(() -> bench.session().flush());
        if (!(next instanceof TransactionFailedException)) {
            throw new AssertionError("A failed session gave " + next, next);
        }
        if (bench.depth() > 0) {
            end(0, false);
        } else {
            rollback(0);
        }
    }

    static @Nullable RowanException thrownBy(Runnable attempt) {
        try {
            attempt.run();
            return null;
        } catch (RowanException e) {
            return e;
        }
    }

    void clash(Row one, Row other) {
        Thing thing = bench.thing(one, 0);
        thing.getAmount();
        fail(
                one + " takes the label of " + other,
                () -> {
                    thing.setLabel(other.label);
                    bench.session().flush();
                },
                IntegrityException.class);
    }

    void contradict(Row employee, Row one, Row other) {
        bench.story().tell("flush, to contradict");
        bench.flush();
        Employee thing = (Employee) bench.thing(employee, 0);
        Branch branch = (Branch) bench.thing(one, 0);
        Branch another = (Branch) bench.thing(other, 0);
        thing.getAmount();
        another.getEmployees().size();
        fail(
                employee + " goes to both " + one + " and " + other,
                () -> {
                    thing.setBranch(branch);
                    another.getEmployees().add(thing);
                    bench.session().flush();
                },
                FlushException.class);
    }

    void unknown(Row employee) {
        Employee thing = (Employee) bench.thing(employee, 0);
        thing.getAmount();
        fail(
                employee + " goes to a branch that nobody added",
                () -> {
                    thing.setBranch(new Branch());
                    bench.session().flush();
                },
                FlushException.class);
    }

    private void ended(int depth) {
        stored.run(bench.world());
        for (Row row : bench.world().rows()) {
            Thing thing = bench.known().get(row.number);
            Integer version = thing == null || MemoryCheck.unread(thing) ? null : MemoryCheck.version(thing);
            if (version != null && !version.equals(stored.version(row))) {
                throw new AssertionError(row + " has version " + version + ", its row " + stored.version(row));
            }
        }
        memory(depth);
    }

    private void memory(int depth) {
        MemoryCheck check = new MemoryCheck(bench);
        check.fields();
        if (depth == 1) {
            check.loaded();
        } else if (depth == 2) {
            check.everything();
        }
    }
}
