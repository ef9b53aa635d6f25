package io.rowan.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds, changes and deletes things. */
final class Edits {
    private final Bench bench;
    private final Relations relations;

    Edits(Bench bench, Relations relations) {
        this.bench = bench;
        this.relations = relations;
    }

    /** Adds a thing, with its owner set by one side or both. */
    Row add(Kind kind, @Nullable Row owner, Way wanted, int amount) {
        Thing thing = kind.make(bench.label(kind, amount % 3 == 0), amount % 10);
        Thing target = owner == null ? null : bench.thing(owner, amount);
        if (target != null) {
            target.getAmount();
            Relations.touchSide(kind, target);
        }
        return place(thing, owner, wanted, amount % 2 == 0);
    }

    /** Makes a transient thing pending, by add or by a cascade. */
    private Row place(Thing thing, @Nullable Row owner, Way wanted, boolean explicit) {
        Kind kind = Kind.of(thing);
        Row row = bench.born(thing);
        Way way = relations.settled(row, owner, wanted);
        boolean added = explicit || owner == null || !kind.cascadesAdd() || !way.inverse();
        bench.story().tell(added ? "add" : "put", kind, row, "below", owner == null ? "none" : owner, way);
        if (added && row.amount % 2 == 0) {
            bench.session().add(thing);
        }
        if (owner != null) {
            relations.put(row, owner, way);
        }
        if (added && row.amount % 2 != 0) {
            bench.session().add(thing);
        }
        bench.moved().putIfAbsent(row.number, Way.OWNING);
        return row;
    }

    /** Adds an employee with all that belongs to one, by one call. */
    void addStaff(@Nullable Row branch, int amount) {
        Employee employee = (Employee) Kind.EMPLOYEE.make(bench.label(Kind.EMPLOYEE, false), amount % 10);
        Thing target = branch == null ? null : bench.thing(branch, amount);
        Row row = bench.born(employee);
        bench.story().tell("add staff", row, "below", branch == null ? "none" : branch);
        for (int i = 0; i < amount % 3; i++) {
            Task task = (Task) Kind.TASK.make(bench.label(Kind.TASK, false), i);
            employee.getTasks().add(task);
            below(bench.born(task), row);
        }
        if (amount % 2 == 0) {
            Badge badge = (Badge) Kind.BADGE.make(bench.label(Kind.BADGE, false), 0);
            employee.setBadge(badge);
            below(bench.born(badge), row);
        }
        Skill skill = (Skill) Kind.SKILL.make(bench.label(Kind.SKILL, false), 0);
        employee.getSkills().add(skill);
        row.skills.add(bench.born(skill).number);
        bench.gained().addAll(row.skills);
        row.skills.forEach(each -> bench.moved().put(new Relations.Pair(row.number, each), Way.OWNING));
        employee.setBranch((Branch) target);
        if (branch != null) {
            row.owner = branch.number;
            bench.gained().add(branch.number);
        }
        bench.moved().put(row.number, Way.OWNING);
        bench.session().add(employee);
    }

    private void below(Row row, Row owner) {
        row.owner = owner.number;
        relations.note(row, owner, Way.SHIFTED);
    }

    void change(Row row, int amount) {
        bench.story().tell("change", row.kind, row, "to", amount);
        bench.thing(row, amount).setAmount(amount);
        row.amount = amount;
    }

    void relabel(Row row, boolean used) {
        Thing thing = bench.thing(row, 0);
        thing.getAmount();
        String label = bench.label(row.kind, used);
        bench.story().tell("relabel", row.kind, row, "to", label);
        bench.free(row);
        thing.setLabel(label);
        row.label = label;
    }

    /** Passes the labels of some rows of one entity round. */
    void rotate(List<Row> rows) {
        bench.story().tell("rotate the labels of", rows.get(0).kind, rows);
        List<Thing> things = new ArrayList<>();
        for (Row row : rows) {
            things.add(bench.thing(row, 0));
        }
        things.forEach(Thing::getAmount);
        String first = rows.get(0).label;
        for (int i = 0; i < rows.size(); i++) {
            String label = i + 1 < rows.size() ? rows.get(i + 1).label : first;
            things.get(i).setLabel(label);
            rows.get(i).label = label;
        }
    }

    void delete(Row row) {
        Thing thing = bench.thing(row, row.number);
        settle(row);
        bench.story().tell("delete", row.kind, row);
        bench.session().delete(thing);
        gone(row);
    }

    /** What others refer to can't be deleted before a flush has brought the two sides in step. */
    private void settle(Row row) {
        Way way = bench.moved().get(row.number);
        if (bench.gained().contains(row.number) || way != null && way.inverse()) {
            bench.story().tell("  flush, since", row, "was moved or is referred to");
            bench.flush();
        }
    }

    private void gone(Row row) {
        bench.free(row);
        bench.world().owned(row.number, Kind.TASK).forEach(bench::free);
        bench.world().delete(row.number);
    }

    /** Deletes a thing and thinks better of it. */
    void keep(Row row) {
        Thing thing = bench.thing(row, row.number);
        settle(row);
        bench.story().tell("delete and add", row.kind, row);
        bench.session().delete(thing);
        bench.session().add(thing);
    }

    /** Deletes an owner and takes something of it over to another one, before the flush or after the call. */
    void rescue(Row row, Row to, Way way, boolean before) {
        Row former = bench.world().row(Objects.requireNonNull(row.owner));
        Thing owner = bench.thing(former, 0);
        bench.story().tell("flush, to rescue");
        bench.flush();
        if (before) {
            relations.move(row, to, way);
            bench.story().tell("delete", former.kind, former);
            bench.session().delete(owner);
        } else {
            bench.thing(to, 0).getAmount();
            bench.thing(row, 0).getAmount();
            Relations.touchSide(row.kind, bench.thing(to, 0));
            owner.getAmount();
            Relations.touchSide(row.kind, owner);
            bench.story().tell("delete", former.kind, former);
            bench.session().delete(owner);
            relations.move(row, to, way);
        }
        gone(former);
    }

    /** Takes tasks away from an employee, which deletes them. */
    void orphan(Row employee, List<Row> tasks, boolean replace) {
        if (tasks.stream().anyMatch(task -> bench.moved().containsKey(task.number))) {
            bench.story().tell("  flush, since a task was moved");
            bench.flush();
        }
        Employee owner = (Employee) bench.thing(employee, 0);
        owner.getAmount();
        owner.getTasks().size();
        bench.story().tell("take", tasks, "from", employee, replace ? "by another list" : "");
        List<Task> left = new ArrayList<>(owner.getTasks());
        for (Row task : tasks) {
            Thing thing = bench.thing(task, 0);
            (replace ? left : owner.getTasks()).remove(thing);
            gone(task);
        }
        if (replace) {
            owner.setTasks(left);
        }
    }

    /** Deletes a skill and adds another one of the same name: the row stays (semantics, rule 15). */
    void replaceSkill(Row skill, List<Row> employees, boolean flush) {
        delete(skill);
        if (flush) {
            bench.flush();
        }
        Thing thing = Kind.SKILL.make(skill.label, skill.amount + 1);
        Row row = bench.born(thing);
        bench.story().tell("add SKILL", row, "again");
        bench.session().add(thing);
        bench.moved().put(row.number, Way.OWNING);
        for (Row employee : employees) {
            relations.link(employee, row, true, Way.of(employee.number));
        }
    }

    /** Adds a thing again whose insert was undone, without what it had. */
    void addAgain(Thing thing, @Nullable Row owner, Way way) {
        Kind kind = Kind.of(thing);
        thing.setLabel(bench.label(kind, false));
        for (Kind owned : kind.owned()) {
            if (owned == Kind.BADGE) {
                ((Employee) thing).setBadge(null);
            } else {
                owned.side(thing).clear();
            }
        }
        if (thing instanceof Employee employee) {
            employee.getSkills().clear();
        }
        if (thing instanceof Skill skill) {
            skill.getEmployees().clear();
        }
        if (kind.refers()) {
            kind.own(thing, null);
        }
        if (owner != null) {
            Relations.touchSide(kind, bench.thing(owner, 0));
        }
        bench.story().tell("once more:");
        place(thing, owner, way, true);
    }
}
