package io.rowan.flush;

import static org.assertj.core.api.Assertions.assertThat;

import io.rowan.flush.FlushWorld.Values;
import io.rowan.flush.TestChange.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs a plan row by row on rows in memory and, as a database does, checks foreign and unique keys after each. */
final class TestDatabase {
    private final FlushWorld world;
    private final Map<Row, Values> rows = new HashMap<>();
    private final List<RowChange> written = new ArrayList<>();
    /** Rows whose keys are not known before the running step has ended. */
    private final Set<Object> keyless = new HashSet<>();

    private int parked = 1_000_000;

    TestDatabase(FlushWorld world) {
        this.world = world;
        world.before().forEach((row, values) -> rows.put(row, values.copy()));
    }

    void run(FlushPlan plan) {
        for (Step step : plan.steps()) {
            keyless.clear();
            if (step instanceof Step.Inserts inserts) {
                inserts.rows().forEach(change -> insert(inserts, change));
                assertThat(inserts.rows()).containsAll(inserts.postponed().keySet());
            } else if (step instanceof Step.Updates updates) {
                updates.rows().forEach(change -> update(updates, updates.shape(), change));
            } else if (step instanceof Step.Deletes deletes) {
                deletes.rows().forEach(change -> delete(deletes, deletes.shape(), change));
            } else if (step instanceof Step.LinkLater later) {
                later.links().forEach(link -> link(later, later.columns(), link, true));
            } else if (step instanceof Step.Unlink unlink) {
                unlink.links().forEach(link -> link(unlink, unlink.columns(), link, false));
            } else if (step instanceof Step.Park park) {
                park.rows().forEach(each -> park(park, each));
            }
        }
    }

    Map<Row, Values> rows() {
        return rows;
    }

    /** The changes that inserts, updates and deletes have written, as often as they did. */
    List<RowChange> written() {
        return written;
    }

    private void insert(Step.Inserts step, RowChange change) {
        Row row = begin(step, step.shape(), change, RowChange.Kind.INSERT);
        assertThat(rows).doesNotContainKey(row);
        Values values = world.after().get(row).copy();
        for (Reference postponed : step.postponed(change)) {
            assertThat(postponed.nullable()).as("%s of %s", postponed, row).isTrue();
            assertThat(change.dependencies().references()).contains(postponed);
            postponed.columns().forEach(column -> values.links().put(column, null));
        }
        if (change.dependencies().keyFromDatabase()) {
            keyless.add(row);
        }
        rows.put(row, values);
        check(row);
    }

    private void update(Step step, Object shape, RowChange change) {
        Row row = begin(step, shape, change, RowChange.Kind.UPDATE);
        assertThat(rows).containsKey(row);
        rows.put(row, world.after().get(row).copy());
        check(row);
    }

    private void delete(Step step, Object shape, RowChange change) {
        Row row = begin(step, shape, change, RowChange.Kind.DELETE);
        assertThat(rows).containsKey(row);
        rows.remove(row);
        rows.forEach((other, values) -> assertThat(values.links().values())
                .as("what %s refers to while %s is deleted", other, row)
                .doesNotContain(row));
    }

    private void link(Step step, List<String> columns, Step.Link link, boolean later) {
        Row row = (Row) link.change().row();
        assertThat(link.change().table()).isEqualTo(step.table());
        assertThat(link.references().stream().flatMap(each -> each.columns().stream()))
                .containsExactlyElementsOf(columns);
        for (Reference reference : link.references()) {
            assertThat(reference.nullable()).isTrue();
            for (String column : reference.columns()) {
                Object old = rows.get(row).links().put(column, later ? (Row) reference.target() : null);
                assertThat(old).isEqualTo(later ? null : reference.target());
            }
        }
        check(row);
    }

    private void park(Step.Park step, Step.Parked each) {
        Row row = (Row) each.change().row();
        assertThat(each.change().table()).isEqualTo(step.table());
        assertThat(each.change().dependencies().frees()).contains(each.value());
        Object old = rows.get(row).uniques().put(step.constraint(), parked++);
        assertThat(old).isEqualTo(each.value().values().get(0));
        check(row);
    }

    private Row begin(Step step, Object shape, RowChange change, RowChange.Kind kind) {
        assertThat(change.kind()).isEqualTo(kind);
        assertThat(change.table()).isEqualTo(step.table());
        assertThat(change.shape()).isEqualTo(shape);
        written.add(change);
        return (Row) change.row();
    }

    private void check(Row row) {
        for (Row target : rows.get(row).links().values()) {
            if (target != null) {
                assertThat(rows).as("what %s refers to", row).containsKey(target);
                assertThat(keyless)
                        .as("rows without a key, while %s needs it", row)
                        .doesNotContain(target);
            }
        }
        rows.get(row).uniques().forEach((key, value) -> checkUnique(row, key, value));
    }

    private void checkUnique(Row row, String key, @Nullable Integer value) {
        if (value != null) {
            assertThat(rows.keySet().stream()
                            .filter(other -> world.kin(other) == world.kin(row))
                            .filter(other ->
                                    value.equals(rows.get(other).uniques().get(key))))
                    .as("rows that hold %s %s", key, value)
                    .containsExactly(row);
        }
    }
}
