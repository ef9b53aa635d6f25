package io.rowan.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The test whether a relationship leads to an entity that fulfils a condition: {@code any} of a to-many, {@code has}
 * of a to-one. The condition is a scope of its own, in which the {@link EntitySource} of the relationship's target
 * means the related entity.
 *
 * @param relationship the relationship
 * @param condition what the related entity fulfils; null: it exists
 */
public record AnyNode(AttributeNode relationship, @Nullable Node condition) implements Node {
    @Override
    public Object shape() {
        return new Shape(relationship);
    }

    @Override
    public List<Node> children() {
        return condition == null ? List.of() : List.of(condition);
    }

    @Override
    public Node withChildren(List<Node> children) {
        return children.isEmpty() ? this : new AnyNode(relationship, children.get(0));
    }

    @Override
    public String toString() {
        return relationship + ".any(" + (condition == null ? "" : condition) + ")";
    }

    private record Shape(AttributeNode relationship) {}
}
