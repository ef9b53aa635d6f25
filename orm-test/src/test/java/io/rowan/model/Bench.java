package io.rowan.model;

import static io.rowan.query.Dsl.select;

import io.rowan.Savepoint;
import io.rowan.Session;
import io.rowan.SessionFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A session and the model beside it. */
final class Bench implements AutoCloseable {
    private final SessionFactory orm;
    private final Story story;
    private Session session;
    private World world = new World();
    private World committed = new World();
    private int numbers;
    private int labels;
    private int committedNumbers;
    /** The objects of this session that the steps have seen, by number; also those that are deleted. */
    private final Map<Integer, Thing> known = new TreeMap<>();

    private final Deque<Point> points = new ArrayDeque<>();
    /** New objects whose inserts were undone. */
    private final List<Thing> undone = new ArrayList<>();
    /** In which way things were moved or linked since the last flush; two different ways would contradict each other. */
    private final Map<Object, Way> moved = new HashMap<>();
    /** What others refer to or hold since the last flush, and what therefore can't be deleted before the next one. */
    private final Set<Integer> gained = new HashSet<>();

    private final Set<String> freed = new HashSet<>();

    /** A savepoint and what was true when it began. */
    private record Point(Savepoint savepoint, World world, int numbers) {}

    Bench(SessionFactory orm, Story story) {
        this.orm = orm;
        this.story = story;
        this.session = orm.openSession();
    }

    Session session() {
        return session;
    }

    SessionFactory orm() {
        return orm;
    }

    Story story() {
        return story;
    }

    World world() {
        return world;
    }

    Map<Integer, Thing> known() {
        return known;
    }

    List<Thing> undone() {
        return undone;
    }

    int depth() {
        return points.size();
    }

    Map<Object, Way> moved() {
        return moved;
    }

    Set<Integer> gained() {
        return gained;
    }

    /** A row that is new to the model, for an object that is new to the session. */
    Row born(Thing thing) {
        Row row = new Row(++numbers, Kind.of(thing), thing.getLabel(), thing.getAmount());
        world.add(row);
        known.put(row.number, thing);
        return row;
    }

    /** A label that no row has: a new one, or one that another row has given up. */
    String label(Kind kind, boolean used) {
        if (used) {
            for (String each : freed.stream().sorted().toList()) {
                if (each.startsWith(kind.letter()) && !world.taken(kind, each)) {
                    return each;
                }
            }
        }
        return kind.letter() + ++labels;
    }

    void free(Row row) {
        freed.add(row.label);
    }

    /** The object of a row: the one known, else found in one of several ways. */
    Thing thing(Row row, int how) {
        Thing found = known.get(row.number);
        if (found == null) {
            Object id = Objects.requireNonNull(row.id);
            found = switch (how % 3) {
                case 0 -> session.get(row.kind.type(), id);
                case 1 -> session.reference(row.kind.type(), id);
                default -> byLabel(row);
            };
            if (found == null) {
                throw new AssertionError(row + " is not found");
            }
            known.put(row.number, found);
        }
        return found;
    }

    private @Nullable Thing byLabel(Row row) {
        for (Thing each : session.scalars(select(row.kind.type()))) {
            if (each.getLabel().equals(row.label)) {
                return each;
            }
        }
        return null;
    }

    /** The number of an object that some relationship gave, which must be the one known for its row. */
    int number(Object found) {
        Thing thing = (Thing) found;
        for (Map.Entry<Integer, Thing> each : known.entrySet()) {
            if (each.getValue() == thing) {
                return each.getKey();
            }
        }
        Kind kind = Kind.of(thing);
        Row row = world.byId(kind, thing.getId());
        if (row == null) {
            throw new AssertionError(kind + "#" + thing.getId() + " should not be there");
        }
        if (known.putIfAbsent(row.number, thing) != null) {
            throw new AssertionError("a second object of " + kind + " " + row);
        }
        return row.number;
    }

    void flush() {
        session.flush();
        flushed();
    }

    private void flushed() {
        for (Row row : world.rows()) {
            if (row.id == null) {
                row.id = Kind.idOf(Objects.requireNonNull(known.get(row.number)));
            }
        }
        moved.clear();
        gained.clear();
    }

    void commit() {
        session.commit();
        flushed();
        committed = world.copy();
        committedNumbers = numbers;
        points.clear();
        known.keySet().removeIf(number -> !world.has(number));
    }

    void begin() {
        Savepoint savepoint = session.beginNested();
        flushed();
        points.push(new Point(savepoint, world.copy(), numbers));
    }

    /** Commits or undoes the savepoint that is so many below the innermost one. */
    void end(int below, boolean keep) {
        Point point = points.pop();
        for (int i = 0; i < below; i++) {
            point = points.pop();
        }
        if (keep) {
            point.savepoint().commit();
            flushed();
        } else {
            point.savepoint().rollback();
            back(point.world(), point.numbers());
        }
    }

    void rollback() {
        session.rollback();
        points.clear();
        back(committed.copy(), committedNumbers);
    }

    private void back(World former, int born) {
        world = former;
        moved.clear();
        gained.clear();
        known.entrySet().removeIf(each -> {
            if (each.getKey() > born) {
                undone.add(each.getValue());
            }
            return each.getKey() > born;
        });
    }

    /** What is not committed is lost. */
    void reopen() {
        session.close();
        points.clear();
        back(committed.copy(), committedNumbers);
        known.clear();
        undone.clear();
        session = orm.openSession();
    }

    @Override
    public void close() {
        session.close();
    }
}
