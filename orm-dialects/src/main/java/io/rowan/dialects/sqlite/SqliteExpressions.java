package io.rowan.dialects.sqlite;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Arithmetic.Operator;
import io.rowan.sql.SqlExpression.Function;

/** SQLite divides decimals without their fractions when both happen to be whole, since it keeps them as integers then. */
final class SqliteExpressions extends ExpressionRenderer {
    SqliteExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected void arithmetic(Arithmetic arithmetic, SqlOutput out) {
        if (arithmetic.operator() != Operator.DIVIDED_BY) {
            super.arithmetic(arithmetic, out);
            return;
        }
        out.append("cast(").expression(arithmetic.left()).append(" as real) / ");
        operand(arithmetic.right(), out);
    }

    @Override
    protected void function(Function function, SqlOutput out) {
        if (function.function() == Function.Name.LENGTH) {
            call("length", function.arguments(), out);
        } else {
            super.function(function, out);
        }
    }
}
