package io.rowan.query;

import io.rowan.error.QueryException;

/**
 * A selected expression with a name, by which the row gives its value: {@code row.get("orders", Long.class)}.
 *
 * @param expression what is selected
 * @param label the name, not blank
 * @param <T> the Java type of its values
 */
public record Labeled<T>(Expression<T> expression, String label) implements Selectable<T>, Sortable {
    /**
     * Checks the name.
     *
     * @throws QueryException if the label is blank
     */
    public Labeled {
        if (label.isBlank()) {
            throw new QueryException("The label of " + expression + " is blank. Write as(\"aName\").");
        }
    }

    @Override
    public Item item() {
        return new Item(expression.node(), label);
    }

    @Override
    public Ordering ordering() {
        return expression.ordering();
    }

    /**
     * Sorts by the expression, the least value first.
     *
     * @return an ordering for {@code orderBy}
     */
    public Ordering asc() {
        return expression.asc();
    }

    /**
     * Sorts by the expression, the greatest value first.
     *
     * @return an ordering for {@code orderBy}
     */
    public Ordering desc() {
        return expression.desc();
    }
}
