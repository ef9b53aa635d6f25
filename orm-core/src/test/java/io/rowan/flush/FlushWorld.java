package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.flush.TestChange.Row;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tables with rows as they are and as they shall be, drawn from a seed, and the changes between the two. Both states
 * are such that a database accepts them: foreign keys point to rows, unique values are unique.
 */
final class FlushWorld {
    /** Two unique keys that every table has. */
    private static final List<String> KEYS = List.of("code", "place");

    /** A table with its foreign keys: the column, the table that it points to, and whether it may be null. */
    record Kin(Table table, List<Link> links, boolean keyFromDatabase) {}

    record Link(String column, int target, boolean nullable) {}

    /** A row's values: where its foreign keys point to, and its unique values, null where it has none. */
    record Values(Map<String, @Nullable Row> links, Map<String, @Nullable Integer> uniques) {
        Values copy() {
            return new Values(new TreeMap<>(links), new TreeMap<>(uniques));
        }
    }

    private final Random random;
    private final List<Kin> tables = new ArrayList<>();
    private final Map<Row, Integer> tableOf = new LinkedHashMap<>();
    private final Map<Row, Values> before = new LinkedHashMap<>();
    private final Map<Row, Values> after = new LinkedHashMap<>();
    private final List<TestChange> changes = new ArrayList<>();

    FlushWorld(long seed) {
        random = new Random(seed);
        drawTables();
        drawBefore();
        drawAfter();
        for (Row row : tableOf.keySet()) {
            addChange(row);
        }
        Collections.shuffle(changes, random);
    }

    List<RowChange> changes() {
        return changes.stream().map(TestChange::build).toList();
    }

    Map<Row, Values> before() {
        return before;
    }

    Map<Row, Values> after() {
        return after;
    }

    Kin kin(Row row) {
        return tables.get(tableOf.get(row));
    }

    private void drawTables() {
        int count = 1 + random.nextInt(4);
        for (int number = 0; number < count; number++) {
            List<Link> links = new ArrayList<>();
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                Link link = new Link("to" + i, random.nextInt(count), random.nextInt(3) > 0);
                links.add(link);
                texts.add(link.column() + (link.nullable() ? "?" : "") + " -> t" + link.target());
            }
            Table table = TestTables.table("t" + number, texts.toArray(String[]::new));
            tables.add(new Kin(table, links, random.nextBoolean()));
        }
    }

    private void drawBefore() {
        addRows("old", before);
        do {
            before.keySet().forEach(row -> before.get(row).links().clear());
        } while (!fill(before.keySet(), before));
        Map<String, Integer> next = new HashMap<>();
        before.forEach((row, values) -> KEYS.forEach(key -> values.uniques()
                .put(key, random.nextInt(4) == 0 ? null : next.merge(key + tableOf.get(row), 1, Integer::sum))));
    }

    private void drawAfter() {
        before.forEach((row, values) -> after.put(row, values.copy()));
        Set<Row> deleted = new LinkedHashSet<>();
        before.keySet().stream().filter(row -> random.nextInt(3) == 0).forEach(deleted::add);
        after.keySet().removeAll(deleted);
        Map<Row, Values> added = new LinkedHashMap<>();
        addRows("new", added);
        after.putAll(added);
        for (Values values : after.values()) {
            values.links().entrySet().removeIf(link -> random.nextInt(4) == 0 || deleted.contains(link.getValue()));
        }
        while (!fill(after.keySet(), after)) {
            // A row that found nothing to point to has gone, so others may have to look again.
            after.values().forEach(values -> values.links().values().removeIf(target -> !holds(target)));
        }
        drawUniques(added.keySet());
    }

    private boolean holds(@Nullable Row target) {
        return target == null || after.containsKey(target);
    }

    private void addRows(String prefix, Map<Row, Values> rows) {
        for (int table = 0; table < tables.size(); table++) {
            for (int i = random.nextInt(5); i > 0; i--) {
                Row row = TestChange.row(prefix + "." + table + "." + i);
                tableOf.put(row, table);
                rows.put(row, new Values(new TreeMap<>(), new TreeMap<>()));
            }
        }
    }

    /** Points each foreign key without a target to a row; takes out a row that finds none, and then says false. */
    private boolean fill(Set<Row> rows, Map<Row, Values> state) {
        for (Row row : List.copyOf(rows)) {
            for (Link link : kin(row).links()) {
                Map<String, @Nullable Row> links = state.get(row).links();
                if (links.containsKey(link.column())) {
                    continue;
                }
                List<Row> targets = rows.stream()
                        .filter(each -> tableOf.get(each) == link.target())
                        .toList();
                if (!targets.isEmpty() && !(link.nullable() && random.nextInt(3) == 0)) {
                    links.put(link.column(), targets.get(random.nextInt(targets.size())));
                } else if (link.nullable()) {
                    links.put(link.column(), null);
                } else {
                    state.remove(row);
                    return false;
                }
            }
        }
        return true;
    }

    /** Hands the values of changed and deleted rows out anew, with a few that are free. */
    private void drawUniques(Set<Row> added) {
        for (int table = 0; table < tables.size(); table++) {
            for (String key : KEYS) {
                List<Row> takers = new ArrayList<>();
                List<@Nullable Integer> pool = new ArrayList<>();
                for (Row row : tableOf.keySet()) {
                    if (tableOf.get(row) == table) {
                        boolean takes = after.containsKey(row) && (added.contains(row) || random.nextBoolean());
                        if (takes) {
                            takers.add(row);
                            pool.add(null);
                        }
                        if (before.containsKey(row) && (takes || !after.containsKey(row))) {
                            pool.add(before.get(row).uniques().get(key));
                        }
                    }
                }
                pool.add(100);
                pool.add(101);
                Collections.shuffle(pool, random);
                for (int i = 0; i < takers.size(); i++) {
                    after.get(takers.get(i)).uniques().put(key, pool.get(i));
                }
            }
        }
    }

    private void addChange(Row row) {
        Values old = before.get(row);
        Values now = after.get(row);
        if (old == null && now == null || Objects.equals(old, now)) {
            return;
        }
        Kind kind = old == null ? Kind.INSERT : now == null ? Kind.DELETE : Kind.UPDATE;
        TestChange change = TestChange.change(kind, kin(row).table(), row)
                .keyFromDatabase(kind == Kind.INSERT && kin(row).keyFromDatabase());
        Set<String> written = new TreeSet<>();
        for (Link link : kin(row).links()) {
            Row from = old == null ? null : old.links().get(link.column());
            Row to = now == null ? null : now.links().get(link.column());
            if (kind != Kind.UPDATE || from != to) {
                written.add(link.column());
                refer(change, link, kind == Kind.DELETE ? from : to);
                if (kind == Kind.UPDATE && from != null) {
                    change.leaves(from, link.column());
                }
            }
        }
        for (String key : KEYS) {
            Integer from = old == null ? null : old.uniques().get(key);
            Integer to = now == null ? null : now.uniques().get(key);
            if (!Objects.equals(from, to)) {
                written.add(key);
                change(change, key, from, to);
            }
        }
        changes.add(change.shape(kind == Kind.UPDATE ? written.toString() : "s" + random.nextInt(2)));
    }

    private static void refer(TestChange change, Link link, @Nullable Row target) {
        if (target != null && link.nullable()) {
            change.mayReferTo(target, link.column());
        } else if (target != null) {
            change.refersTo(target, link.column());
        }
    }

    private static void change(TestChange change, String key, @Nullable Integer from, @Nullable Integer to) {
        if (from != null) {
            change.frees(key, from);
        }
        if (to != null) {
            change.claims(key, to);
        }
    }
}
