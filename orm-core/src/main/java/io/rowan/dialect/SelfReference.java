package io.rowan.dialect;

import io.rowan.schema.Table;
import io.rowan.sql.Relation;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Exists;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlSelect;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out whether an expression reads a table by a subquery, for databases that do not let the changed table be read. */
final class SelfReference {
    private final Table table;

    SelfReference(Table table) {
        this.table = table;
    }

    boolean in(@Nullable SqlExpression expression) {
        if (expression == null) {
            return false;
        }
        SqlSelect select = subquery(expression);
        return select != null && in(select) || operands(expression).anyMatch(this::in);
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

    private boolean in(SqlSelect select) {
        Stream<Relation> relations = Stream.concat(
                Stream.ofNullable(select.from()), select.joins().stream().map(SqlSelect.Join::relation));
        return relations.anyMatch(this::in)
                || select.items().stream().map(SqlSelect.Item::expression).anyMatch(this::in)
                || in(select.where())
                || in(select.having());
    }

    private boolean in(Relation relation) {
        if (relation instanceof Relation.Derived derived) {
            return in(derived.select());
        }
        Table read = ((Relation.TableRelation) relation).table();
        return read.name().equals(table.name()) && Objects.equals(read.schema(), table.schema());
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
        if (expression instanceof Comparison comparison) {
            return Stream.of(comparison.left(), comparison.right());
        }
        return expression instanceof Arithmetic arithmetic
                ? Stream.of(arithmetic.left(), arithmetic.right())
                : otherOperands(expression);
    }

    private static Stream<SqlExpression> otherOperands(SqlExpression expression) {
        if (expression instanceof NullTest test) {
            return Stream.of(test.operand());
        }
        if (expression instanceof Between between) {
            return Stream.of(between.operand(), between.low(), between.high());
        }
        if (expression instanceof Like like) {
            return Stream.of(like.operand(), like.pattern());
        }
        if (expression instanceof InSelect in) {
            return Stream.of(in.operand());
        }
        if (expression instanceof InList list) {
            return Stream.concat(Stream.of(list.operand()), list.values().stream());
        }
        return lists(expression).stream();
    }

    private static List<SqlExpression> lists(SqlExpression expression) {
        if (expression instanceof Function function) {
            return function.arguments();
        }
        return expression instanceof Aggregate aggregate && aggregate.operand() != null
                ? List.of(aggregate.operand())
                : List.of();
    }
}
