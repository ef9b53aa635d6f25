package io.rowan.dialects.derby;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.error.QueryException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.type.Storage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derby reckons means and sums in the type of what they are made of, and compares no long text: two are equal when they
 * are as long and one begins with the other. Texts joined are long text too, so they are cast back, by way of a type
 * whose cast refuses what it would have to cut off.
 */
final class DerbyExpressions extends ExpressionRenderer {
    static final int LONGEST_VARCHAR = 32_672;

    DerbyExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected @Nullable String aggregated(Aggregate.Name function) {
        return switch (function) {
            case AVG -> "double precision";
            case SUM_AS_LONG -> "bigint";
            default -> null;
        };
    }

    @Override
    protected void function(Function function, SqlOutput out) {
        if (function.function() == Function.Name.LENGTH) {
            call("length", function.arguments(), out);
        } else {
            super.function(function, out);
        }
    }

    @Override
    protected void concat(List<SqlExpression> arguments, SqlOutput out) {
        if (arguments.stream().anyMatch(DerbyExpressions::longText)) {
            super.concat(arguments, out);
            return;
        }
        out.append("cast(cast(");
        super.concat(arguments, out);
        out.append(" as long varchar) as varchar(" + LONGEST_VARCHAR + "))");
    }

    @Override
    protected void comparison(Comparison comparison, SqlOutput out) {
        if (!longText(comparison.left()) && !longText(comparison.right())) {
            super.comparison(comparison, out);
        } else if (comparison.operator() == Comparison.Operator.EQ) {
            equal(comparison.left(), comparison.right(), out);
        } else if (comparison.operator() == Comparison.Operator.NE) {
            out.append("not ");
            equal(comparison.left(), comparison.right(), out);
        } else {
            throw unordered();
        }
    }

    @Override
    protected void between(Between between, SqlOutput out) {
        if (longText(between.low()) || longText(between.high())) {
            throw unordered();
        }
        super.between(between, out);
    }

    @Override
    protected void inList(InList list, SqlOutput out) {
        if (list.values().stream().noneMatch(DerbyExpressions::longText)) {
            super.inList(list, out);
            return;
        }
        for (int i = 0; i < list.values().size(); i++) {
            out.append(i == 0 ? "(" : " or ");
            equal(list.operand(), list.values().get(i), out);
        }
        out.append(")");
    }

    private void equal(SqlExpression left, SqlExpression right, SqlOutput out) {
        out.append("(length(").typed(left).append(") = length(").typed(right);
        out.append(") and locate(").typed(right).append(", ").typed(left).append(") = 1)");
    }

    private static QueryException unordered() {
        return new QueryException(
                "Derby knows no order of texts that may be longer than " + LONGEST_VARCHAR
                        + " characters; map a shorter column with @Column(length = …), or compare for equality or by a pattern.");
    }

    private static boolean longText(SqlExpression expression) {
        return expression instanceof Parameter parameter && parameter.type().storage() == Storage.TEXT;
    }
}
