package io.rowan.flush;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rowan.error.CycleException;
import io.rowan.flush.RowChange.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Random tables, rows and changes, planned, and run on rows in memory. */
class FlushPlannerProperties {
    @Property(tries = 3000)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void a_plan_runs_without_breaking_a_key_and_writes_each_change_once(@ForAll long seed) {
        FlushWorld world = new FlushWorld(seed);
        List<RowChange> changes = world.changes();
        Needs needs = new Needs(changes);
        boolean impossible = needs.ring(true);
        Statistics.collect(impossible ? "impossible" : needs.ring(false) ? "with a ring" : "plain");
        Statistics.coverage(drawn -> {
            drawn.check("impossible").percentage(share -> share > 5);
            drawn.check("with a ring").percentage(share -> share > 10);
            drawn.check("plain").percentage(share -> share > 30);
        });
        if (impossible) {
            assertThatThrownBy(() -> FlushPlanner.plan(changes)).isInstanceOf(CycleException.class);
            return;
        }
        TestDatabase database = new TestDatabase(world);

        database.run(FlushPlanner.plan(changes));

        assertThat(database.written()).containsExactlyInAnyOrderElementsOf(changes);
        assertThat(database.rows()).isEqualTo(world.after());
    }

    @Property(tries = 1000)
    void only_rings_of_rows_are_broken(@ForAll long seed) {
        List<RowChange> changes = new FlushWorld(seed).changes();
        if (!new Needs(changes).ring(false)) {
            assertThat(FlushPlanner.plan(changes).steps())
                    .noneMatch(step ->
                            step instanceof Step.LinkLater || step instanceof Step.Unlink || step instanceof Step.Park);
        }
    }

    @Property(tries = 1000)
    void equal_changes_give_equal_plans(@ForAll long seed) {
        List<RowChange> changes = new FlushWorld(seed).changes();
        List<RowChange> again = new FlushWorld(seed).changes();
        if (!new Needs(changes).ring(true)) {
            FlushPlan plan = FlushPlanner.plan(changes);

            assertThat(FlushPlanner.plan(changes)).isEqualTo(plan);
            assertThat(PlanText.of(FlushPlanner.plan(again))).isEqualTo(PlanText.of(plan));
        }
    }

    /** Which change has to wait for which: the rules written down a second time, without regard to speed. */
    private static final class Needs {
        private final Map<Object, RowChange> byRow = new IdentityHashMap<>();
        private final List<Need> needs = new ArrayList<>();

        private record Need(RowChange first, RowChange then, boolean firm) {}

        Needs(List<RowChange> changes) {
            changes.forEach(change -> byRow.put(change.row(), change));
            for (RowChange change : changes) {
                for (Reference reference : change.dependencies().references()) {
                    refer(change, reference);
                }
                for (Reference reference : change.dependencies().left()) {
                    RowChange target = byRow.get(reference.target());
                    if (target != null && target.kind() == Kind.DELETE) {
                        needs.add(new Need(change, target, true));
                    }
                }
                for (RowChange other : changes) {
                    boolean takes = other.table() == change.table()
                            && change.dependencies().claims().stream()
                                    .anyMatch(other.dependencies().frees()::contains);
                    if (takes && other != change) {
                        needs.add(new Need(other, change, false));
                    }
                }
            }
        }

        private void refer(RowChange change, Reference reference) {
            RowChange target = byRow.get(reference.target());
            if (target == null) {
                return;
            }
            boolean late = target.dependencies().keyFromDatabase();
            if (change.kind() == Kind.DELETE) {
                if (target.kind() == Kind.DELETE && target != change) {
                    needs.add(new Need(change, target, !reference.nullable()));
                }
            } else if (target.kind() == Kind.INSERT && (target != change || late)) {
                boolean cuttable = reference.nullable() && change.kind() == Kind.INSERT;
                needs.add(new Need(target, change, !cuttable));
            }
        }

        /** Whether changes wait for each other in a ring, looking at all needs or only at the firm ones. */
        boolean ring(boolean firmOnly) {
            List<Need> left = new ArrayList<>(needs);
            left.removeIf(need -> firmOnly && !need.firm());
            Set<RowChange> open = new HashSet<>(byRow.values());
            boolean progress = true;
            while (progress) {
                Set<RowChange> waiting = new HashSet<>();
                left.forEach(need -> waiting.add(need.then()));
                progress = open.retainAll(waiting);
                left.removeIf(need -> !open.contains(need.first()));
            }
            return !open.isEmpty();
        }
    }
}
