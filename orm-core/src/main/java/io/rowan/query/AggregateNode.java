package io.rowan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function of a group of rows.
 *
 * @param function the function
 * @param distinct whether equal values count once
 * @param operand what is aggregated; null: rows are counted
 */
public record AggregateNode(
        Aggregate function, boolean distinct, @Nullable Node operand) implements Node {
    @Override
    public Object shape() {
        return new Shape(function, distinct);
    }

    @Override
    public List<Node> children() {
        return operand == null ? List.of() : List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return children.isEmpty() ? this : new AggregateNode(function, distinct, children.get(0));
    }

    @Override
    public String toString() {
        return function + (distinct ? "(distinct " : "(") + (operand == null ? "*" : operand) + ")";
    }

    private record Shape(Aggregate function, boolean distinct) {}
}
