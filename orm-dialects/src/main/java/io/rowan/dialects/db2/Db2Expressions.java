package io.rowan.dialects.db2;

import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.LongTextExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import org.jspecify.annotations.Nullable;

/** Db2 counts characters in a unit that is said, has no conditions as values and does not compare long texts. */
final class Db2Expressions extends LongTextExpressionRenderer {
    private static final String PATH = "cast({path} as varchar(4000))";
    private static final JsonPaths PATHS = JsonPaths.bound(JsonPaths::standard)
            .with(Kind.TEXT, "json_value({document}, " + PATH + " returning varchar(8000))")
            .with(Kind.NUMBER, "json_value({document}, " + PATH + " returning decfloat(34))")
            .with(
                    Kind.TRUTH,
                    "case json_value({document}, " + PATH + " returning varchar(8000)) when 'true' then true"
                            + " when 'false' then false end");

    Db2Expressions(TypeNames types) {
        super(types, "Db2");
    }

    @Override
    protected void truthOf(SqlExpression condition, SqlOutput out) {
        truthByCase(condition, out);
    }

    @Override
    protected void function(Function function, SqlOutput out) {
        if (function.function() == Function.Name.LENGTH) {
            out.append("length(").typed(function.arguments().get(0)).append(", codeunits32)");
        } else {
            super.function(function, out);
        }
    }

    /** A mean of whole numbers is a whole number here, and their sum has their own size. */
    @Override
    protected @Nullable String aggregated(Aggregate.Name function) {
        return switch (function) {
            case AVG -> "double";
            case SUM_AS_LONG -> "bigint";
            default -> null;
        };
    }

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS;
    }
}
