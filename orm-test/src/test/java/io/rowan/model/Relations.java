package io.rowan.model;

import io.rowan.proxy.LazyCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Moves things between owners and links employees with skills, by one side, the other or both. */
final class Relations {
    private final Bench bench;

    Relations(Bench bench) {
        this.bench = bench;
    }

    /** Employee and skill. */
    record Pair(int employee, int skill) {}

    /** Gives a thing another owner, or none. */
    void move(Row row, @Nullable Row to, Way wanted) {
        if (to != null && to.number == row.number || occupant(row, to) == row) {
            return;
        }
        Way way = settled(row, to, wanted);
        bench.story().tell("move", row.kind, row, "to", to == null ? "none" : to, way);
        Thing thing = bench.thing(row, row.number);
        touch(row, thing, to);
        if (to == null) {
            keepReachable(row, thing);
        }
        put(row, to, way);
    }

    /** What only its owner would have passed to the session is added before it leaves. */
    private void keepReachable(Row row, Thing thing) {
        if (row.id == null && !bench.session().contains(thing)) {
            bench.story().tell("  add", row);
            bench.session().add(thing);
        }
    }

    /** The badge that an employee has to give up for another one. */
    private @Nullable Row occupant(Row row, @Nullable Row to) {
        return to == null || row.kind != Kind.BADGE
                ? null
                : bench.world().owned(to.number, Kind.BADGE).stream().findAny().orElse(null);
    }

    /** The way in which a thing can get an owner now. */
    Way settled(Row row, @Nullable Row to, Way wanted) {
        Way way = wanted == Way.ADDED && to == null ? Way.SHIFTED : wanted;
        way = settled(row, settled(occupant(row, to), way));
        return row.kind.refers() || way == Way.REPLACED ? way : Way.SHIFTED;
    }

    private Way settled(@Nullable Row row, Way wanted) {
        Way former = row == null ? null : bench.moved().get(row.number);
        return former == null ? wanted : wanted.after(former);
    }

    /** Gives a thing its owner. */
    void put(Row row, @Nullable Row to, Way way) {
        Thing thing = bench.thing(row, 0);
        Thing target = to == null ? null : bench.thing(to, 0);
        Row occupant = occupant(row, to);
        if (occupant != null) {
            release(occupant, way);
        }
        if (way.owning()) {
            row.kind.own(thing, target);
        }
        if (way.inverse()) {
            byOwner(row, thing, target, way);
        }
        row.owner = to == null ? null : to.number;
        note(row, to, way);
    }

    void note(Row row, @Nullable Row to, Way way) {
        bench.moved().put(row.number, way);
        if (to != null) {
            bench.gained().add(to.number);
            if (way.inverse()) {
                bench.gained().add(row.number);
            }
        }
    }

    /** Loads all that the move needs, so that nothing is flushed in its middle. */
    private void touch(Row row, Thing thing, @Nullable Row to) {
        List<Thing> all = new ArrayList<>();
        all.add(thing);
        if (to != null) {
            all.add(bench.thing(to, to.number));
        }
        if (row.owner != null) {
            all.add(bench.thing(bench.world().row(row.owner), row.owner));
        }
        all.forEach(Thing::getAmount);
        Row occupant = occupant(row, to);
        if (occupant != null) {
            bench.thing(occupant, 0).getAmount();
        }
        for (Thing owner : all.subList(1, all.size())) {
            touchSide(row.kind, owner);
        }
    }

    static void touchSide(Kind kind, Thing owner) {
        if (kind == Kind.BADGE) {
            Badge badge = ((Employee) owner).getBadge();
            if (badge != null) {
                badge.getAmount();
            }
        } else {
            kind.side(owner).size();
        }
    }

    /** An employee has one badge: the former one goes, unless setting the new one says so by itself. */
    private void release(Row occupant, Way way) {
        Thing badge = bench.thing(occupant, 0);
        keepReachable(occupant, badge);
        if (way.owning()) {
            Kind.BADGE.own(badge, null);
        }
        if (way == Way.BOTH) {
            purge(Kind.BADGE, badge);
        }
        occupant.owner = null;
        bench.moved().put(occupant.number, way);
    }

    private void byOwner(Row row, Thing thing, @Nullable Thing target, Way way) {
        if (way != Way.ADDED) {
            purge(row.kind, thing);
        }
        if (target == null) {
            return;
        }
        if (row.kind == Kind.BADGE) {
            ((Employee) target).setBadge((Badge) thing);
            return;
        }
        Collection<Thing> side = row.kind.side(target);
        if (way == Way.REPLACED) {
            List<Thing> all = new ArrayList<>(side);
            all.add(thing);
            row.kind.replaceSide(target, side instanceof Set ? new HashSet<>(all) : all);
        } else if (!side.contains(thing)) {
            side.add(thing);
        }
    }

    /** Takes a thing out of all that hold it in memory. */
    void purge(Kind kind, Thing thing) {
        for (Thing owner : bench.known().values()) {
            if (Kind.of(owner) != kind.owner()) {
                continue;
            }
            if (kind == Kind.BADGE) {
                if (((Employee) owner).badge == thing) {
                    ((Employee) owner).setBadge(null);
                }
            } else if (elements(kind.sideField(owner)).contains(thing)) {
                kind.side(owner).remove(thing);
            }
        }
    }

    /** What a collection holds without a touch. */
    static Collection<?> elements(Collection<?> field) {
        return field instanceof LazyCollection lazy ? lazy.elements() : field;
    }

    /** Links an employee with a skill, or takes the link away. */
    void link(Row employee, Row skill, boolean link, Way wanted) {
        Pair pair = new Pair(employee.number, skill.number);
        Way former = bench.moved().get(pair);
        Way way = former == null ? wanted : wanted.after(former);
        bench.story().tell(link ? "link" : "unlink", employee, "and", skill, way);
        Employee one = (Employee) bench.thing(employee, employee.number);
        Skill other = (Skill) bench.thing(skill, skill.number);
        one.getAmount();
        other.getAmount();
        if (way.owning()) {
            one.getSkills().size();
        }
        if (way.inverse()) {
            other.getEmployees().size();
        }
        if (link
                && one.skills.stream()
                        .anyMatch(each -> each != other && each.getLabel().equals(skill.label))) {
            bench.story().tell("  flush, since a deleted skill of that name is still there");
            bench.flush();
        }
        if (way.owning()) {
            change(one.getSkills(), other, link);
        }
        if (way.inverse()) {
            change(other.getEmployees(), one, link);
        }
        bench.moved().put(pair, way);
        if (link) {
            employee.skills.add(skill.number);
            bench.gained().add(way.owning() ? skill.number : employee.number);
            bench.gained().add(way.inverse() ? employee.number : skill.number);
        } else {
            employee.skills.remove(skill.number);
        }
    }

    private static <T> void change(Set<T> set, T element, boolean add) {
        if (add) {
            set.add(element);
        } else {
            set.remove(element);
        }
    }
}
