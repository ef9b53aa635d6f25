package io.rowan.dialects.duckdb;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Arithmetic.Operator;
import io.rowan.sql.SqlExpression.Like;

/** DuckDB has {@code ilike}, and a sign of its own for the division of whole numbers. */
final class DuckdbExpressions extends ExpressionRenderer {
    DuckdbExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected String likeOperator(Like like) {
        return like.ignoreCase() ? " ilike " : " like ";
    }

    @Override
    protected String arithmeticOperator(Operator operator) {
        return operator == Operator.DIVIDED_WHOLE ? " // " : super.arithmeticOperator(operator);
    }
}
