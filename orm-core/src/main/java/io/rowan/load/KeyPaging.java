package io.rowan.load;

import io.rowan.compile.CompiledSelect;
import io.rowan.compile.CompiledSelect.EntityItem;
import io.rowan.dialect.Dialect;
import io.rowan.dialect.RenderedSql;
import io.rowan.mapping.BasicAttribute;
import io.rowan.mapping.EntityMapping;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlSelect;
import io.rowan.type.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a select of entities is asked for in pages by their key.
 *
 * @param first the statement of the first page
 * @param further that of the others
 * @param key how keys are read
 * @param column where the key stands in a row
 * @param places how many values the select has; behind them come the last key and the size of a page
 */
record KeyPaging(RenderedSql first, RenderedSql further, ColumnType<Object> key, int column, int places) {

    /** The pages of a select; null where something else says in which order its rows come, or some may come twice. */
    static @Nullable KeyPaging of(CompiledSelect select, Dialect dialect, int places) {
        SqlSelect tree = select.select();
        ColumnReference id = select.joinsToMany() || !plain(tree) ? null : rootKey(select);
        if (id == null) {
            return null;
        }
        BasicAttribute key = mapping(select).id().attribute();
        ColumnType<?> counts = Objects.requireNonNull(dialect.types().find(Long.class));
        SqlExpression after = new Comparison(Comparison.Operator.GT, id, new Parameter(places, key.type()));
        SqlExpression where = tree.where();
        SqlSelect first = page(tree, id, where, new Parameter(places + 1, counts));
        SqlSelect further = page(
                tree, id, where == null ? after : new And(List.of(where, after)), new Parameter(places + 1, counts));
        int column = mapping(select).basics().indexOf(key) + 1;
        return new KeyPaging(
                dialect.renderer().render(first), dialect.renderer().render(further), key.type(), column, places);
    }

    private static boolean plain(SqlSelect select) {
        boolean whole = select.limit() == null && select.offset() == null && select.lock() == null;
        return whole
                && !select.distinct()
                && select.groupBy().isEmpty()
                && select.orderBy().isEmpty();
    }

    private static EntityMapping mapping(CompiledSelect select) {
        return ((EntityItem) select.items().get(0)).mapping();
    }

    /** The key of the selected entity. One that is joined might come with several roots. */
    private static @Nullable ColumnReference rootKey(CompiledSelect select) {
        EntityMapping mapping = mapping(select);
        int position = mapping.basics().indexOf(mapping.id().attribute());
        SqlExpression key = select.select().items().get(position).expression();
        boolean root = select.select().from() instanceof Relation.TableRelation table
                && key instanceof ColumnReference reference
                && table.alias().equals(reference.qualifier());
        return root ? (ColumnReference) key : null;
    }

    private static SqlSelect page(
            SqlSelect select, ColumnReference id, @Nullable SqlExpression where, SqlExpression limit) {
        return new SqlSelect(
                false,
                select.items(),
                select.from(),
                select.joins(),
                where,
                List.of(),
                null,
                List.of(new SqlSelect.Order(id, false, SqlSelect.Order.Nulls.DEFAULT)),
                limit,
                null,
                null);
    }

    /** The values of one page. */
    @Nullable
    Object[] values(@Nullable Object[] select, @Nullable Object last, int size) {
        @Nullable Object[] values = Arrays.copyOf(select, places + 2);
        values[places] = last;
        values[places + 1] = (long) size;
        return values;
    }
}
