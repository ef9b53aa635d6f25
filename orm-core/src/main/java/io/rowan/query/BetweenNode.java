package io.rowan.query;

import java.util.List;

/**
 * The test whether an expression lies between two others, both included.
 *
 * @param operand the expression
 * @param low the least value
 * @param high the greatest value
 */
public record BetweenNode(Node operand, Node low, Node high) implements Node {
    @Override
    public Object shape() {
        return BetweenNode.class;
    }

    @Override
    public List<Node> children() {
        return List.of(operand, low, high);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new BetweenNode(children.get(0), children.get(1), children.get(2));
    }

    @Override
    public String toString() {
        return operand + " between " + low + " and " + high;
    }
}
