package io.rowan.dialects.postgresql;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.Like;
import org.jspecify.annotations.Nullable;

/** PostgreSQL has {@code ilike}, and takes the backslash for an escape character unless told that there is none. */
final class PostgreSqlExpressions extends ExpressionRenderer {
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
}
