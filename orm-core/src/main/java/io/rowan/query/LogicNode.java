package io.rowan.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Conditions joined by {@code and} or {@code or}. An {@code and} of nothing is true; clauses drop it.
 *
 * @param op how they are joined
 * @param operands the conditions; those of the same {@code op} are flattened into their parent
 */
public record LogicNode(Logic op, List<Node> operands) implements Node {
    /** Copies its list. */
    public LogicNode {
        operands = List.copyOf(operands);
    }

    @Override
    public Object shape() {
        return op;
    }

    @Override
    public List<Node> children() {
        return operands;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new LogicNode(op, children);
    }

    @Override
    public String toString() {
        return operands.stream().map(Node::toString).collect(Collectors.joining(" " + op + " ", "(", ")"));
    }
}
