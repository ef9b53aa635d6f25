package io.rowan.query;

import java.util.List;

/**
 * A computation of two numbers.
 *
 * @param op the operation
 * @param left the left operand, whose Java type the result has
 * @param right the right operand
 */
public record ArithmeticNode(Arithmetic op, Node left, Node right) implements Node {
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
        return new ArithmeticNode(op, children.get(0), children.get(1));
    }

    @Override
    public String toString() {
        return "(" + left + " " + op + " " + right + ")";
    }
}
