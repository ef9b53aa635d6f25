package io.rowan.flush;

import io.rowan.dialect.RenderedSql;
import io.rowan.dialect.RowUpdates;
import io.rowan.schema.Column;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlStatement;
import io.rowan.type.ColumnType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Updates whose statements list many rows of one shape, where the dialect has them and every column may be listed. Belongs
 * to a factory; safe for threads.
 */
final class ListedUpdates {
    private final FlushStatements statements;
    private final @Nullable RowUpdates strategy;
    private final Map<WriteShape, Optional<RenderedSql>> updates = new ConcurrentHashMap<>();

    private record Run(WriteShape shape, RenderedSql sql, int rows) {}

    ListedUpdates(FlushStatements statements) {
        this.statements = statements;
        this.strategy = statements.dialect().rowUpdates();
    }

    /**
     * Updates rows as far as they fill statements.
     *
     * @param session writes
     * @param shape what all of them write
     * @param lines the values of each: what is set, the id, and the version where it is checked
     * @param counts is told which rows were hit
     * @return how many rows, from the first, went this way
     */
    int run(SessionWrites session, WriteShape shape, List<@Nullable Object[]> lines, int[] counts) {
        if (strategy == null || lines.size() < strategy.fewest() * lines.get(0).length) {
            return 0;
        }
        RenderedSql sql = update(strategy, shape);
        return sql == null ? 0 : run(session, new Run(shape, sql, strategy.rows()), lines, counts);
    }

    private int run(SessionWrites session, Run run, List<@Nullable Object[]> lines, int[] counts) {
        List<ColumnType<?>> read =
                List.of(run.shape().mapping().id().attribute().type());
        int id = statements.columns(run.shape()).size();
        int from = 0;
        for (; from + run.rows() <= lines.size(); from += run.rows()) {
            List<@Nullable Object[]> part = lines.subList(from, from + run.rows());
            Set<@Nullable Object> hit = new HashSet<>();
            session.transaction().insertReturning(run.sql(), flat(part), read).forEach(row -> hit.add(row[0]));
            for (int i = 0; i < part.size(); i++) {
                counts[from + i] = hit.contains(part.get(i)[id]) ? 1 : 0;
            }
        }
        return from;
    }

    private static @Nullable Object[] flat(List<@Nullable Object[]> lines) {
        int width = lines.get(0).length;
        @Nullable Object[] flat = new @Nullable Object[lines.size() * width];
        for (int i = 0; i < lines.size(); i++) {
            System.arraycopy(lines.get(i), 0, flat, i * width, width);
        }
        return flat;
    }

    private @Nullable RenderedSql update(RowUpdates strategy, WriteShape shape) {
        Optional<RenderedSql> known = updates.get(shape);
        if (known == null) {
            known = fit(strategy, shape) ? Optional.of(statements.render(tree(strategy, shape))) : Optional.empty();
            updates.put(shape, known);
        }
        return known.orElse(null);
    }

    /** Values of unique keys are passed on row by row. */
    private boolean fit(RowUpdates strategy, WriteShape shape) {
        List<Column> written = statements.arrays().written(shape);
        Column id = shape.mapping().id().attribute().column();
        return statements.dialect().inserts().rowsFor(written.size()) >= strategy.rows()
                && strategy.keys().contains(id.type().stored().storage())
                && written.stream()
                        .allMatch(each -> each.definition() == null
                                && strategy.types()
                                        .containsKey(each.type().stored().storage()))
                && statements.columns(shape).stream()
                        .noneMatch(
                                each -> ArrayStatements.unique(shape.mapping().table(), each.name()));
    }

    private SqlStatement tree(RowUpdates strategy, WriteShape shape) {
        List<Column> written = statements.arrays().written(shape);
        List<List<Parameter>> rows = new ArrayList<>();
        for (int row = 0; row < strategy.rows(); row++) {
            List<Parameter> line = new ArrayList<>();
            for (Column column : written) {
                line.add(new Parameter(row * written.size() + line.size(), column.type()));
            }
            rows.add(line);
        }
        return new SqlStatement.UpdateRows(
                shape.mapping().table(), statements.columns(shape), ArrayStatements.keys(shape), rows);
    }
}
