package io.rowan.query;

import io.rowan.error.QueryException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that has a value in each row: an attribute, a computation, a condition, an alias of an entity. Expressions
 * are immutable, and equal if they are of one class and their nodes are equal.
 *
 * <p>Values are always bound as parameters and never become SQL text.
 *
 * @param <T> the Java type of its values
 */
public sealed class Expression<T> implements Selectable<T>, Sortable
        permits Alias,
                ArrayAttribute,
                ComparableExpression,
                EmbeddedAttribute,
                JsonAttribute,
                Predicate,
                ToOneAttribute,
                ValueAttribute {
    private final Node node;

    Expression(Node node) {
        this.node = node;
    }

    /**
     * The untyped tree of this expression.
     *
     * @return its root
     */
    public Node node() {
        return node;
    }

    /**
     * Compares with a value. An entity is compared by its identifier.
     *
     * @param value the value; null makes this {@link #isNull()}
     * @return the condition
     */
    public final Predicate eq(@Nullable T value) {
        return value == null ? isNull() : compare(Comparison.EQ, new ValueNode(value));
    }

    /**
     * Compares with another expression; unknown, so not true, where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate eq(Expression<? extends T> other) {
        return compare(Comparison.EQ, nodeOf("eq", other));
    }

    /**
     * The opposite of {@link #eq(Object)}. As in SQL, rows where this expression is null do not fulfil it.
     *
     * @param value the value; null makes this {@link #isNotNull()}
     * @return the condition
     */
    public final Predicate ne(@Nullable T value) {
        return value == null ? isNotNull() : compare(Comparison.NE, new ValueNode(value));
    }

    /**
     * The opposite of {@link #eq(Expression)}; unknown, so not true, where one of the two is null.
     *
     * @param other the right operand
     * @return the condition
     * @throws QueryException if {@code other} is null
     */
    public final Predicate ne(Expression<? extends T> other) {
        return compare(Comparison.NE, nodeOf("ne", other));
    }

    /**
     * Tests whether the value is one of several.
     *
     * @param values the values; with none of them no row fulfils the condition
     * @return the condition
     * @throws QueryException if one of the values is null
     */
    public final Predicate in(Collection<? extends T> values) {
        return oneOf(values);
    }

    /**
     * Tests whether the value is one of several.
     *
     * @param values the values; with none of them no row fulfils the condition
     * @return the condition
     * @throws QueryException if one of the values is null
     */
    @SafeVarargs
    public final Predicate in(T... values) {
        List<@Nullable Object> list = new ArrayList<>(values.length);
        for (T value : values) {
            list.add(value);
        }
        return oneOf(list);
    }

    /**
     * Tests whether the value is among the rows of a subquery.
     *
     * @param select a select of one expression, or of an entity where this is one
     * @return the condition
     */
    public final Predicate in(Select<? extends T> select) {
        return new Predicate(new InSelectNode(node, select));
    }

    /**
     * The opposite of {@link #in(Collection)}: true for every row if there are no values.
     *
     * @param values the values
     * @return the condition
     * @throws QueryException if one of the values is null
     */
    public final Predicate notIn(Collection<? extends T> values) {
        return oneOf(values).not();
    }

    /**
     * The opposite of {@link #in(Object[])}: true for every row if there are no values.
     *
     * @param values the values
     * @return the condition
     * @throws QueryException if one of the values is null
     */
    @SafeVarargs
    public final Predicate notIn(T... values) {
        return in(values).not();
    }

    /**
     * The opposite of {@link #in(Select)}. As in SQL, a null among the subquery's rows makes it true for no row.
     *
     * @param select a select of one expression
     * @return the condition
     */
    public final Predicate notIn(Select<? extends T> select) {
        return in(select).not();
    }

    /**
     * Tests for null.
     *
     * @return the condition
     */
    public final Predicate isNull() {
        return new Predicate(new NullTestNode(node, false));
    }

    /**
     * Tests for a value.
     *
     * @return the condition
     */
    public final Predicate isNotNull() {
        return new Predicate(new NullTestNode(node, true));
    }

    /**
     * Sorts by this expression, the least value first.
     *
     * @return an ordering for {@code orderBy}
     */
    public final Ordering asc() {
        return new Ordering(node, false, null);
    }

    /**
     * Sorts by this expression, the greatest value first.
     *
     * @return an ordering for {@code orderBy}
     */
    public final Ordering desc() {
        return new Ordering(node, true, null);
    }

    /**
     * Names this expression in a select.
     *
     * @param label the name by which a row gives the value
     * @return the expression with its name
     * @throws QueryException if the label is blank
     */
    public final Labeled<T> as(String label) {
        return new Labeled<>(this, label);
    }

    @Override
    public final Item item() {
        return new Item(node, null);
    }

    @Override
    public final Ordering ordering() {
        return asc();
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Expression<?> that && getClass() == that.getClass() && node.equals(that.node);
    }

    @Override
    public final int hashCode() {
        return node.hashCode();
    }

    /** The expression as messages write it, without values. */
    @Override
    public final String toString() {
        return node.toString();
    }

    final Predicate compare(Comparison op, Node right) {
        return new Predicate(new CompareNode(op, node, right));
    }

    private Predicate oneOf(Collection<? extends @Nullable Object> values) {
        List<Object> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            if (value == null) {
                throw new QueryException(node + ".in(…, null, …): in SQL nothing is in a list because of its null. "
                        + "Leave the null out and, if it is meant, add or(….isNull()).");
            }
            copy.add(value);
        }
        return new Predicate(new InValuesNode(node, copy));
    }

    /** The node of an operand: of an expression as it is, of a value as a parameter. */
    final Node nodeOf(String operation, @Nullable Object operand) {
        if (operand == null) {
            throw new QueryException(node + "." + operation + "(null): in SQL this is unknown for every row. "
                    + "Write isNull() or isNotNull(), or leave the condition out.");
        }
        return operand instanceof Expression<?> expression ? expression.node() : new ValueNode(operand);
    }
}
