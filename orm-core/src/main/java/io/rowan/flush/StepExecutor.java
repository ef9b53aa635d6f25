package io.rowan.flush;

import io.rowan.context.Entry;
import io.rowan.dialect.RenderedSql;
import io.rowan.error.DataException;
import io.rowan.error.FlushException;
import io.rowan.error.IntegrityException;
import io.rowan.mapping.EntityMapping;
import io.rowan.mapping.ReferringKey;
import io.rowan.mapping.ToManyAttribute;
import io.rowan.schema.Column;
import io.rowan.schema.Table;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs the steps of a plan: each becomes as few statements as the dialect allows. */
final class StepExecutor {
    /** The most rows of one JDBC batch, so that memory and the server's answer stay small. */
    static final int BATCH = 500;

    private final SessionWrites session;
    private final FlushStatements statements;
    private final RowValues values;
    private final InsertExecutor inserts;

    StepExecutor(SessionWrites session, FlushStatements statements, RowValues values, InsertExecutor inserts) {
        this.session = session;
        this.statements = statements;
        this.values = values;
        this.inserts = inserts;
    }

    void run(FlushPlan plan) {
        List<Step> steps = plan.steps();
        StepGroups groups = new StepGroups(session, statements, values);
        int next = 0;
        while (next < steps.size()) {
            int together = groups.run(steps, next);
            if (together == 0) {
                alone(steps.get(next));
            }
            next += Math.max(1, together);
        }
    }

    private void alone(Step step) {
        CachedWrites.tell(session.cache(), step, values);
        try {
            run(step);
        } catch (DataException e) {
            throw new NulText(values, statements.dialect()).explain(step, e);
        }
    }

    private void run(Step step) {
        if (step instanceof Step.Inserts insert) {
            inserts(insert);
        } else if (step instanceof Step.Updates update) {
            updates((WriteShape) update.shape(), update.rows());
        } else if (step instanceof Step.Deletes delete) {
            deletes(delete);
        } else if (step instanceof Step.LinkLater later) {
            links(later.columns(), later.links(), true);
        } else if (step instanceof Step.Unlink unlink) {
            links(unlink.columns(), unlink.links(), false);
        } else {
            park((Step.Park) step);
        }
    }

    private void inserts(Step.Inserts step) {
        if (step.shape() instanceof WriteShape shape) {
            try {
                inserts.run(shape, step);
            } catch (IntegrityException e) {
                throw shape.mapping().id().assigned() ? AssignedKeys.explain(shape.mapping(), e) : e;
            }
            return;
        }
        ToManyAttribute.Link.JoinTableLink link =
                LinkRows.table((ChangeSet.Link) step.rows().get(0).row());
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RowChange each : step.rows()) {
            rows.add(linkValues((ChangeSet.Link) each.row()));
        }
        inserts.plain(link.table(), List.of(link.ownColumn(), link.targetColumn()), rows);
    }

    private static @Nullable Object[] linkValues(ChangeSet.Link link) {
        return new @Nullable Object[] {link.owner().id(), link.target().id()};
    }

    private void updates(WriteShape shape, List<RowChange> rows) {
        int width = statements.columns(shape).size();
        List<@Nullable Object[]> batch = new ArrayList<>(rows.size());
        for (RowChange row : rows) {
            batch.add(values.updated(row, shape, width));
        }
        if (!arrays(shape, batch, rows)) {
            checked(shape, listed(shape, batch), rows);
        }
    }

    /** Updates many rows by statements that list them, what is left over in a batch. */
    private int[] listed(WriteShape shape, List<@Nullable Object[]> lines) {
        int[] counts = new int[lines.size()];
        int from = statements.listed().run(session, shape, lines, counts);
        if (from < counts.length) {
            int[] others = batch(statements.update(shape), lines.subList(from, counts.length));
            System.arraycopy(others, 0, counts, from, others.length);
        }
        return counts;
    }

    /** Updates many rows as arrays; false when they go otherwise. */
    private boolean arrays(WriteShape shape, List<@Nullable Object[]> lines, List<RowChange> rows) {
        int most = statements.arrays().most(lines.size());
        RenderedSql sql = most == 0 ? null : statements.arrays().update(shape);
        List<@Nullable Object[]> parts =
                sql == null ? null : ArrayStatements.lists(statements.arrays().written(shape), lines, most);
        if (sql == null || parts == null) {
            return false;
        }
        List<ColumnType<?>> positions =
                List.of(Objects.requireNonNull(statements.dialect().types().find(Long.class)));
        int[] counts = new int[lines.size()];
        for (int i = 0; i < parts.size(); i++) {
            int from = i * most;
            session.transaction()
                    .insertReturning(sql, parts.get(i), positions)
                    .forEach(row -> counts[from + ((Number) Objects.requireNonNull(row[0])).intValue() - 1]++);
        }
        StaleRows.check(shape.mapping(), counts, i -> values.changeOf(rows.get(i)), "update");
        return true;
    }

    private void deletes(Step.Deletes step) {
        if (step.shape() instanceof WriteShape shape) {
            List<@Nullable Object[]> batch = new ArrayList<>(step.rows().size());
            List<Object> ids = new ArrayList<>(step.rows().size());
            for (RowChange row : step.rows()) {
                ids.add(values.changeOf(row).formerId());
                batch.add(values.deleted(row, shape));
            }
            new DeleteActions(session, statements).run(shape.mapping(), ids);
            checked(shape, batch(statements.delete(shape), batch), step.rows());
            return;
        }
        deleteLinks(step);
    }

    private void deleteLinks(Step.Deletes step) {
        Table table = step.table();
        List<@Nullable Object[]> batch = new ArrayList<>();
        List<Column> columns;
        if (step.shape() instanceof ReferringKey wiped) {
            columns = List.of(wiped.column());
            for (RowChange row : step.rows()) {
                batch.add(new @Nullable Object[] {
                    ((ChangeSet.Wipe) row.row()).entry().id()
                });
            }
        } else {
            ToManyAttribute.Link.JoinTableLink link =
                    LinkRows.table((ChangeSet.Link) step.rows().get(0).row());
            columns = List.of(link.ownColumn(), link.targetColumn());
            for (RowChange row : step.rows()) {
                batch.add(linkValues((ChangeSet.Link) row.row()));
            }
        }
        batch(statements.deleteBy(table, columns), batch);
    }

    private int[] batch(RenderedSql sql, List<@Nullable Object[]> rows) {
        return statements.batch(session, sql, rows);
    }

    private void checked(WriteShape shape, int[] counts, List<RowChange> rows) {
        String verb = rows.get(0).kind() == RowChange.Kind.UPDATE ? "update" : "delete";
        StaleRows.check(shape.mapping(), counts, i -> values.changeOf(rows.get(i)), verb);
    }

    private void links(List<String> columns, List<Step.Link> links, boolean set) {
        EntityMapping mapping = ((Entry) links.get(0).change().row()).mapping();
        List<@Nullable Object[]> batch = new ArrayList<>();
        for (Step.Link link : links) {
            @Nullable Object[] line = new @Nullable Object[columns.size() + 1];
            for (int i = 0; i < columns.size(); i++) {
                line[i] = set ? ((Entry) link.references().get(i).target()).id() : null;
            }
            line[columns.size()] = ((Entry) link.change().row()).id();
            batch.add(line);
        }
        batch(statements.patch(mapping, columns), batch);
    }

    private void park(Step.Park step) {
        EntityMapping mapping = ((Entry) step.rows().get(0).change().row()).mapping();
        TableLayout layout = statements.layout(mapping);
        if (step.constraint().equals(UniqueValue.PRIMARY_KEY)) {
            throw new FlushException("Rows of " + mapping.table().name() + " take over each other's ids in a ring, of"
                    + " which none can be first. Flush one of them with another id in between.");
        }
        for (TableLayout.Unique unique : layout.uniques()) {
            if (unique.name().equals(step.constraint())) {
                park(step, mapping, ParkedValue.columnOf(layout, unique));
                return;
            }
        }
        throw new FlushException("Table " + mapping.table().name() + " has no unique key " + step.constraint());
    }

    private void park(Step.Park step, EntityMapping mapping, Column column) {
        List<@Nullable Object[]> batch = new ArrayList<>();
        for (Step.Parked parked : step.rows()) {
            Entry entry = (Entry) parked.change().row();
            batch.add(new @Nullable Object[] {ParkedValue.of(mapping, column), entry.id()});
        }
        batch(statements.patch(mapping, List.of(column.name())), batch);
    }
}
