package io.rowan.dialects.derby;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Function;
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
        out.append("cast(cast(");
        super.concat(arguments, out);
        out.append(" as long varchar) as varchar(" + LONGEST_VARCHAR + "))");
    }

    @Override
    protected void comparison(Comparison comparison, SqlOutput out) {
        boolean equal = comparison.operator() == Comparison.Operator.EQ;
        boolean equality = equal || comparison.operator() == Comparison.Operator.NE;
        if (equality && (longText(comparison.left()) || longText(comparison.right()))) {
            out.append(equal ? "" : "not ").append("(length(").typed(comparison.left());
            out.append(") = length(").typed(comparison.right());
            out.append(") and locate(").typed(comparison.right());
            out.append(", ").typed(comparison.left()).append(") = 1)");
        } else {
            super.comparison(comparison, out);
        }
    }

    private static boolean longText(SqlExpression expression) {
        return expression instanceof Parameter parameter && parameter.type().storage() == Storage.TEXT;
    }
}
