package io.rowan.dialects.hsqldb;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ArrayContains;
import org.jspecify.annotations.Nullable;

/**
 * HSQLDB reckons means and quotients in the type of what they are made of: a mean of whole numbers is cut off, and a
 * price divided has no more digits than the price.
 */
final class HsqldbExpressions extends ExpressionRenderer {
    HsqldbExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected @Nullable String aggregated(Aggregate.Name function) {
        return function == Aggregate.Name.AVG ? "double" : null;
    }

    @Override
    protected void arithmetic(Arithmetic arithmetic, SqlOutput out) {
        if (arithmetic.operator() != Arithmetic.Operator.DIVIDED_BY) {
            super.arithmetic(arithmetic, out);
            return;
        }
        operand(arithmetic.left(), out);
        out.append(" * 1.00000000000000000000 / ");
        operand(arithmetic.right(), out);
    }

    /** The elements of null are none, of which nothing is unknown. */
    @Override
    protected void arrayContains(ArrayContains contains, SqlOutput out) {
        out.append("case when ").expression(contains.array()).append(" is not null then ");
        operand(contains.element(), out);
        out.append(" in (unnest(").expression(contains.array()).append(")) end");
    }
}
