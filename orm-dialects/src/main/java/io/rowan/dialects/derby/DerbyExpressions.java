package io.rowan.dialects.derby;

import io.rowan.dialect.LongTextExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Function;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Derby reckons means and sums in the type of what they are made of, and compares no long text: two are equal when they
 * are as long and one begins with the other. Texts joined are long text too, so they are cast back, by way of a type
 * whose cast refuses what it would have to cut off.
 */
final class DerbyExpressions extends LongTextExpressionRenderer {
    static final int LONGEST_VARCHAR = 32_672;

    DerbyExpressions(TypeNames types) {
        super(types, "Derby");
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
        if (arguments.stream().anyMatch(LongTextExpressionRenderer::longText)) {
            super.concat(arguments, out);
            return;
        }
        out.append("cast(cast(");
        super.concat(arguments, out);
        out.append(" as long varchar) as varchar(" + LONGEST_VARCHAR + "))");
    }

    @Override
    protected void equalText(SqlExpression left, SqlExpression right, SqlOutput out) {
        out.append("(length(").typed(left).append(") = length(").typed(right);
        out.append(") and locate(").typed(right).append(", ").typed(left).append(") = 1)");
    }
}
