package io.rowan.model;

import static io.rowan.query.Dsl.select;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs steps: each on the objects of a session and on the model. */
final class Player {
    /** More rows of an entity than these would meet each other too seldom. */
    private static final int ENOUGH = 6;

    private final Bench bench;
    private final Relations relations;
    private final Edits edits;
    private final Turns turns;

    Player(Bench bench, Turns turns) {
        this.bench = bench;
        this.relations = new Relations(bench);
        this.edits = new Edits(bench, relations);
        this.turns = turns;
    }

    void play(Step step) {
        switch (step.action()) {
            case ADD, ADD_STAFF, ADD_AGAIN -> add(step);
            case CHANGE, RELABEL, ROTATE -> change(step);
            case MOVE, LINK, UNLINK -> relate(step);
            case DELETE, KEEP, RESCUE, ORPHAN, REPLACE_SKILL -> delete(step);
            case TOUCH, QUERY, REFRESH -> read(step);
            case FLUSH, BEGIN, RELEASE, UNDO, COMMIT, ROLLBACK, REOPEN -> turn(step);
            default -> fail(step);
        }
    }

    private static <T> @Nullable T pick(List<T> all, int number) {
        return all.isEmpty() ? null : all.get(number % all.size());
    }

    private @Nullable Row pick(@Nullable Kind kind, int number) {
        return kind == null ? null : pick(bench.world().all(kind), number);
    }

    private static Kind kind(int number) {
        return Kind.values()[number % Kind.values().length];
    }

    private void add(Step step) {
        switch (step.action()) {
            case ADD -> addOne(step, kind(step.a()));
            case ADD_STAFF -> {
                if (bench.world().all(Kind.EMPLOYEE).size() < ENOUGH) {
                    edits.addStaff(step.c() % 3 == 0 ? null : pick(Kind.BRANCH, step.a()), step.b());
                }
            }
            default -> {
                Thing thing = pick(bench.undone(), step.a());
                Row owner = thing == null ? null : pick(Kind.of(thing).owner(), step.b());
                if (thing != null && (owner != null || Kind.of(thing) != Kind.TASK)) {
                    bench.undone().removeIf(each -> each == thing);
                    edits.addAgain(thing, owner, Way.of(step.c()));
                }
            }
        }
    }

    private void addOne(Step step, Kind kind) {
        List<Row> all = bench.world().all(kind);
        if (all.size() >= ENOUGH) {
            edits.delete(all.get(step.b() % all.size()));
            return;
        }
        Row owner = kind != Kind.TASK && step.c() % 5 == 0 ? null : pick(kind.owner(), step.b());
        if (owner != null || kind != Kind.TASK) {
            edits.add(kind, owner, Way.of(step.c()), step.a() / 7);
        }
    }

    private void change(Step step) {
        Kind kind = kind(step.a());
        Row row = pick(kind, step.b());
        if (row == null) {
            return;
        }
        if (step.action() == Step.Action.CHANGE) {
            edits.change(row, step.c() % 10);
        } else if (kind != Kind.SKILL && step.action() == Step.Action.RELABEL) {
            edits.relabel(row, step.c() % 2 == 0);
        } else if (kind != Kind.SKILL) {
            List<Row> all = bench.world().all(kind);
            int count = Math.min(all.size(), 2 + step.c() % 3);
            if (count > 1) {
                edits.rotate(all.subList(all.size() - count, all.size()));
            }
        }
    }

    private void relate(Step step) {
        Way way = Way.of(step.c());
        if (step.action() == Step.Action.MOVE) {
            List<Row> movable = bench.world().rows().stream()
                    .filter(row -> row.kind != Kind.SKILL)
                    .toList();
            Row row = pick(movable, step.a());
            Row to = row == null || step.b() % 5 == 0 ? null : pick(row.kind.owner(), step.b() / 5);
            if (row != null && (to != null || row.kind != Kind.TASK)) {
                relations.move(row, to, way);
            }
            return;
        }
        boolean link = step.action() == Step.Action.LINK;
        Row employee = pick(Kind.EMPLOYEE, step.a());
        Row skill = pick(Kind.SKILL, step.b());
        if (employee != null && skill != null && employee.skills.contains(skill.number) != link) {
            relations.link(employee, skill, link, way);
        }
    }

    private void delete(Step step) {
        switch (step.action()) {
            case DELETE -> {
                Row row = pick(new ArrayList<>(bench.world().rows()), step.a());
                if (row != null) {
                    edits.delete(row);
                }
            }
            case KEEP -> {
                Row row = pick(new ArrayList<>(bench.world().rows()), step.a());
                if (row != null) {
                    edits.keep(row);
                }
            }
            case RESCUE -> rescue(step);
            case ORPHAN -> orphan(step);
            default -> {
                Row skill = pick(Kind.SKILL, step.a());
                if (skill != null) {
                    List<Row> employees = bench.world().all(Kind.EMPLOYEE);
                    int some = employees.isEmpty() ? 0 : step.b() % (employees.size() + 1);
                    edits.replaceSkill(skill, employees.subList(0, some), step.c() % 3 == 0);
                }
            }
        }
    }

    private void rescue(Step step) {
        Row row = pick(
                bench.world().rows().stream().filter(each -> each.owner != null).toList(), step.a());
        if (row == null) {
            return;
        }
        Integer former = row.owner;
        List<Row> others = bench.world().all(Objects.requireNonNull(row.kind.owner())).stream()
                .filter(each -> each != row && !Objects.equals(each.number, former))
                .toList();
        Row to = pick(others, step.b());
        if (to != null) {
            edits.rescue(row, to, Way.of(step.c()), step.b() % 2 == 0);
        }
    }

    private void orphan(Step step) {
        Row employee = pick(Kind.EMPLOYEE, step.a());
        List<Row> tasks = employee == null ? List.of() : bench.world().owned(employee.number, Kind.TASK);
        if (employee != null && !tasks.isEmpty()) {
            edits.orphan(employee, tasks.subList(0, 1 + step.b() % tasks.size()), step.c() % 3 == 0);
        }
    }

    private void read(Step step) {
        Kind kind = kind(step.a());
        Row row = pick(kind, step.b());
        if (step.action() == Step.Action.QUERY) {
            query(kind, step.b() % 10);
        } else if (row != null && step.action() == Step.Action.TOUCH) {
            bench.story().tell("touch", kind, row);
            Thing thing = bench.thing(row, step.c());
            thing.getAmount();
            if (!kind.owned().isEmpty()) {
                Relations.touchSide(kind.owned().get(step.c() % kind.owned().size()), thing);
            }
        } else if (row != null) {
            bench.story().tell("flush and", step.c() % 2 == 0 ? "refresh" : "expire", kind, row);
            bench.flush();
            Thing thing = bench.thing(row, step.c() / 2);
            if (step.c() % 2 == 0) {
                bench.session().refresh(thing);
            } else {
                bench.session().expire(thing);
            }
        }
    }

    /** A query sees what is pending (semantics, rule 14). */
    private void query(Kind kind, int amount) {
        bench.story().tell("query", kind, "of", amount, "and less");
        Set<Integer> found = new TreeSet<>();
        for (Thing thing : bench.session().scalars(select(kind.type()))) {
            if (thing.getAmount() <= amount) {
                found.add(bench.number(thing));
            }
        }
        Set<Integer> expected = new TreeSet<>();
        bench.world().all(kind).stream().filter(row -> row.amount <= amount).forEach(row -> expected.add(row.number));
        if (!found.equals(expected)) {
            throw new AssertionError("The query found " + found + ", not " + expected);
        }
    }

    private void turn(Step step) {
        switch (step.action()) {
            case FLUSH -> turns.flush(step.a() % 2 == 0);
            case BEGIN -> turns.begin();
            case RELEASE -> turns.end(step.a(), true);
            case UNDO -> turns.end(step.a(), false);
            case COMMIT -> turns.commit(step.a() % 3);
            case ROLLBACK -> turns.rollback(step.a() % 3);
            default -> turns.reopen(step.a() % 2 == 0);
        }
    }

    private void fail(Step step) {
        Row employee = pick(Kind.EMPLOYEE, step.a());
        List<Row> branches = bench.world().all(Kind.BRANCH);
        if (step.action() == Step.Action.CLASH) {
            List<Row> all = bench.world().all(kind(step.a()));
            if (all.size() > 1 && all.get(0).kind != Kind.SKILL) {
                turns.clash(all.get(0), all.get(1));
            }
        } else if (employee != null && step.action() == Step.Action.UNKNOWN) {
            turns.unknown(employee);
        } else if (employee != null) {
            List<Row> others = branches.stream()
                    .filter(each -> !Objects.equals(each.number, employee.owner))
                    .toList();
            if (others.size() > 1) {
                turns.contradict(employee, others.get(0), others.get(1));
            }
        }
    }
}
