package io.rowan.dialects.oracle;

import io.rowan.dialect.JsonPaths;
import io.rowan.dialect.LongTextExpressionRenderer;
import io.rowan.dialect.SqlOutput;
import io.rowan.dialect.TypeNames;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.JsonValue.Kind;
import io.rowan.sql.SqlExpression.Or;
import java.util.ArrayList;
import java.util.List;

/**
 * Oracle's driver tells the type of each parameter, a condition is no value, whole numbers are divided with fractions, and a
 * list has at most 1,000 values.
 */
final class OracleExpressions extends LongTextExpressionRenderer {
    private static final int LONGEST_LIST = 1_000;
    private static final JsonPaths PATHS = JsonPaths.written(JsonPaths::quoted)
            .with(Kind.TEXT, "json_value({document}, '{path}')")
            .with(Kind.NUMBER, "json_value({document}, '{path}' returning number)");
    private final boolean modern;

    OracleExpressions(TypeNames types, boolean modern) {
        super(types, "Oracle");
        this.modern = modern;
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
        return modern ? super.truth(value) : value ? "1" : "0";
    }

    @Override
    protected void arithmetic(Arithmetic arithmetic, SqlOutput out) {
        if (arithmetic.operator() == Arithmetic.Operator.DIVIDED_WHOLE) {
            out.append("trunc(");
            super.arithmetic(arithmetic, out);
            out.append(")");
        } else {
            super.arithmetic(arithmetic, out);
        }
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
    protected void equalText(SqlExpression left, SqlExpression right, SqlOutput out) {
        out.append("(dbms_lob.compare(").value(left).append(", ").value(right).append(") = 0)");
    }

    @Override
    protected void inList(InList list, SqlOutput out) {
        List<SqlExpression> values = list.values();
        if (values.size() <= LONGEST_LIST) {
            super.inList(list, out);
            return;
        }
        List<SqlExpression> parts = new ArrayList<>();
        for (int from = 0; from < values.size(); from += LONGEST_LIST) {
            parts.add(new InList(list.operand(), values.subList(from, Math.min(from + LONGEST_LIST, values.size()))));
        }
        out.append("(").expression(new Or(parts)).append(")");
    }

    @Override
    protected JsonPaths jsonPaths() {
        return PATHS.with(
                Kind.TRUTH,
                "case json_value({document}, '{path}') when 'true' then " + truth(true) + " when 'false' then "
                        + truth(false) + " end");
    }
}
