package io.rowan.query;

import java.util.List;

/**
 * The test whether an expression is null.
 *
 * @param operand the expression
 * @param negated whether the test is {@code is not null}
 */
public record NullTestNode(Node operand, boolean negated) implements Node {
    @Override
    public Object shape() {
        return negated ? "is not null" : "is null";
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new NullTestNode(children.get(0), negated);
    }

    @Override
    public String toString() {
        return operand + " " + shape();
    }
}
