package io.rowan.dialects.sqlserver;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Like;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * SQL Server has neither truth values nor conditions as values, and its driver tells the type of each parameter. A square
 * bracket begins a set of characters in its patterns, so it is made plain.
 */
final class SqlServerExpressions extends ExpressionRenderer {
    private static final String FOUND = "json_value({document}, {path})";
    private static final JsonPaths PATHS = JsonPaths.bound(JsonPaths::standard)
            .with(Kind.TEXT, FOUND)
            .with(Kind.NUMBER, "try_cast(" + FOUND + " as decimal(38, 10))")
            .with(Kind.TRUTH, "cast(case " + FOUND + " when 'true' then 1 when 'false' then 0 end as bit)");

    SqlServerExpressions(TypeNames types) {
        super(types);
    }

    @Override
    protected void typed(SqlExpression expression, SqlOutput out) {
        value(expression, out);
    }

    @Override
    protected void truthOf(SqlExpression condition, SqlOutput out) {
        truthByCase(condition, out);
    }

    @Override
    protected String truth(boolean value) {
        return value ? "1" : "0";
    }

    @Override
    protected void pattern(Like like, SqlOutput out) {
        out.append("replace(").value(like.pattern()).append(", '[', '[[]')");
    }

    @Override
    protected void function(Function function, SqlOutput out) {
        if (function.function() == Function.Name.LENGTH) {
            length(function.arguments().get(0), out);
        } else {
            super.function(function, out);
        }
    }

    /** The database's own length leaves blanks at the end out. */
    private void length(SqlExpression text, SqlOutput out) {
        out.append("(len(");
        operand(text, out);
        out.append(" + '.') - 1)");
    }

    /** A mean of whole numbers is a whole number here, and their sum has their own size. */
    @Override
    protected @Nullable String aggregated(Aggregate.Name function) {
        return switch (function) {
            case AVG -> "float(53)";
            case SUM_AS_LONG -> "bigint";
            default -> null;
        };
    }

    @Override
    protected void concat(List<SqlExpression> arguments, SqlOutput out) {
        for (int i = 0; i < arguments.size(); i++) {
            out.append(i == 0 ? "" : " + ");
            operand(arguments.get(i), out);
        }
    }

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS;
    }
}
