package io.rowan;

import io.rowan.error.QueryException;
import io.rowan.load.RowHeader;
import io.rowan.query.Expression;
import io.rowan.query.Node;
import io.rowan.type.Conversions;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of a result: a value for each selected expression. Immutable. */
public final class Row {
    private final RowHeader header;
    private final @Nullable Object[] values;

    Row(RowHeader header, @Nullable Object[] values) {
        this.header = header;
        this.values = values;
    }

    /**
     * The value of a selected expression.
     *
     * @param expression the expression as it was selected, with or without its label
     * @param <T> its Java type
     * @return the value, null for SQL null
     * @throws QueryException when the expression was not selected
     */
    @SuppressWarnings("unchecked")
    public <T> @Nullable T get(Expression<T> expression) {
        Node node = expression.node();
        for (int i = 0; i < header.items().size(); i++) {
            if (header.items().get(i).node().equals(node)) {
                return (T) values[i];
            }
        }
        throw new QueryException("row.get(" + node + "): the query does not select it, but "
                + header.items().stream().map(item -> item.node().toString()).toList() + ".");
    }

    /**
     * The value of a label, or of a column of a native query.
     *
     * @param label the label that {@code as} gave; upper and lower case count the same
     * @param type the wanted type; numbers are converted into each other where no digit is lost
     * @param <T> the wanted type
     * @return the value, null for SQL null
     * @throws QueryException when there is no such label or the value cannot be converted
     */
    public <T> @Nullable T get(String label, Class<T> type) {
        for (int i = 0; i < header.labels().size(); i++) {
            if (label.equalsIgnoreCase(header.labels().get(i))) {
                return get(i, type);
            }
        }
        throw new QueryException("row.get(\"" + label + "\"): the query has no such label, but " + header.labels()
                + ". Write .as(\"" + label + "\") after the expression.");
    }

    /**
     * The value at a position.
     *
     * @param index the position, from 0
     * @param type the wanted type; numbers are converted into each other where no digit is lost
     * @param <T> the wanted type
     * @return the value, null for SQL null
     * @throws QueryException when there is no such position or the value cannot be converted
     */
    public <T> @Nullable T get(int index, Class<T> type) {
        if (index < 0 || index >= values.length) {
            throw new QueryException(
                    "row.get(" + index + "): the row has " + values.length + " values, counted from 0.");
        }
        Object value = values[index];
        return value == null ? null : Conversions.convert(value, type);
    }

    /**
     * How many values there are.
     *
     * @return the number, at least 1
     */
    public int size() {
        return values.length;
    }

    /**
     * All values in order.
     *
     * @return a list that may hold nulls
     */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Row that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
