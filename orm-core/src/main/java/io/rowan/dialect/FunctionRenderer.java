package io.rowan.dialect;

import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.Function;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders functions and aggregates as SQL:2016; the part of {@link ExpressionRenderer} that knows their names. */
public abstract class FunctionRenderer {
    FunctionRenderer() {}

    /**
     * Renders an expression inside another, in parentheses where it holds operators.
     *
     * @param expression the expression
     * @param out where to
     */
    protected abstract void operand(SqlExpression expression, SqlOutput out);

    /**
     * Renders a function.
     *
     * @param function the function
     * @param out where to
     */
    protected void function(Function function, SqlOutput out) {
        switch (function.function()) {
            case CONCAT -> concat(function.arguments(), out);
            case LENGTH -> call("char_length", function.arguments(), out);
            case LOWER -> call("lower", function.arguments(), out);
            case UPPER -> call("upper", function.arguments(), out);
            case COALESCE -> call("coalesce", function.arguments(), out);
        }
    }

    /**
     * Renders texts one after another.
     *
     * @param arguments the texts
     * @param out where to
     */
    protected void concat(List<SqlExpression> arguments, SqlOutput out) {
        for (int i = 0; i < arguments.size(); i++) {
            out.append(i == 0 ? "" : " || ");
            operand(arguments.get(i), out);
        }
    }

    /**
     * Renders a call.
     *
     * @param name the function's name in SQL
     * @param arguments its arguments; parameters are cast
     * @param out where to
     */
    protected final void call(String name, List<SqlExpression> arguments, SqlOutput out) {
        out.append(name).append("(");
        for (int i = 0; i < arguments.size(); i++) {
            out.append(i == 0 ? "" : ", ").typed(arguments.get(i));
        }
        out.append(")");
    }

    /**
     * Renders an aggregate.
     *
     * @param aggregate the aggregate
     * @param out where to
     */
    protected void aggregate(Aggregate aggregate, SqlOutput out) {
        Aggregate.Name function = aggregate.function();
        out.append(
                        function == Aggregate.Name.SUM_AS_LONG
                                ? "sum"
                                : function.name().toLowerCase(Locale.ROOT))
                .append(aggregate.distinct() ? "(distinct " : "(");
        String wider = aggregated(function);
        if (aggregate.operand() == null) {
            out.append("*)");
        } else if (wider == null) {
            out.typed(aggregate.operand()).append(")");
        } else {
            out.append("cast(").expression(aggregate.operand()).append(" as " + wider + "))");
        }
    }

    /**
     * The type to which values are cast before they are aggregated, where the database reckons in their own type and so
     * cuts a mean's fraction off or overflows in a sum.
     *
     * @param function the aggregate
     * @return the type's name, null for none
     */
    protected @Nullable String aggregated(Aggregate.Name function) {
        return null;
    }
}
