package io.rowan.dialects.sqlite;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Arithmetic.Operator;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.JsonValue.Kind;

/** SQLite divides decimals without their fractions when both happen to be whole, since it keeps them as integers then. */
final class SqliteExpressions extends ExpressionRenderer {
    private static final String TYPE = "json_type({document}, {path})";
    private static final String FOUND = "json_extract({document}, {path})";
    private static final JsonPaths PATHS = JsonPaths.bound(JsonPaths::standard)
            .with(
                    Kind.TEXT,
                    "case " + TYPE + " when 'true' then 'true' when 'false' then 'false' else cast(" + FOUND
                            + " as text) end")
            .with(Kind.NUMBER, "case when " + TYPE + " in ('integer', 'real') then " + FOUND + " end")
            .with(Kind.TRUTH, "case " + TYPE + " when 'true' then 1 when 'false' then 0 end");

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

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS;
    }
}
