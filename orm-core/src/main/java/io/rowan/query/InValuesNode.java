package io.rowan.query;

import java.util.List;

/**
 * The test whether an expression is one of some values; never true for an empty list. Its text never shows the values.
 *
 * @param operand the expression
 * @param values the values, without nulls
 */
public record InValuesNode(Node operand, List<Object> values) implements Node {
    /** Copies its list. */
    public InValuesNode {
        values = List.copyOf(values);
    }

    @Override
    public Object shape() {
        return new Shape(type(), Structure.paddedLength(values.size()));
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new InValuesNode(children.get(0), values);
    }

    @Override
    public String toString() {
        return operand + " in (" + values.size() + " values)";
    }

    /**
     * The class of the values.
     *
     * @return their class if they have one class, {@code Object.class} if they have several or there are none
     */
    public Class<?> type() {
        Class<?> type = values.isEmpty() ? Object.class : values.get(0).getClass();
        for (Object value : values) {
            if (value.getClass() != type) {
                return Object.class;
            }
        }
        return type;
    }

    private record Shape(Class<?> type, int length) {}
}
