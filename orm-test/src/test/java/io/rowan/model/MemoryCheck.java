package io.rowan.model;

import io.rowan.EntityState;
import io.rowan.Session;
import io.rowan.proxy.LazyCollection;
import io.rowan.proxy.LazyInstance;
import io.rowan.proxy.LazyState;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares the objects of the bench's session with the model, after a flush or at the end of a transaction. */
final class MemoryCheck {
    private final Bench bench;
    private final World world;

    MemoryCheck(Bench bench) {
        this.bench = bench;
        this.world = bench.world();
    }

    /** Compares what is in memory; what is touched is read again where it has expired. */
    void loaded() {
        for (Map.Entry<Integer, Thing> each : new LinkedHashMap<>(bench.known()).entrySet()) {
            if (world.has(each.getKey())) {
                fields(world.row(each.getKey()), each.getValue());
                sides(world.row(each.getKey()), each.getValue(), false);
            } else if (bench.session().contains(each.getValue())) {
                throw new AssertionError("still of the session: " + each.getKey());
            }
        }
        bench.undone().forEach(this::undone);
    }

    /** Compares the values that objects have, without a touch. */
    void fields() {
        for (Map.Entry<Integer, Thing> each : new LinkedHashMap<>(bench.known()).entrySet()) {
            if (world.has(each.getKey())) {
                fields(world.row(each.getKey()), each.getValue());
            }
        }
        bench.undone().forEach(this::undone);
    }

    /** Compares all that can be reached. */
    void everything() {
        for (Row row : world.rows()) {
            Thing thing = bench.thing(row, row.number);
            same(row, "amount", thing.getAmount(), row.amount);
            fields(row, thing);
            sides(row, thing, true);
        }
        loaded();
    }

    private void undone(Thing thing) {
        Session session = bench.session();
        String what = Kind.of(thing) + " " + thing.getLabel() + ", whose insert was undone,";
        check(session.state(thing) == EntityState.TRANSIENT, what + " is " + session.state(thing));
        check(thing instanceof Skill || thing.getId() == null, what + " has id " + thing.getId());
        check(version(thing) == null, what + " has version " + version(thing));
    }

    static @Nullable Integer version(Thing thing) {
        return thing instanceof Branch branch
                ? branch.version
                : thing instanceof Employee employee ? employee.version : null;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static void same(Row row, String what, @Nullable Object now, @Nullable Object expected) {
        if (!Objects.equals(now, expected)) {
            throw new AssertionError(row.kind + " " + row + ": " + what + " is " + now + " in memory, not " + expected);
        }
    }

    static boolean unread(Thing thing) {
        LazyState state = thing instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        return state != null && state.unread();
    }

    private void fields(Row row, Thing thing) {
        same(row, "state", bench.session().state(thing), EntityState.PERSISTENT);
        same(row, "id", thing.getId(), row.id);
        if (unread(thing)) {
            return;
        }
        same(row, "label", thing.getLabel(), row.label);
        same(row, "amount", thing.getAmount(), row.amount);
        if (row.kind == Kind.BRANCH || row.kind == Kind.EMPLOYEE) {
            check(version(thing) != null, row + " has no version");
        }
        if (row.kind.refers()) {
            same(row, "owner", numberOrNull(row.kind.ownerField(thing)), row.owner);
        }
    }

    private @Nullable Integer numberOrNull(@Nullable Object thing) {
        return thing == null ? null : (Integer) bench.number(thing);
    }

    private void sides(Row row, Thing thing, boolean load) {
        if (!load && unread(thing)) {
            return;
        }
        for (Kind owned : row.kind.owned()) {
            if (owned == Kind.BADGE) {
                badge(row, (Employee) thing, load);
            } else if (load || inMemory(owned.sideField(thing))) {
                elements(row, owned + "s", owned.side(thing), numbers(world.owned(row.number, owned)));
            }
        }
        if (thing instanceof Employee employee && (load || inMemory(employee.skills))) {
            elements(row, "skills", employee.getSkills(), row.skills);
        }
        if (thing instanceof Skill skill && (load || inMemory(skill.employees))) {
            elements(row, "employees", skill.getEmployees(), numbers(world.holders(row.number)));
        }
    }

    private void badge(Row row, Employee employee, boolean load) {
        LazyState state = employee instanceof LazyInstance lazy ? lazy.rowan$state() : null;
        boolean unknown = state != null && !state.inverses().isEmpty();
        if (load || !unknown) {
            List<Integer> badges = new ArrayList<>(numbers(world.owned(row.number, Kind.BADGE)));
            Badge badge = load ? employee.getBadge() : employee.badge;
            same(row, "badge", numberOrNull(badge), badges.isEmpty() ? null : badges.get(0));
        }
    }

    private static boolean inMemory(Collection<?> collection) {
        return !(collection instanceof LazyCollection lazy) || lazy.state().loaded();
    }

    private void elements(Row row, String what, Collection<?> elements, Set<Integer> expected) {
        check(
                elements instanceof LazyCollection,
                row + "." + what + " is a " + elements.getClass().getSimpleName());
        List<Integer> numbers = new ArrayList<>();
        for (Object element : elements) {
            numbers.add(bench.number(element));
        }
        numbers.sort(null);
        same(row, what, numbers, new ArrayList<>(expected));
    }

    private static Set<Integer> numbers(List<Row> rows) {
        Set<Integer> numbers = new TreeSet<>();
        rows.forEach(row -> numbers.add(row.number));
        return numbers;
    }
}
