package io.rowan.query;

import java.util.List;

/**
 * A comparison of two expressions. Entities compare by their identifiers.
 *
 * @param op the comparison
 * @param left the left operand
 * @param right the right operand, never a null value: that is a {@link NullTestNode}
 */
public record CompareNode(Comparison op, Node left, Node right) implements Node {
    @Override
    public Object shape() {
        return op;
    }

    @Override
    public List<Node> children() {
        return List.of(left, right);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new CompareNode(op, children.get(0), children.get(1));
    }

    @Override
    public String toString() {
        return left + " " + op + " " + right;
    }
}
