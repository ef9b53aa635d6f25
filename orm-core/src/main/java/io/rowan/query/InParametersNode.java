package io.rowan.query;

import java.util.List;

/**
 * The places of the values of an {@code in} list in a statement's {@link Template}.
 *
 * @param operand the expression
 * @param first the first value's position in {@link Structure#values()}
 * @param count how many values there are after padding; 0: the test is never true
 * @param type the values' class; {@code Object.class} if they have several
 */
public record InParametersNode(Node operand, int first, int count, Class<?> type) implements Node {
    @Override
    public Object shape() {
        return new Shape(first, count, type);
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new InParametersNode(children.get(0), first, count, type);
    }

    @Override
    public String toString() {
        return operand + " in (?" + first + "…)";
    }

    private record Shape(int first, int count, Class<?> type) {}
}
