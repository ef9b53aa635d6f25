package io.rowan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges copies, as a web form would bring them: changed here and there, with others as mere ids or as copies too. */
final class Merges {
    private final Bench bench;

    Merges(Bench bench) {
        this.bench = bench;
    }

    /** Merges a changed copy of a thing and of what its relationships pass the merge on to. */
    void merge(Row row, int change) {
        bench.story().tell("flush and merge", row.kind, row, "with", change % 64);
        bench.flush();
        Thing managed = bench.thing(row, change);
        Thing copy = copy(row, managed);
        row.amount = change % 10;
        copy.setAmount(row.amount);
        if (change % 3 == 0 && row.kind != Kind.SKILL) {
            bench.free(row);
            row.label = bench.label(row.kind, false);
            copy.setLabel(row.label);
        }
        owner(row, copy, change % 4 == 0);
        List<Row> added = new ArrayList<>();
        if (copy instanceof Employee employee) {
            employee(row, employee, change, added);
        } else if (copy instanceof Branch branch) {
            branch(row, branch, change, added);
        } else if (copy instanceof Skill skill) {
            bench.world().holders(row.number).forEach(each -> skill.employees.add((Employee) stub(each)));
        }
        Thing result = bench.session().merge(copy);
        if (result != managed) {
            throw new AssertionError("merge gave another object than " + row);
        }
        bench.session().flush();
        added.forEach(each -> identify(each, managed));
        bench.flush();
    }

    /** A detached object with the values and the version of a row, and without relationships. */
    private Thing copy(Row row, Thing managed) {
        managed.getAmount();
        Thing copy = stub(row);
        copy.setLabel(row.label);
        copy.setAmount(row.amount);
        if (copy instanceof Branch branch) {
            branch.version = ((Branch) managed).version;
        } else if (copy instanceof Employee employee) {
            employee.version = ((Employee) managed).version;
        }
        return copy;
    }

    /** An object that only has an id. */
    static Thing stub(Row row) {
        Object id = Objects.requireNonNull(row.id);
        Thing stub = row.kind.make(row.kind == Kind.SKILL ? row.label : "", 0);
        switch (row.kind) {
            case BRANCH -> ((Branch) stub).id = (Long) id;
            case EMPLOYEE -> ((Employee) stub).id = (Long) id;
            case TASK -> ((Task) stub).id = (UUID) id;
            case BADGE -> ((Badge) stub).id = (Long) id;
            case NOTE -> ((Note) stub).id = (UUID) id;
            case SKILL -> {}
        }
        return stub;
    }

    private void owner(Row row, Thing copy, boolean take) {
        if (!row.kind.refers() || row.owner == null) {
            return;
        }
        if (take && row.kind != Kind.TASK) {
            row.owner = null;
        } else {
            row.kind.own(copy, stub(bench.world().row(row.owner)));
        }
    }

    private void employee(Row row, Employee copy, int change, List<Row> added) {
        for (Row task : bench.world().owned(row.number, Kind.TASK)) {
            if (change / 64 % 3 == 0 && copy.tasks.isEmpty()) {
                bench.story().tell("  without", task);
                bench.free(task);
                bench.world().delete(task.number);
            } else {
                Task inner = (Task) copy(task, bench.thing(task, 0));
                task.amount = change / 64 % 10;
                inner.setAmount(task.amount);
                inner.setEmployee(copy);
                copy.tasks.add(inner);
            }
        }
        if (change / 64 % 2 == 0) {
            Task task = (Task) Kind.TASK.make(bench.label(Kind.TASK, false), 1);
            task.setEmployee(copy);
            copy.tasks.add(task);
            added.add(born(task, row));
        }
        bench.world().owned(row.number, Kind.BADGE).forEach(each -> copy.badge = (Badge) stub(each));
        skills(row, copy.skills, change / 64 % 5);
    }

    private void skills(Row row, Set<Skill> skills, int change) {
        for (Row skill : bench.world().all(Kind.SKILL)) {
            boolean has = row.skills.contains(skill.number);
            if (has ? change != 0 : change == 1) {
                skills.add((Skill) stub(skill));
                row.skills.add(skill.number);
            } else {
                row.skills.remove(skill.number);
            }
        }
    }

    private void branch(Row row, Branch copy, int change, List<Row> added) {
        bench.world().owned(row.number, Kind.BRANCH).forEach(each -> copy.children.add((Branch) stub(each)));
        bench.world().owned(row.number, Kind.EMPLOYEE).forEach(each -> copy.employees.add((Employee) stub(each)));
        for (Row note : bench.world().owned(row.number, Kind.NOTE)) {
            if (change / 64 % 3 == 0 && copy.notes.isEmpty()) {
                bench.story().tell("  without", note);
                note.owner = null;
            } else {
                Note inner = (Note) copy(note, bench.thing(note, 0));
                note.amount = change / 64 % 10;
                inner.setAmount(note.amount);
                copy.notes.add(inner);
            }
        }
        if (change / 64 % 2 == 0) {
            Note note = (Note) Kind.NOTE.make(bench.label(Kind.NOTE, false), 1);
            copy.notes.add(note);
            added.add(born(note, row));
        }
    }

    private Row born(Thing copy, Row owner) {
        Row row = bench.born(copy);
        row.owner = owner.number;
        bench.story().tell("  with a new", row.kind, row);
        return row;
    }

    /** Finds the object that the session made for a new copy. */
    private void identify(Row row, Thing owner) {
        @Nullable Thing found = null;
        for (Thing each : row.kind.side(owner)) {
            found = each.getLabel().equals(row.label) ? each : found;
        }
        bench.known().put(row.number, Objects.requireNonNull(found, "the merged copy of " + row));
    }

    /** Merges a new thing, of which the session makes an object of its own. */
    void mergeNew(Kind kind, @Nullable Row owner) {
        bench.story().tell("flush and merge a new", kind, "below", owner == null ? "none" : owner);
        bench.flush();
        Thing copy = kind.make(bench.label(kind, false), 3);
        if (owner != null && kind.refers()) {
            kind.own(copy, stub(owner));
        }
        Thing merged = bench.session().merge(copy);
        if (merged == copy) {
            throw new AssertionError("merge made no object of its own");
        }
        Row row = bench.born(merged);
        row.owner = owner == null || !kind.refers() ? null : owner.number;
        relate(row, owner);
    }

    private void relate(Row row, @Nullable Row owner) {
        bench.moved().put(row.number, Way.OWNING);
        if (owner != null) {
            bench.gained().add(owner.number);
        }
    }
}
