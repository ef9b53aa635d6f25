package io.rowan.dialect;

import io.rowan.error.QueryException;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Truth;
import io.rowan.sql.SqlSelect;
import io.rowan.sql.SqlSelect.Item;
import io.rowan.sql.SqlSelect.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites a select that groups by the alias of an item, for databases that know aliases only when all is grouped. They
 * cannot repeat the item either: its parameters would be other ones. So the item is computed in a select of its own, in
 * whose rows the alias is a column like any other:
 *
 * <pre>{@code
 * select value_1, count(*) from (select e.age + ? as value_1 from employees e) grouped group by value_1
 * }</pre>
 */
public final class ComputedGroups {
    private static final String GROUPED = "grouped";
    private final Set<String> aliases;
    private final Map<ColumnReference, Item> columns = new LinkedHashMap<>();

    private ComputedGroups(Set<String> aliases) {
        this.aliases = aliases;
    }

    /**
     * Rewrites a select.
     *
     * @param select the select
     * @return the select itself when it groups by no alias
     * @throws QueryException when a subquery stands beside the groups, since it may refer to any table outside of it
     */
    public static SqlSelect nested(SqlSelect select) {
        Set<String> grouped = select.groupBy().stream()
                .filter(each -> each instanceof ColumnReference column && column.qualifier() == null)
                .map(each -> ((ColumnReference) each).column())
                .collect(Collectors.toSet());
        return grouped.isEmpty() ? select : new ComputedGroups(grouped).nest(select);
    }

    private SqlSelect nest(SqlSelect select) {
        List<Item> inner = new ArrayList<>();
        List<Item> outer = new ArrayList<>();
        for (Item item : select.items()) {
            if (item.alias() != null && aliases.contains(item.alias())) {
                inner.add(item);
                outer.add(new Item(new ColumnReference(GROUPED, item.alias()), item.alias()));
            } else {
                outer.add(new Item(map(item.expression()), item.alias()));
            }
        }
        List<SqlExpression> groupBy = map(select.groupBy());
        SqlExpression having = select.having() == null ? null : map(select.having());
        List<Order> orderBy = select.orderBy().stream()
                .map(order -> new Order(map(order.expression()), order.descending(), order.nulls()))
                .toList();
        inner.addAll(columns.values());
        return new SqlSelect(
                select.distinct(),
                outer,
                new Relation.Derived(rows(select, inner), GROUPED),
                List.of(),
                null,
                groupBy,
                having,
                orderBy,
                select.limit(),
                select.offset(),
                select.lock());
    }

    private static SqlSelect rows(SqlSelect select, List<Item> items) {
        return new SqlSelect(
                false,
                items,
                select.from(),
                select.joins(),
                select.where(),
                List.of(),
                null,
                List.of(),
                null,
                null,
                null);
    }

    private List<SqlExpression> map(List<SqlExpression> expressions) {
        return expressions.stream().map(this::map).toList();
    }

    private SqlExpression map(SqlExpression expression) {
        if (expression instanceof ColumnReference column) {
            return column(column);
        }
        if (expression instanceof Parameter || expression instanceof Constant || expression instanceof Truth) {
            return expression;
        }
        SqlExpression mapped = computed(expression);
        if (mapped == null) {
            mapped = condition(expression);
        }
        if (mapped == null) {
            throw new QueryException(
                    "A subquery beside groups that are made by a computed value: the database cannot say"
                            + " this in one statement. Group by a plain attribute, or take the subquery out.");
        }
        return mapped;
    }

    private ColumnReference column(ColumnReference column) {
        if (column.qualifier() == null && aliases.contains(column.column())) {
            return new ColumnReference(GROUPED, column.column());
        }
        Item inner = columns.computeIfAbsent(column, c -> new Item(c, "column_" + (columns.size() + 1)));
        return new ColumnReference(GROUPED, String.valueOf(inner.alias()));
    }

    private @Nullable SqlExpression computed(SqlExpression expression) {
        if (expression instanceof Arithmetic arithmetic) {
            return new Arithmetic(arithmetic.operator(), map(arithmetic.left()), map(arithmetic.right()));
        }
        if (expression instanceof Function function) {
            return new Function(function.function(), map(function.arguments()));
        }
        if (expression instanceof Aggregate aggregate) {
            SqlExpression operand = aggregate.operand();
            return new Aggregate(aggregate.function(), aggregate.distinct(), operand == null ? null : map(operand));
        }
        if (expression instanceof JsonValue value) {
            return new JsonValue(map(value.document()), value.path(), value.index(), value.kind());
        }
        return null;
    }

    private @Nullable SqlExpression condition(SqlExpression expression) {
        if (expression instanceof Comparison comparison) {
            return new Comparison(comparison.operator(), map(comparison.left()), map(comparison.right()));
        }
        if (expression instanceof And and) {
            return new And(map(and.operands()));
        }
        if (expression instanceof Or or) {
            return new Or(map(or.operands()));
        }
        return expression instanceof Not not ? new Not(map(not.operand())) : test(expression);
    }

    private @Nullable SqlExpression test(SqlExpression expression) {
        if (expression instanceof NullTest test) {
            return new NullTest(map(test.operand()), test.negated());
        }
        if (expression instanceof Between between) {
            return new Between(map(between.operand()), map(between.low()), map(between.high()));
        }
        if (expression instanceof Like like) {
            return new Like(map(like.operand()), map(like.pattern()), like.ignoreCase(), like.escape());
        }
        if (expression instanceof ArrayContains contains) {
            return new ArrayContains(map(contains.array()), map(contains.element()));
        }
        return expression instanceof InList list ? new InList(map(list.operand()), map(list.values())) : null;
    }
}
