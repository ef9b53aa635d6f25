package io.rowan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The test whether a text matches a pattern.
 *
 * @param operand the text
 * @param pattern the pattern, in which {@code %} and {@code _} are wildcards
 * @param ignoreCase whether case is ignored
 * @param escape the character before a {@code %}, {@code _} or itself that is meant literally; null: none, so a
 *     backslash means itself on every database
 */
public record LikeNode(
        Node operand,
        Node pattern,
        boolean ignoreCase,
        @Nullable Character escape) implements Node {
    @Override
    public Object shape() {
        return new Shape(ignoreCase, escape);
    }

    @Override
    public List<Node> children() {
        return List.of(operand, pattern);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return new LikeNode(children.get(0), children.get(1), ignoreCase, escape);
    }

    @Override
    public String toString() {
        return operand + (ignoreCase ? " ilike " : " like ") + pattern;
    }

    private record Shape(boolean ignoreCase, @Nullable Character escape) {}
}
