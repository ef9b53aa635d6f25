package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * A number. Results of arithmetic have the Java type of the left operand, and are null where an operand is.
 *
 * @param <N> the Java type of its values
 */
public sealed class NumberExpression<N extends Number> extends ComparableExpression<N> permits NumberAttribute {
    NumberExpression(Node node) {
        super(node);
    }

    /**
     * Adds a value.
     *
     * @param value the right operand
     * @return the result
     * @throws QueryException if {@code value} is null
     */
    public final NumberExpression<N> plus(Number value) {
        return compute(Arithmetic.PLUS, nodeOf("plus", value));
    }

    /**
     * Adds another expression.
     *
     * @param other the right operand
     * @return the result
     * @throws QueryException if {@code other} is null
     */
    public final NumberExpression<N> plus(Expression<? extends Number> other) {
        return compute(Arithmetic.PLUS, nodeOf("plus", other));
    }

    /**
     * Subtracts a value.
     *
     * @param value the right operand
     * @return the result
     * @throws QueryException if {@code value} is null
     */
    public final NumberExpression<N> minus(Number value) {
        return compute(Arithmetic.MINUS, nodeOf("minus", value));
    }

    /**
     * Subtracts another expression.
     *
     * @param other the right operand
     * @return the result
     * @throws QueryException if {@code other} is null
     */
    public final NumberExpression<N> minus(Expression<? extends Number> other) {
        return compute(Arithmetic.MINUS, nodeOf("minus", other));
    }

    /**
     * Multiplies by a value.
     *
     * @param value the right operand
     * @return the result
     * @throws QueryException if {@code value} is null
     */
    public final NumberExpression<N> times(Number value) {
        return compute(Arithmetic.TIMES, nodeOf("times", value));
    }

    /**
     * Multiplies by another expression.
     *
     * @param other the right operand
     * @return the result
     * @throws QueryException if {@code other} is null
     */
    public final NumberExpression<N> times(Expression<? extends Number> other) {
        return compute(Arithmetic.TIMES, nodeOf("times", other));
    }

    /**
     * Divides by a value. Whole numbers divide as the database does, mostly without a remainder; zero is its error.
     *
     * @param value the right operand
     * @return the result
     * @throws QueryException if {@code value} is null
     */
    public final NumberExpression<N> dividedBy(Number value) {
        return compute(Arithmetic.DIVIDED_BY, nodeOf("dividedBy", value));
    }

    /**
     * Divides by another expression. Whole numbers divide as the database does, mostly without a remainder; zero is
     * its error.
     *
     * @param other the right operand
     * @return the result
     * @throws QueryException if {@code other} is null
     */
    public final NumberExpression<N> dividedBy(Expression<? extends Number> other) {
        return compute(Arithmetic.DIVIDED_BY, nodeOf("dividedBy", other));
    }

    private NumberExpression<N> compute(Arithmetic op, Node right) {
        return new NumberExpression<>(new ArithmeticNode(op, node(), right));
    }
}
