package io.rowan.dialects.h2;

import io.rowan.dialect.ExpressionRenderer;
import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Like;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** H2 has {@code ilike}, and takes the backslash for an escape character unless told that there is none. */
final class H2Expressions extends ExpressionRenderer {
    private static final String FOUND = "cast(({document}){path} as varchar)";
    private static final JsonPaths PATHS = JsonPaths.written(H2Expressions::fields)
            .with(Kind.TEXT, text())
            .with(Kind.NUMBER, "case when " + FOUND + " regexp '^-?[0-9]' then cast(" + FOUND + " as decfloat) end")
            .with(Kind.TRUTH, "case " + FOUND + " when 'true' then true when 'false' then false end");

    H2Expressions(TypeNames types) {
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

    /** A path as fields and elements, which count from 1. */
    private static String fields(List<Object> steps) {
        StringBuilder fields = new StringBuilder();
        for (Object step : steps) {
            if (step instanceof Integer place) {
                fields.append("[").append(place + 1L).append("]");
            } else {
                fields.append(".\"")
                        .append(step.toString().replace("\"", "\"\""))
                        .append("\"");
            }
        }
        return fields.toString();
    }

    /**
     * The text of a JSON text, which a cast leaves in its quotes and with its escapes. The character of code 1 stands for
     * an escaped backslash in between: it is escaped itself wherever it stands in a JSON text.
     */
    private static String text() {
        String inside = "substring(" + FOUND + " from 2 for char_length(" + FOUND + ") - 2)";
        String plain = "replace(" + inside + ", '\\\\', char(1))";
        String[][] escapes = {{"\\\"", "'\"'"}, {"\\n", "char(10)"}, {"\\t", "char(9)"}, {"\\r", "char(13)"}};
        for (String[] escape : escapes) {
            plain = "replace(" + plain + ", '" + escape[0] + "', " + escape[1] + ")";
        }
        return "case when " + FOUND + " like '\"%' then replace(" + plain + ", char(1), '\\') else nullif(" + FOUND
                + ", 'null') end";
    }
}
