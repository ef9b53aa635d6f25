package io.rowan.query;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The functions of {@link Dsl}: what is computed of a row or of a group of rows, and values as expressions. */
public abstract sealed class Functions permits Dsl {
    Functions() {}

    /**
     * The number of rows.
     *
     * @return the number, 0 for none
     */
    public static NumberExpression<Long> count() {
        return new NumberExpression<>(new AggregateNode(Aggregate.COUNT, false, null));
    }

    /**
     * The number of rows where an expression is not null.
     *
     * @param operand the expression
     * @return the number, 0 for none
     */
    public static NumberExpression<Long> count(Expression<?> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.COUNT, false, operand.node()));
    }

    /**
     * The number of different values, nulls not counted.
     *
     * @param operand the expression
     * @return the number, 0 for none
     */
    public static NumberExpression<Long> countDistinct(Expression<?> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.COUNT, true, operand.node()));
    }

    /**
     * The sum of the values, as the operand's type; a sum that this cannot hold is an error. See {@link #sumAsLong}.
     *
     * @param operand what is aggregated
     * @param <N> its Java type
     * @return the sum, null for no values
     */
    public static <N extends Number> NumberExpression<N> sum(Expression<N> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.SUM, false, operand.node()));
    }

    /**
     * The sum of whole numbers as a {@code Long}.
     *
     * @param operand what is aggregated
     * @return the sum, null for no values
     */
    public static NumberExpression<Long> sumAsLong(Expression<? extends Number> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.SUM_AS_LONG, false, operand.node()));
    }

    /**
     * The mean of the values; that of whole numbers has a fraction.
     *
     * @param operand what is aggregated
     * @return the mean, null for no values
     */
    public static NumberExpression<Double> avg(Expression<? extends Number> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.AVG, false, operand.node()));
    }

    /**
     * The least number.
     *
     * @param operand what is aggregated
     * @param <N> its Java type
     * @return the least, null for no values
     */
    public static <N extends Number> NumberExpression<N> min(NumberExpression<N> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.MIN, false, operand.node()));
    }

    /**
     * The least text.
     *
     * @param operand what is aggregated
     * @return the least, null for no values
     */
    public static TextExpression min(TextExpression operand) {
        return new TextExpression(new AggregateNode(Aggregate.MIN, false, operand.node()));
    }

    /**
     * The least value.
     *
     * @param operand what is aggregated
     * @param <T> its Java type
     * @return the least, null for no values
     */
    public static <T> ComparableExpression<T> min(Expression<T> operand) {
        return new ComparableExpression<>(new AggregateNode(Aggregate.MIN, false, operand.node()));
    }

    /**
     * The greatest number.
     *
     * @param operand what is aggregated
     * @param <N> its Java type
     * @return the greatest, null for no values
     */
    public static <N extends Number> NumberExpression<N> max(NumberExpression<N> operand) {
        return new NumberExpression<>(new AggregateNode(Aggregate.MAX, false, operand.node()));
    }

    /**
     * The greatest text.
     *
     * @param operand what is aggregated
     * @return the greatest, null for no values
     */
    public static TextExpression max(TextExpression operand) {
        return new TextExpression(new AggregateNode(Aggregate.MAX, false, operand.node()));
    }

    /**
     * The greatest value.
     *
     * @param operand what is aggregated
     * @param <T> its Java type
     * @return the greatest, null for no values
     */
    public static <T> ComparableExpression<T> max(Expression<T> operand) {
        return new ComparableExpression<>(new AggregateNode(Aggregate.MAX, false, operand.node()));
    }

    /**
     * An expression, or a value where it is null.
     *
     * @param first an expression
     * @param value what takes its place where it is null
     * @param <N> its Java type
     * @return the first that is not null
     */
    public static <N extends Number> NumberExpression<N> coalesce(NumberExpression<N> first, N value) {
        return new NumberExpression<>(call(Function.COALESCE, first.node(), first.nodeOf("coalesce", value)));
    }

    /**
     * The first of some expressions that is not null.
     *
     * @param first an expression
     * @param others what takes its place where it is null, the first of them that is not
     * @param <N> its Java type
     * @return the first that is not null, null if all are
     */
    @SafeVarargs
    public static <N extends Number> NumberExpression<N> coalesce(
            NumberExpression<N> first, Expression<? extends N>... others) {
        return new NumberExpression<>(call(Function.COALESCE, first, others));
    }

    /**
     * An expression, or a value where it is null.
     *
     * @param first an expression
     * @param value what takes its place where it is null
     * @return the first that is not null
     */
    public static TextExpression coalesce(TextExpression first, String value) {
        return new TextExpression(call(Function.COALESCE, first.node(), first.nodeOf("coalesce", value)));
    }

    /**
     * The first of some expressions that is not null.
     *
     * @param first an expression
     * @param others what takes its place where it is null, the first of them that is not
     * @return the first that is not null, null if all are
     */
    @SafeVarargs
    public static TextExpression coalesce(TextExpression first, Expression<? extends String>... others) {
        return new TextExpression(call(Function.COALESCE, first, others));
    }

    /**
     * An expression, or a value where it is null.
     *
     * @param first an expression
     * @param value what takes its place where it is null
     * @param <T> its Java type
     * @return the first that is not null
     */
    public static <T> ComparableExpression<T> coalesce(Expression<T> first, T value) {
        return new ComparableExpression<>(call(Function.COALESCE, first.node(), first.nodeOf("coalesce", value)));
    }

    /**
     * The first of some expressions that is not null.
     *
     * @param first an expression
     * @param others what takes its place where it is null, the first of them that is not
     * @param <T> its Java type
     * @return the first that is not null, null if all are
     */
    @SafeVarargs
    public static <T> ComparableExpression<T> coalesce(Expression<T> first, Expression<? extends T>... others) {
        return new ComparableExpression<>(call(Function.COALESCE, first, others));
    }

    /**
     * A text in lower case.
     *
     * @param text the text
     * @return a new expression
     */
    public static TextExpression lower(Expression<String> text) {
        return new TextExpression(call(Function.LOWER, text.node()));
    }

    /**
     * A text in upper case.
     *
     * @param text the text
     * @return a new expression
     */
    public static TextExpression upper(Expression<String> text) {
        return new TextExpression(call(Function.UPPER, text.node()));
    }

    /**
     * Texts one after the other.
     *
     * @param first the first text
     * @param others the others
     * @return the whole, null if one of them is
     */
    @SafeVarargs
    public static TextExpression concat(Expression<String> first, Expression<String>... others) {
        return new TextExpression(call(Function.CONCAT, first, others));
    }

    /**
     * The number of characters of a text.
     *
     * @param text the text
     * @return a new expression
     */
    public static NumberExpression<Integer> length(Expression<String> text) {
        return new NumberExpression<>(call(Function.LENGTH, text.node()));
    }

    /**
     * A number as an expression, bound as a parameter.
     *
     * @param value the number
     * @param <N> its Java type
     * @return the expression
     */
    public static <N extends Number> NumberExpression<N> value(N value) {
        return new NumberExpression<>(new ValueNode(value));
    }

    /**
     * A text as an expression, bound as a parameter.
     *
     * @param value the text
     * @return the expression
     */
    public static TextExpression value(String value) {
        return new TextExpression(new ValueNode(value));
    }

    /**
     * A truth value as a condition, bound as a parameter.
     *
     * @param value whether it is true
     * @return the condition
     */
    public static Predicate value(boolean value) {
        return new Predicate(new ValueNode(value));
    }

    /**
     * A value as an expression, bound as a parameter.
     *
     * @param value the value
     * @param <T> its Java type
     * @return the expression
     */
    public static <T> ComparableExpression<T> value(T value) {
        return new ComparableExpression<>(new ValueNode(value));
    }

    private static Node call(Function function, Node... arguments) {
        return new FunctionNode(function, Arrays.asList(arguments));
    }

    private static Node call(Function function, Expression<?> first, Expression<?>... others) {
        if (others.length == 0) {
            return first.node();
        }
        List<Node> arguments = Stream.concat(Stream.of(first), Stream.of(others))
                .map(Expression::node)
                .toList();
        return new FunctionNode(function, arguments);
    }
}
