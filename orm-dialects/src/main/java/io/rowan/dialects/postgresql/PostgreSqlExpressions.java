package io.rowan.dialects.postgresql;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Like;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** PostgreSQL has {@code ilike}, and takes the backslash for an escape character unless told that there is none. */
final class PostgreSqlExpressions extends ExpressionRenderer {
    private static final String FOUND = "{document} #> cast({path} as text[])";
    private static final String TEXT = "{document} #>> cast({path} as text[])";
    private static final JsonPaths PATHS = JsonPaths.bound(PostgreSqlExpressions::array)
            .with(Kind.TEXT, "(" + TEXT + ")")
            .with(
                    Kind.NUMBER,
                    "case when jsonb_typeof(cast(" + FOUND + " as jsonb)) = 'number' then cast(" + TEXT
                            + " as numeric) end")
            .with(Kind.TRUTH, "case cast(" + FOUND + " as text) when 'true' then true when 'false' then false end");

    PostgreSqlExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected String likeOperator(Like like) {
        return like.ignoreCase() ? " ilike " : " like ";
    }

    @Override
    protected void escape(@Nullable Character escape, SqlOutput out) {
        if (escape == null) {
            out.append(" escape ''");
        } else {
            super.escape(escape, out);
        }
    }

    @Override
    protected void arrayContains(ArrayContains contains, SqlOutput out) {
        equalsAny(contains, out);
    }

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS;
    }

    /** A path as the text of an array. */
    private static String array(List<Object> steps) {
        return steps.stream()
                .map(step -> '"' + step.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }
}
