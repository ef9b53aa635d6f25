package io.rowan.query;

import java.util.List;

/**
 * The negation of a condition.
 *
 * @param operand the condition
 */
public record NotNode(Node operand) implements Node {
    @Override
    public Object shape() {
        return NotNode.class;
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new NotNode(children.get(0));
    }

    @Override
    public String toString() {
        return "not " + operand;
    }
}
