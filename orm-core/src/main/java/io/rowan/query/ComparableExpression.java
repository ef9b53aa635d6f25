package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * An expression whose values have an order: numbers, texts, dates and times, enums, identifiers. The order is the
 * database's.
 *
 * @param <T> the Java type of its values
 */
public sealed class ComparableExpression<T> extends Expression<T>
        permits ComparableAttribute, NumberExpression, TextExpression {
    ComparableExpression(Node node) {
        super(node);
    }

    /**
     * Greater than a value; not true where this expression is null.
     *
     * @param value the value
     * @return the condition
     * @throws QueryException if {@code value} is null
     */
    public final Predicate gt(T value) {
        return compare(Comparison.GT, nodeOf("gt", value));
    }

    /**
     * Greater than another expression; not true where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate gt(Expression<? extends T> other) {
        return compare(Comparison.GT, nodeOf("gt", other));
    }

    /**
     * Greater than or equal to a value; not true where this expression is null.
     *
     * @param value the value
     * @return the condition
     * @throws QueryException if {@code value} is null
     */
    public final Predicate ge(T value) {
        return compare(Comparison.GE, nodeOf("ge", value));
    }

    /**
     * Greater than or equal to another expression; not true where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate ge(Expression<? extends T> other) {
        return compare(Comparison.GE, nodeOf("ge", other));
    }

    /**
     * Less than a value; not true where this expression is null.
     *
     * @param value the value
     * @return the condition
     * @throws QueryException if {@code value} is null
     */
    public final Predicate lt(T value) {
        return compare(Comparison.LT, nodeOf("lt", value));
    }

    /**
     * Less than another expression; not true where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate lt(Expression<? extends T> other) {
        return compare(Comparison.LT, nodeOf("lt", other));
    }

    /**
     * Less than or equal to a value; not true where this expression is null.
     *
     * @param value the value
     * @return the condition
     * @throws QueryException if {@code value} is null
     */
    public final Predicate le(T value) {
        return compare(Comparison.LE, nodeOf("le", value));
    }

    /**
     * Less than or equal to another expression; not true where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate le(Expression<? extends T> other) {
        return compare(Comparison.LE, nodeOf("le", other));
    }

    /**
     * At least one value and at most another; not true where this expression is null or {@code low} is above
     * {@code high}.
     *
     * @param low the least value, included
     * @param high the greatest value, included
     * @return the condition
     * @throws QueryException if one of the two is null
     */
    public final Predicate between(T low, T high) {
        return betweenNodes(low, high);
    }

    /**
     * At least one expression and at most another; not true where one of the three is null.
     *
     * @param low the least value, included
     * @param high the greatest value, included
     * @return the condition
     * @throws QueryException if one of the two is null
     */
    public final Predicate between(Expression<? extends T> low, Expression<? extends T> high) {
        return betweenNodes(low, high);
    }

    private Predicate betweenNodes(Object low, Object high) {
        return new Predicate(new BetweenNode(node(), nodeOf("between", low), nodeOf("between", high)));
    }
}
