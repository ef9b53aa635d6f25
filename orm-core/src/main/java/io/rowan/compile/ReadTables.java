package io.rowan.compile;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlSelect;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the tables that a select reads, subqueries included, so that only their objects are flushed before it. */
final class ReadTables {
    private final Set<Table> tables;

    ReadTables(Set<Table> tables) {
        this.tables = tables;
    }

    void select(SqlSelect select) {
        relation(select.from());
        for (SqlSelect.Join join : select.joins()) {
            relation(join.relation());
            expression(join.on());
        }
        for (SqlSelect.Item item : select.items()) {
            expression(item.expression());
        }
        expression(select.where());
        all(select.groupBy());
        expression(select.having());
        for (SqlSelect.Order order : select.orderBy()) {
            expression(order.expression());
        }
    }

    private void relation(@Nullable Relation relation) {
        if (relation instanceof Relation.TableRelation table) {
            tables.add(table.table());
        } else if (relation instanceof Relation.Derived derived) {
            select(derived.select());
        }
    }

    private void all(Collection<SqlExpression> expressions) {
        for (SqlExpression each : expressions) {
            expression(each);
        }
    }

    void expression(@Nullable SqlExpression expression) {
        if (expression == null) {
            return;
        }
        all(operands(expression));
        if (expression instanceof SqlExpression.InSelect in) {
            select(in.select());
        } else if (expression instanceof SqlExpression.Exists exists) {
            select(exists.select());
        } else if (expression instanceof SqlExpression.Scalar scalar) {
            select(scalar.select());
        }
    }

    private static List<SqlExpression> operands(SqlExpression expression) {
        if (expression instanceof SqlExpression.And and) {
            return and.operands();
        }
        if (expression instanceof SqlExpression.Or or) {
            return or.operands();
        }
        if (expression instanceof SqlExpression.Function function) {
            return function.arguments();
        }
        List<SqlExpression> several = several(expression);
        return several.isEmpty() ? single(expression) : several;
    }

    private static List<SqlExpression> several(SqlExpression expression) {
        if (expression instanceof SqlExpression.Comparison comparison) {
            return List.of(comparison.left(), comparison.right());
        }
        if (expression instanceof SqlExpression.Between between) {
            return List.of(between.operand(), between.low(), between.high());
        }
        if (expression instanceof SqlExpression.Arithmetic arithmetic) {
            return List.of(arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof SqlExpression.ArrayContains contains) {
            return List.of(contains.array(), contains.element());
        }
        return expression instanceof SqlExpression.Like like ? List.of(like.operand(), like.pattern()) : List.of();
    }

    private static List<SqlExpression> single(SqlExpression expression) {
        SqlExpression operand = null;
        if (expression instanceof SqlExpression.Not not) {
            operand = not.operand();
        } else if (expression instanceof SqlExpression.NullTest test) {
            operand = test.operand();
        } else if (expression instanceof SqlExpression.InList in) {
            operand = in.operand();
        } else if (expression instanceof SqlExpression.InSelect in) {
            operand = in.operand();
        } else if (expression instanceof SqlExpression.JsonValue value) {
            operand = value.document();
        } else if (expression instanceof SqlExpression.Aggregate aggregate) {
            operand = aggregate.operand();
        }
        return operand == null ? List.of() : List.of(operand);
    }
}
