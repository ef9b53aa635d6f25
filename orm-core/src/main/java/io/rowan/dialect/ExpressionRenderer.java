package io.rowan.dialect;

import io.rowan.error.QueryException;
import io.rowan.sql.SqlExpression;
import io.rowan.sql.SqlExpression.Aggregate;
import io.rowan.sql.SqlExpression.And;
import io.rowan.sql.SqlExpression.Arithmetic;
import io.rowan.sql.SqlExpression.ArrayContains;
import io.rowan.sql.SqlExpression.Between;
import io.rowan.sql.SqlExpression.ColumnReference;
import io.rowan.sql.SqlExpression.Comparison;
import io.rowan.sql.SqlExpression.Constant;
import io.rowan.sql.SqlExpression.Exists;
import io.rowan.sql.SqlExpression.Function;
import io.rowan.sql.SqlExpression.InList;
import io.rowan.sql.SqlExpression.InSelect;
import io.rowan.sql.SqlExpression.JsonValue;
import io.rowan.sql.SqlExpression.Like;
import io.rowan.sql.SqlExpression.Not;
import io.rowan.sql.SqlExpression.NullTest;
import io.rowan.sql.SqlExpression.Or;
import io.rowan.sql.SqlExpression.Parameter;
import io.rowan.sql.SqlExpression.Scalar;
import io.rowan.sql.SqlExpression.Truth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders expressions and conditions as SQL:2016. A dialect overrides the clauses that its database says otherwise.
 *
 * <p>Where nothing beside a parameter tells its type, or the database would fit it to its neighbour's ({@code stock *
 * 1.755}), it is cast. What holds operators is put in parentheses inside others, so no rank of operators matters.
 */
public class ExpressionRenderer extends FunctionRenderer {
    private static final String LIKE = " like ";
    private final TypeNames types;

    /**
     * Makes the renderer.
     *
     * @param types names the types of casts
     */
    public ExpressionRenderer(TypeNames types) {
        this.types = types;
    }

    /**
     * Renders any expression, without parentheses around it. What the first statement has is asked for first, because
     * each question loads a class.
     *
     * @param expression the expression
     * @param out where to
     */
    public final void expression(SqlExpression expression, SqlOutput out) {
        if (expression instanceof ColumnReference column) {
            column(column, out);
        } else if (expression instanceof Parameter parameter) {
            parameter(parameter, out);
        } else if (expression instanceof Comparison comparison) {
            comparison(comparison, out);
        } else if (expression instanceof And and) {
            junction(and.operands(), " and ", "1 = 1", out);
        } else {
            constant(expression, out);
        }
    }

    private void constant(SqlExpression expression, SqlOutput out) {
        if (expression instanceof Constant constant) {
            out.append(Integer.toString(constant.value()));
        } else if (expression instanceof Truth truth) {
            out.append(truth(truth.value()));
        } else if (expression instanceof Scalar scalar) {
            out.subquery(scalar.select());
        } else {
            computed(expression, out);
        }
    }

    private void computed(SqlExpression expression, SqlOutput out) {
        if (expression instanceof Function function) {
            function(function, out);
        } else if (expression instanceof Aggregate aggregate) {
            aggregate(aggregate, out);
        } else if (expression instanceof Arithmetic arithmetic) {
            arithmetic(arithmetic, out);
        } else if (expression instanceof JsonValue value) {
            json(value, out);
        } else {
            condition(expression, out);
        }
    }

    private void condition(SqlExpression expression, SqlOutput out) {
        if (expression instanceof Or or) {
            junction(or.operands(), " or ", "1 = 0", out);
        } else if (expression instanceof Not not) {
            out.append("not (").expression(not.operand()).append(")");
        } else {
            test(expression, out);
        }
    }

    private void test(SqlExpression expression, SqlOutput out) {
        if (expression instanceof NullTest test) {
            operand(test.operand(), out);
            out.append(test.negated() ? " is not null" : " is null");
        } else if (expression instanceof Between between) {
            between(between, out);
        } else if (expression instanceof Like like) {
            like(like, out);
        } else if (expression instanceof InList list) {
            inList(list, out);
        } else if (expression instanceof ArrayContains contains) {
            arrayContains(contains, out);
        } else {
            subqueryTest(expression, out);
        }
    }

    private void subqueryTest(SqlExpression expression, SqlOutput out) {
        if (expression instanceof InSelect in) {
            inSelect(in, out);
        } else if (expression instanceof Exists exists) {
            out.append("exists ").subquery(exists.select());
        } else {
            throw new IllegalArgumentException("No clause for " + expression.getClass());
        }
    }

    /**
     * Renders an expression whose neighbours do not tell its type: a parameter is cast, unless its value tells it.
     *
     * @param expression the expression
     * @param out where to
     */
    protected void typed(SqlExpression expression, SqlOutput out) {
        if (expression instanceof Parameter parameter && !types.tells(parameter.type())) {
            out.append("cast(");
            parameter(parameter, out);
            out.append(" as ").append(types.cast(parameter.type())).append(")");
        } else {
            value(expression, out);
        }
    }

    /**
     * Renders an expression where a value is wanted, without parentheses around it.
     *
     * @param expression the expression
     * @param out where to
     */
    public final void value(SqlExpression expression, SqlOutput out) {
        if (!(expression instanceof ColumnReference) && isCondition(expression)) {
            truthOf(expression, out);
        } else {
            expression(expression, out);
        }
    }

    private static boolean isCondition(SqlExpression expression) {
        return expression instanceof Comparison
                || expression instanceof And
                || expression instanceof Or
                || expression instanceof Not
                || isTest(expression);
    }

    private static boolean isTest(SqlExpression expression) {
        return expression instanceof NullTest
                || expression instanceof Between
                || expression instanceof Like
                || expression instanceof InList
                || expression instanceof ArrayContains
                || expression instanceof InSelect
                || expression instanceof Exists;
    }

    /**
     * Renders a condition where a value is wanted. In the standard a condition is one.
     *
     * @param condition the condition
     * @param out where to
     */
    protected void truthOf(SqlExpression condition, SqlOutput out) {
        expression(condition, out);
    }

    /**
     * Renders the value of a condition for databases in which it has none: true, false or null, in their words.
     *
     * @param condition the condition
     * @param out where to
     */
    protected final void truthByCase(SqlExpression condition, SqlOutput out) {
        out.append("case when ").expression(condition).append(" then ").append(truth(true));
        out.append(" when not (").expression(condition).append(") then ").append(truth(false));
        out.append(" end");
    }

    /**
     * Renders an expression inside another: in parentheses when it holds operators, cast when it is a parameter.
     *
     * @param expression the expression
     * @param out where to
     */
    @Override
    protected final void operand(SqlExpression expression, SqlOutput out) {
        if (atomic(expression)) {
            typed(expression, out);
        } else {
            out.append("(");
            value(expression, out);
            out.append(")");
        }
    }

    private static boolean atomic(SqlExpression expression) {
        return expression instanceof ColumnReference
                || expression instanceof Parameter
                || expression instanceof Constant
                || expression instanceof Truth
                || expression instanceof Function function && function.function() != Function.Name.CONCAT
                || expression instanceof Aggregate
                || expression instanceof JsonValue
                || expression instanceof Scalar;
    }

    /**
     * Renders a column.
     *
     * @param column the column
     * @param out where to
     */
    protected void column(ColumnReference column, SqlOutput out) {
        if (column.qualifier() == null) {
            out.name(column.column());
        } else {
            out.name(column.qualifier(), column.column());
        }
    }

    /**
     * Renders a bound value whose type the place tells.
     *
     * @param parameter the parameter
     * @param out where to
     */
    protected void parameter(Parameter parameter, SqlOutput out) {
        out.parameter(parameter);
    }

    /**
     * Renders a comparison.
     *
     * @param comparison the comparison
     * @param out where to
     */
    protected void comparison(Comparison comparison, SqlOutput out) {
        boolean open = comparison.right() instanceof Parameter;
        beside(comparison.left(), open, out);
        out.append(
                switch (comparison.operator()) {
                    case EQ -> " = ";
                    case NE -> " <> ";
                    case GT -> " > ";
                    case GE -> " >= ";
                    case LT -> " < ";
                    case LE -> " <= ";
                });
        beside(comparison.right(), false, out);
    }

    /** Beside something that has a type a parameter stands bare, so that indexes of the column serve. */
    private void beside(SqlExpression expression, boolean open, SqlOutput out) {
        if (expression instanceof Parameter parameter && !open) {
            parameter(parameter, out);
        } else {
            operand(expression, out);
        }
    }

    private void junction(List<SqlExpression> operands, String operator, String empty, SqlOutput out) {
        if (operands.isEmpty()) {
            out.append(empty);
        }
        for (int i = 0; i < operands.size(); i++) {
            SqlExpression operand = operands.get(i);
            out.append(i == 0 ? "" : operator);
            if (operands.size() > 1 && (operand instanceof And || operand instanceof Or)) {
                out.append("(").expression(operand).append(")");
            } else {
                out.expression(operand);
            }
        }
    }

    /**
     * Renders a closed interval.
     *
     * @param between the interval
     * @param out where to
     */
    protected void between(Between between, SqlOutput out) {
        operand(between.operand(), out);
        out.append(" between ");
        beside(between.low(), false, out);
        out.append(" and ");
        beside(between.high(), false, out);
    }

    private void like(Like like, SqlOutput out) {
        if (lowered(like)) {
            out.append("lower(").typed(like.operand()).append(")").append(LIKE).append("lower(");
            pattern(like, out);
            out.append(")");
        } else {
            operand(like.operand(), out);
            out.append(likeOperator(like));
            pattern(like, out);
        }
        escape(like.escape(), out);
    }

    private boolean lowered(Like like) {
        return like.ignoreCase() && likeOperator(like).equals(LIKE);
    }

    /**
     * Renders the pattern itself. In the standard nothing but two wildcards and the escape character has a meaning in it.
     *
     * @param like the pattern with its operand
     * @param out where to
     */
    protected void pattern(Like like, SqlOutput out) {
        if (lowered(like)) {
            out.typed(like.pattern());
        } else {
            beside(like.pattern(), false, out);
        }
    }

    /**
     * The word for a text pattern. Where there is none that ignores case, both sides are put into small letters.
     *
     * @param like the pattern
     * @return the word with a blank on both sides
     */
    protected String likeOperator(Like like) {
        return LIKE;
    }

    /**
     * Renders the escape character of a pattern. The standard has none unless it is said.
     *
     * @param escape the character, null for none
     * @param out where to
     */
    protected void escape(@Nullable Character escape, SqlOutput out) {
        if (escape != null) {
            out.append(" escape '")
                    .append(escape == '\'' ? "''" : escape.toString())
                    .append("'");
        }
    }

    /**
     * Renders a list of values; an empty one is false.
     *
     * @param list the list
     * @param out where to
     */
    protected void inList(InList list, SqlOutput out) {
        if (list.values().isEmpty()) {
            out.append("1 = 0");
            return;
        }
        operand(list.operand(), out);
        out.append(" in (").expressions(list.values()).append(")");
    }

    /**
     * Renders a test for a subquery's values.
     *
     * @param in the test
     * @param out where to
     */
    protected void inSelect(InSelect in, SqlOutput out) {
        operand(in.operand(), out);
        out.append(" in ").subquery(in.select());
    }

    /**
     * Renders a test for a subquery's values in which the subquery stands as a table, for databases that take no limit
     * right behind {@code in}.
     *
     * @param in the test
     * @param out where to
     */
    protected final void inDerived(InSelect in, SqlOutput out) {
        operand(in.operand(), out);
        out.append(" in (select * from ").subquery(in.select()).append(" as found)");
    }

    /**
     * Renders a test for an element of an array. There is none unless a dialect has one.
     *
     * @param contains the test
     * @param out where to
     */
    protected void arrayContains(ArrayContains contains, SqlOutput out) {
        throw new QueryException(
                "The query asks for an element of an array, but the database has no arrays; make an entity"
                        + " of the elements and ask with any(...)");
    }

    /**
     * Renders a test for an element of an array as a comparison with any of them.
     *
     * @param contains the test
     * @param out where to
     */
    protected final void equalsAny(ArrayContains contains, SqlOutput out) {
        beside(contains.element(), false, out);
        out.append(" = any(").expression(contains.array()).append(")");
    }

    private void json(JsonValue value, SqlOutput out) {
        JsonPaths paths = jsonPaths();
        if (paths == null) {
            throw new QueryException("The query looks inside a JSON document at " + value.path()
                    + ", but the database has no functions for that; read the documents and compare in the program, or"
                    + " keep the value in a column of its own");
        }
        paths.render(value, out);
    }

    /**
     * How the database looks inside JSON documents.
     *
     * @return the way, null when it has none
     */
    protected @Nullable JsonPaths jsonPaths() {
        return null;
    }

    /**
     * Renders arithmetic.
     *
     * @param arithmetic what is computed
     * @param out where to
     */
    protected void arithmetic(Arithmetic arithmetic, SqlOutput out) {
        operand(arithmetic.left(), out);
        out.append(arithmeticOperator(arithmetic.operator()));
        operand(arithmetic.right(), out);
    }

    /**
     * The sign between two numbers. In the standard one sign divides in both ways: the operands' types tell which.
     *
     * @param operator what is done
     * @return the sign with a blank on both sides
     */
    protected String arithmeticOperator(Arithmetic.Operator operator) {
        return switch (operator) {
            case PLUS -> " + ";
            case MINUS -> " - ";
            case TIMES -> " * ";
            case DIVIDED_BY, DIVIDED_WHOLE -> " / ";
        };
    }

    /**
     * A truth value in the words of the database.
     *
     * @param value which
     * @return the word
     */
    protected String truth(boolean value) {
        return value ? "true" : "false";
    }
}
