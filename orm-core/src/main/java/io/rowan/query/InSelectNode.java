package io.rowan.query;

import java.util.List;

/**
 * The test whether an expression is among a subquery's rows.
 *
 * @param operand the expression
 * @param select the subquery, of one column
 */
public record InSelectNode(Node operand, Select<?> select) implements SubqueryNode {
    @Override
    public Object shape() {
        return InSelectNode.class;
    }

    @Override
    public List<Node> children() {
        return List.of(operand);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new InSelectNode(children.get(0), select);
    }

    @Override
    public String toString() {
        return operand + " in (select …)";
    }

    @Override
    public SubqueryNode withSelect(Select<?> other) {
        return new InSelectNode(operand, other);
    }
}
