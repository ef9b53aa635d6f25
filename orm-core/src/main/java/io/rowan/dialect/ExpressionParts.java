package io.rowan.dialect;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Exists;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlSelect;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what an expression reads, for databases that mind it in statements that change a table. */
public final class ExpressionParts {
    private ExpressionParts() {}

    /**
     * Whether an expression reads a table by a subquery, at any depth.
     *
     * @param expression the expression
     * @param table the table
     * @return true when a subquery does
     */
    public static boolean reads(SqlExpression expression, Table table) {
        return subqueries(expression).flatMap(ExpressionParts::relations).anyMatch(relation -> is(relation, table));
    }

    /**
     * The names of all columns in an expression, also in its subqueries, whatever their table.
     *
     * @param expression the expression
     * @return the names, some of them repeated
     */
    public static Stream<String> columns(SqlExpression expression) {
        return all(expression).filter(ColumnReference.class::isInstance).map(each -> ((ColumnReference) each).column());
    }

    private static boolean is(Relation relation, Table table) {
        return relation instanceof Relation.TableRelation named
                && named.table().name().equals(table.name())
                && Objects.equals(named.table().schema(), table.schema());
    }

    private static Stream<SqlSelect> subqueries(SqlExpression expression) {
        return all(expression).flatMap(each -> Stream.ofNullable(subquery(each)));
    }

    /** An expression with all that stands in it. */
    private static Stream<SqlExpression> all(SqlExpression expression) {
        SqlSelect select = subquery(expression);
        Stream<SqlExpression> parts =
                select == null ? operands(expression) : Stream.concat(operands(expression), expressions(select));
        return Stream.concat(Stream.of(expression), parts.flatMap(ExpressionParts::all));
    }

    private static @Nullable SqlSelect subquery(SqlExpression expression) {
        if (expression instanceof Scalar scalar) {
            return scalar.select();
        }
        if (expression instanceof Exists exists) {
            return exists.select();
        }
        return expression instanceof InSelect in ? in.select() : null;
    }

    /** What a select is from, with what derived tables are from. */
    private static Stream<Relation> relations(SqlSelect select) {
        return Stream.concat(
                        Stream.ofNullable(select.from()),
                        select.joins().stream().map(SqlSelect.Join::relation))
                .flatMap(relation -> relation instanceof Relation.Derived derived
                        ? Stream.concat(relations(derived.select()), inner(derived.select()))
                        : Stream.of(relation));
    }

    private static Stream<Relation> inner(SqlSelect select) {
        return expressions(select).flatMap(ExpressionParts::subqueries).flatMap(ExpressionParts::relations);
    }

    private static Stream<SqlExpression> expressions(SqlSelect select) {
        return Stream.of(
                        select.items().stream().map(SqlSelect.Item::expression),
                        select.joins().stream().map(SqlSelect.Join::on),
                        Stream.ofNullable(select.where()),
                        select.groupBy().stream(),
                        Stream.ofNullable(select.having()),
                        select.orderBy().stream().map(SqlSelect.Order::expression))
                .flatMap(each -> each);
    }

    private static Stream<SqlExpression> operands(SqlExpression expression) {
        if (expression instanceof And and) {
            return and.operands().stream();
        }
        if (expression instanceof Or or) {
            return or.operands().stream();
        }
        if (expression instanceof Not not) {
            return Stream.of(not.operand());
        }
        if (expression instanceof Function function) {
            return function.arguments().stream();
        }
        if (expression instanceof JsonValue value) {
            return Stream.of(value.document());
        }
        return expression instanceof Aggregate aggregate
                ? Stream.ofNullable(aggregate.operand())
                : operandsOfTest(expression);
    }

    private static Stream<SqlExpression> operandsOfTest(SqlExpression expression) {
        if (expression instanceof NullTest test) {
            return Stream.of(test.operand());
        }
        if (expression instanceof Between between) {
            return Stream.of(between.operand(), between.low(), between.high());
        }
        if (expression instanceof InList list) {
            return Stream.concat(Stream.of(list.operand()), list.values().stream());
        }
        return expression instanceof InSelect in ? Stream.of(in.operand()) : operandsOfTwo(expression);
    }

    private static Stream<SqlExpression> operandsOfTwo(SqlExpression expression) {
        if (expression instanceof Comparison comparison) {
            return Stream.of(comparison.left(), comparison.right());
        }
        if (expression instanceof Arithmetic arithmetic) {
            return Stream.of(arithmetic.left(), arithmetic.right());
        }
        if (expression instanceof ArrayContains contains) {
            return Stream.of(contains.array(), contains.element());
        }
        return expression instanceof Like like ? Stream.of(like.operand(), like.pattern()) : Stream.empty();
    }
}
