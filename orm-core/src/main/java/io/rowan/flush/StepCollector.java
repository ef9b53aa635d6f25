package io.rowan.flush;

import io.rowan.flush.RowChange.Kind;
import io.rowan.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Collects the steps of a plan and puts those that break cycles where they belong. */
final class StepCollector {
    private final Buckets buckets;
    private final CutSteps cuts;
    private final List<Step> steps = new ArrayList<>();
    private int afterInserts;
    private int beforeDeletes = -1;

    StepCollector(Buckets buckets, CutSteps cuts) {
        this.buckets = buckets;
        this.cuts = cuts;
    }

    /** Adds a step that writes rows of one bucket. */
    void add(int bucket, List<RowChange> rows) {
        Table table = buckets.tableOf(bucket);
        Object shape = rows.get(0).shape();
        Kind kind = buckets.kind(bucket);
        if (kind == Kind.DELETE && beforeDeletes < 0) {
            beforeDeletes = steps.size();
        }
        steps.add(
                switch (kind) {
                    case INSERT -> new Step.Inserts(table, shape, rows, cuts.postponed(rows));
                    case UPDATE -> new Step.Updates(table, shape, rows);
                    case DELETE -> new Step.Deletes(table, shape, rows);
                });
        if (kind == Kind.INSERT) {
            afterInserts = steps.size();
        }
    }

    /** Rows are parked before all else, unlinked before the first delete, and linked after the last insert. */
    FlushPlan plan() {
        if (cuts.isEmpty()) {
            return new FlushPlan(steps);
        }
        List<Step> all = new ArrayList<>(cuts.parks());
        for (int i = 0; i <= steps.size(); i++) {
            if (i == afterInserts) {
                all.addAll(cuts.links());
            }
            if (i == beforeDeletes) {
                all.addAll(cuts.unlinks());
            }
            if (i < steps.size()) {
                all.add(steps.get(i));
            }
        }
        return new FlushPlan(all);
    }
}
