package io.rowan.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of a single row.
 *
 * @param function the function
 * @param arguments its arguments
 */
public record FunctionNode(Function function, List<Node> arguments) implements Node {
    /** Copies its list. */
    public FunctionNode {
        arguments = List.copyOf(arguments);
    }

    @Override
    public Object shape() {
        return function;
    }

    @Override
    public List<Node> children() {
        return arguments;
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new FunctionNode(function, children);
    }

    @Override
    public String toString() {
        return arguments.stream().map(Node::toString).collect(Collectors.joining(", ", function + "(", ")"));
    }
}
