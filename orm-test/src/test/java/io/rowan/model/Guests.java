package io.rowan.model;

import static io.rowan.query.Dsl.select;
import static io.rowan.query.Dsl.update;

import io.rowan.Session;
import io.rowan.error.DetachedException;
import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What goes beyond the session: other sessions, statements without objects, and objects that outlive their session. */
final class Guests {
    private final Bench bench;
    private final Edits edits;
    private final Turns turns;

    Guests(Bench bench, Edits edits, Turns turns) {
        this.bench = bench;
        this.edits = edits;
        this.turns = turns;
    }

    /** Another session changes, moves or deletes a row; this one reads afresh (semantics, rule 17). */
    void other(Row row, Row owner, int change) {
        turns.commit(0);
        if (!bench.expires()) {
            return;
        }
        Object id = Objects.requireNonNull(row.id);
        bench.story().tell("another session changes", row.kind, row, "to", change % 3, "and", owner);
        try (Session other = bench.orm().openSession()) {
            Thing thing = Objects.requireNonNull(other.get(row.kind.type(), id));
            if (change % 3 == 0 && row.kind != Kind.BADGE) {
                other.delete(thing);
                bench.free(row);
                bench.world().owned(row.number, Kind.TASK).forEach(bench::free);
                bench.world().delete(row.number);
            } else {
                thing.setAmount(change % 10);
                row.amount = change % 10;
            }
            if (change % 3 == 1 && row.kind.refers() && row.kind != Kind.BADGE && row != owner) {
                row.kind.own(thing, other.get(owner.kind.type(), Objects.requireNonNull(owner.id)));
                row.owner = owner.number;
            }
            other.commit();
        }
        bench.settled();
        readAfresh();
        new MemoryCheck(bench).everything();
    }

    private void readAfresh() {
        for (Kind kind : Kind.values()) {
            bench.session().scalars(select(kind.type())).all().forEach(bench::number);
        }
        for (Map.Entry<Integer, Thing> each : new TreeMap<>(bench.known()).entrySet()) {
            if (!bench.world().has(each.getKey())) {
                Thing gone = each.getValue();
                if (bench.session().get(Kind.of(gone).type(), Kind.idOf(gone)) != null) {
                    throw new AssertionError(gone.getLabel() + " is found, though another session has deleted it");
                }
                bench.known().remove(each.getKey());
            }
        }
    }

    /** Two sessions change one row: the second is told (semantics, rule 12). */
    void stale(Row row, int change) {
        turns.commit(0);
        Thing thing = bench.thing(row, change);
        thing.getAmount();
        bench.session().rollback();
        bench.story().tell("another session changes", row);
        bench.orm().inTransaction(other -> {
            Thing same = Objects.requireNonNull(other.get(row.kind.type(), Objects.requireNonNull(row.id)));
            same.setAmount(row.amount + 1);
        });
        turns.failStale(row + " is stale", () -> {
            thing.setAmount(row.amount + 2);
            bench.session().flush();
        });
        Row now = bench.world().row(row.number);
        now.amount = now.amount + 1;
        bench.settled();
        bench.session().refresh(thing);
        new MemoryCheck(bench).fields();
    }

    /** Changes rows by a statement; objects are read afresh (semantics, rule 29). */
    void bulk(int from, int to) {
        bench.story().tell("update tasks of", from, "to", to);
        bench.world().all(Kind.TASK).forEach(row -> bench.thing(row, 0).getAmount());
        int count =
                bench.session().execute(update(Task.class).set(Task_.amount, to).where(Task_.amount.eq(from)));
        List<Row> rows = bench.world().all(Kind.TASK).stream()
                .filter(row -> row.amount == from)
                .toList();
        rows.forEach(row -> row.amount = to);
        if (count != rows.size()) {
            throw new AssertionError("The statement changed " + count + " rows, not " + rows);
        }
        for (Row row : bench.world().all(Kind.TASK)) {
            bench.session().get(Task.class, Kind.idOf(bench.thing(row, 0)));
        }
    }

    /** Lets all objects go; what is flushed stays. */
    void forget() {
        turns.commit(0);
        bench.story().tell("expunge all");
        Map<Integer, Thing> known = new TreeMap<>(bench.known());
        bench.session().expungeAll();
        bench.known().clear();
        bench.undone().clear();
        known.values().forEach(Guests::untouchable);
    }

    /** The relationships of a detached object do not load (semantics, rule 25). */
    private static void untouchable(Thing thing) {
        if (thing instanceof Branch branch
                && !MemoryCheck.unread(branch)
                && branch.children instanceof LazyCollection lazy
                && !lazy.state().loaded()) {
            try {
                throw new AssertionError("A detached object loaded " + branch.children.size() + " children");
            } catch (DetachedException expected) {
                check(expected.getMessage().contains("children"), expected);
            }
        }
    }

    private static void check(boolean holds, DetachedException failure) {
        if (!holds) {
            throw new AssertionError("A detached relationship is not named", failure);
        }
    }

    /** Takes all objects over to another session, which compares them with their rows (semantics, rule 5). */
    void carry(int change) {
        for (Row skill : bench.world().all(Kind.SKILL)) {
            edits.delete(skill); // Their ids are assigned, so adding one says that it is new.
        }
        turns.commit(2);
        Map<Integer, Thing> known = new TreeMap<>(bench.known());
        bench.story().tell("close, open and add all objects");
        bench.reopen();
        known.values().forEach(Guests::untouchable);
        bench.carry(known);
        List<Row> rows = new ArrayList<>(bench.world().rows());
        if (change % 2 == 0 && !rows.isEmpty()) {
            edits.change(rows.get(change % rows.size()), change % 10);
        }
        bench.session().addAll(known.values());
        if (change % 2 != 0 && !rows.isEmpty()) {
            edits.change(rows.get(change % rows.size()), change % 10);
        }
    }
}
