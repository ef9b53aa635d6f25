package io.rowan.dialects.duckdb;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Arithmetic.Operator;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Like;
import java.util.List;

/** DuckDB has {@code ilike}, and a sign of its own for the division of whole numbers. */
final class DuckdbExpressions extends ExpressionRenderer {
    private static final String TEXT = "json_extract_string({document}, {path})";
    private static final JsonPaths PATHS = JsonPaths.bound(DuckdbExpressions::pointer)
            .with(Kind.TEXT, TEXT)
            .with(
                    Kind.NUMBER,
                    "case when json_type({document}, {path}) in ('BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE')"
                            + " then try_cast(" + TEXT + " as decimal(38, 10)) end")
            .with(
                    Kind.TRUTH,
                    "case cast(json_extract({document}, {path}) as varchar) when 'true' then true"
                            + " when 'false' then false end");

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

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS;
    }

    /** A path as a JSON pointer (RFC 6901), which has a way to write every name. */
    private static String pointer(List<Object> steps) {
        StringBuilder pointer = new StringBuilder();
        for (Object step : steps) {
            pointer.append("/").append(step.toString().replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** A value is no element of null with {@code any}, and not unknown. */
    @Override
    protected void arrayContains(ArrayContains contains, SqlOutput out) {
        out.append("list_contains(").expression(contains.array()).append(", ").typed(contains.element());
        out.append(")");
    }
}
