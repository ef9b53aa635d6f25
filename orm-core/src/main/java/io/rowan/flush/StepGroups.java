package io.rowan.flush;

import io.rowan.error.DataException;
import io.rowan.error.IntegrityException;
import io.rowan.jdbc.StatementGroup;
import io.rowan.mapping.EntityMapping;
import java.util.List;

/**
 * Steps that write one row each and go to the database in one round trip, where it takes several statements so.
 *
 * <p>A group that fails does not tell which statement it was, nor whether one before it found no row. So a statement that
 * could fail just because an earlier one found none does not join it: else a stale object would be told as something else
 * (semantics, rule 12).
 */
final class StepGroups {
    /** The most statements of a group: the server answers them while it still gets them. */
    private static final int MOST = 16;

    private final SessionWrites session;
    private final FlushStatements statements;
    private final RowValues values;
    private final boolean possible;

    StepGroups(SessionWrites session, FlushStatements statements, RowValues values) {
        this.session = session;
        this.statements = statements;
        this.values = values;
        this.possible = statements.dialect().statementGroups();
    }

    /** Runs the steps from a place on that go together; how many those are, 0 when that one goes alone. */
    int run(List<Step> steps, int from) {
        if (!possible || from + 1 == steps.size()) {
            return 0;
        }
        Joining joining = new Joining();
        int end = from;
        while (end < steps.size() && end - from < MOST && joining.joins(steps.get(end))) {
            end++;
        }
        if (end - from < 2) {
            return 0;
        }
        run(steps.subList(from, end));
        return end - from;
    }

    /** What the steps of a group so far mean for the next one. */
    private final class Joining {
        private boolean updated;
        private boolean keysUpdated;
        private boolean deleted;

        boolean joins(Step step) {
            if (step instanceof Step.Inserts insert) {
                return joins(insert);
            }
            if (step instanceof Step.Updates update) {
                return joins(update);
            }
            return step instanceof Step.Deletes delete && joins(delete);
        }

        private boolean joins(Step.Inserts step) {
            return !updated
                    && !deleted
                    && step.rows().size() == 1
                    && step.shape() instanceof WriteShape shape
                    && statements.layout(shape.mapping()).returned(shape).isEmpty();
        }

        private boolean joins(Step.Updates step) {
            WriteShape shape = (WriteShape) step.shape();
            boolean keys = !shape.extras().isEmpty()
                    || statements.layout(shape.mapping()).anyKey(shape.slots());
            boolean joins = step.rows().size() == 1 && !deleted && !(keys && updated);
            updated = true;
            keysUpdated |= keys;
            return joins;
        }

        private boolean joins(Step.Deletes step) {
            boolean joins = step.rows().size() == 1
                    && !deleted
                    && !keysUpdated
                    && step.shape() instanceof WriteShape shape
                    && !new DeleteActions(session, statements).needed(shape.mapping());
            deleted = true;
            return joins;
        }
    }

    private void run(List<Step> steps) {
        StatementGroup group = new StatementGroup();
        for (Step step : steps) {
            CachedWrites.tell(session.cache(), step, values);
            add(group, step);
        }
        int[] counts;
        try {
            counts = session.transaction().together(group);
        } catch (DataException e) {
            throw explain(steps, e);
        } catch (IntegrityException e) {
            throw explain(steps, e);
        }
        for (int i = 0; i < counts.length; i++) {
            check(steps.get(i), counts[i]);
        }
    }

    private void add(StatementGroup group, Step step) {
        RowChange row = row(step);
        WriteShape shape = (WriteShape) row.shape();
        int width = statements.columns(shape).size();
        if (step instanceof Step.Inserts insert) {
            group.add(statements.insert(shape, 1, List.of()), values.inserted(row, shape, insert, width));
        } else if (step instanceof Step.Updates) {
            group.add(statements.update(shape), values.updated(row, shape, width));
        } else {
            group.add(statements.delete(shape), values.deleted(row, shape));
        }
    }

    private static RowChange row(Step step) {
        if (step instanceof Step.Inserts insert) {
            return insert.rows().get(0);
        }
        return step instanceof Step.Updates update
                ? update.rows().get(0)
                : ((Step.Deletes) step).rows().get(0);
    }

    private void check(Step step, int count) {
        if (step instanceof Step.Inserts) {
            InsertExecutor.requireCount(step.table(), 1, count);
            return;
        }
        EntityChange change = values.changeOf(row(step));
        String verb = step instanceof Step.Updates ? "update" : "delete";
        StaleRows.check(change.entry().mapping(), new int[] {count}, i -> change, verb);
    }

    private DataException explain(List<Step> steps, DataException failure) {
        NulText texts = new NulText(values, statements.dialect());
        for (Step step : steps) {
            DataException explained = texts.explain(step, failure);
            if (explained != failure) {
                return explained;
            }
        }
        return failure;
    }

    /** An insert is told apart by the table that the database names. */
    private IntegrityException explain(List<Step> steps, IntegrityException failure) {
        for (Step step : steps) {
            EntityMapping mapping = values.changeOf(row(step)).entry().mapping();
            boolean insert = step instanceof Step.Inserts && mapping.id().assigned();
            if (insert && step.table().name().equals(failure.details().table())) {
                return AssignedKeys.explain(mapping, failure);
            }
        }
        return failure;
    }
}
